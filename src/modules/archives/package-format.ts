import { z } from 'zod'
import { archiveEntry } from '#modules/filing.ts'

/**
 * 电子移交包: a ZIP that any program can read. `目录.json` says what is in it (the fields of the
 * catalogue, DA/T 22-2015, and the chain's checksum of each piece), `目录.xlsx` the same for people, a
 * folder for each 档号 holds its files, and `SHA256SUMS` has the checksum of every other file, as
 * `sha256sum -c` reads it.
 */

export const catalogueName = '目录.json'
export const sheetName = '目录.xlsx'
export const sumsName = 'SHA256SUMS'
export const readmeName = '说明.txt'

export const packageCatalogue = z.object({
  format: z.literal('xunzhang-archive-package/1'),
  /** 立档单位. */
  owner: z.string(),
  /** 全宗号, where the archive has given one. */
  fonds: z.string(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  pieces: z.array(
    archiveEntry.extend({
      matter: z.uuid(),
      kind: z.string(),
      /** SM3 of the last event of the matter: what `xz verify` finds in the system. */
      head: z.string(),
      files: z.array(z.object({ path: z.string(), what: z.string() })),
    }),
  ),
})
export type PackageCatalogue = z.output<typeof packageCatalogue>

export const readme = `电子档案移交包

目录.json	机器可读的目录：档号、题名、责任者、文号、日期、保管期限、每件的文件
目录.xlsx	归档文件目录
各档号文件夹	该件的正本、处理单和附件
SHA256SUMS	除本身以外每个文件的校验值

核对：sha256sum -c SHA256SUMS，或 npx xz archive verify 包.zip
`
