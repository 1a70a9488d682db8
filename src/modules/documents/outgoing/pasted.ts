/**
 * What is pasted from Word or WPS as plain lines: numbers of lists stay, styles go, tables become
 * lines of cells `|甲|乙|`. The text alone is taken over, so nothing foreign comes in with it.
 */

/** As much of a DOM node as is read here. */
export interface PastedNode {
  readonly nodeName: string
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PastedNode>
}

const blocks = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BR', 'TR'])
const unread = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'XML'])

export function linesOfPasted(root: PastedNode): string {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const text = cleanLine(line)
    if (text !== '') lines.push(text)
    line = ''
  }
  const visit = (node: PastedNode): void => {
    if (node.nodeType === 3) {
      // A line break in the source of HTML is a blank, not a paragraph.
      line += (node.textContent ?? '').replaceAll(/[\r\n]+\s*/gu, '')
      return
    }
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === 8 || unread.has(name)) return
    if (name === 'TABLE') {
      end()
      lines.push(...rowsOf(node))
      return
    }
    const isBlock = blocks.has(name)
    if (isBlock) end()
    for (const child of Array.from(node.childNodes)) visit(child)
    if (isBlock) end()
  }
  visit(root)
  end()
  return lines.join('\n')
}

function rowsOf(table: PastedNode): string[] {
  const rows: string[] = []
  const visit = (node: PastedNode): void => {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeName.toUpperCase() !== 'TR') {
        visit(child)
        continue
      }
      const cells = Array.from(child.childNodes)
        .filter(({ nodeName }) => /^T[DH]$/iu.test(nodeName))
        .map(({ textContent }) => cleanLine((textContent ?? '').replaceAll('|', '｜')))
      if (cells.some((cell) => cell !== '')) rows.push(`|${cells.join('|')}|`)
    }
  }
  visit(table)
  return rows
}

/** Without invisible signs, typed indents and doubled blanks. */
export function cleanLine(text: string): string {
  return text
    .replaceAll(/[\u200B-\u200F\u2028-\u202E\u2060\uFEFF\u00AD\uE000-\uF8FF\u0000-\u0008]/gu, '')
    .replaceAll(/[\s\u00A0]+/gu, ' ')
    .replaceAll(/(?<=[\p{Script=Han}\p{P}]) (?=[\p{Script=Han}\p{P}])/gu, '')
    .replaceAll(/^[\s　]+|[\s　]+$/gu, '')
}

/** Plain text as it is pasted: a paragraph a line, nothing indented. */
export const cleanText = (text: string): string =>
  text
    .split(/\r\n|\r|\n|\v/u)
    .map((line) => cleanLine(line.replaceAll('\t', ' ')))
    .filter((line) => line !== '')
    .join('\n')
