declare module 'subset-font' {
  /** The font with only the glyphs of these characters. Rejects when the font cannot be read. */
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: { targetFormat: 'sfnt' | 'truetype' | 'woff' | 'woff2' },
  ): Promise<Buffer>
}
