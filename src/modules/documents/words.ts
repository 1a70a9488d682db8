/** Without the full stop that is put after it. */
export const plain = (text: string): string => text.trim().replace(/。+$/u, '')
