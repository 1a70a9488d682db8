import { mmPerPt } from '#kernel/printing/lengths.ts'

/** The measures of GB/T 9704-2012 党政机关公文格式. Millimetres (mm) unless the name says points (Pt). */

export const page = { width: 210, height: 297 } as const

/** 版心: 156 mm × 225 mm, 天头 37 mm, 订口 28 mm (5.2). */
export const area = { left: 28, top: 37, width: 156, height: 225 } as const

/** 号 in points: 2号 titles, 3号 text, 4号 imprint and page numbers. */
export const size = { second: 22, third: 16, fourth: 14 } as const

/** 每面22行，每行28字，并撑满版心 (5.2.3). */
export const linesPerPage = 22
export const charsPerLine = 28

/** From the top of one line to the top of the next when 22 lines fill the text area, points. */
export const linePitchPt = (area.height / mmPerPt - size.third) / (linesPerPage - 1)

/** From one character to the next when 28 fill the text area, points. */
export const charPitchPt = (area.width / mmPerPt - size.third) / (charsPerLine - 1)

/**
 * Line pitches to try when a signature would stand alone on a page (7.3.5: 调整行距、字距, never
 * “此页无正文”), nearest to the standard's first.
 */
export const otherPitchesPt: readonly number[] = [29.2, 30.1, 28.8, 30.6, 28.4, 31.1, 28]
