/**
 * The faces of an official document as chains of families. What the office has installed comes first
 * (方正、仿宋_GB2312 …: licensed, so never shipped), then the open fonts that come with the program.
 * An unknown family is passed over; a character is drawn by the first family that has it.
 */

export type Face = 'fang' | 'kai' | 'hei' | 'song' | 'biao'

interface Chain {
  /** Families the office may have installed, by their English names. */
  readonly installed: readonly string[]
  /** Families of the program. */
  readonly open: readonly string[]
  readonly weight: number
  /** The family that draws digits, letters and quotes where the open face draws them badly. */
  readonly latin?: string
  /** The family name that a Word document asks for. */
  readonly word: string
}

export const faces: Readonly<Record<Face, Chain>> = {
  fang: {
    installed: ['FZFangSong-Z02S', 'FZFangSong-Z02', 'FangSong_GB2312', 'FangSong', 'STFangsong'],
    open: ['FandolFang R', 'LXGW WenKai', 'Noto Serif SC'],
    weight: 300,
    latin: 'Noto Serif SC',
    word: '仿宋_GB2312',
  },
  kai: {
    installed: ['KaiTi_GB2312', 'FZKai-Z03S', 'KaiTi', 'STKaiti'],
    open: ['FandolKai', 'LXGW WenKai', 'Noto Serif SC'],
    weight: 500,
    latin: 'Noto Serif SC',
    word: '楷体_GB2312',
  },
  hei: {
    installed: ['SimHei', 'FZHei-B01S', 'STHeiti'],
    open: ['FandolHei', 'Noto Sans SC', 'Noto Serif SC'],
    weight: 500,
    word: '黑体',
  },
  song: {
    installed: ['SimSun', 'FZShuSong-Z01S', 'STSong'],
    open: ['FandolSong', 'Noto Serif SC'],
    weight: 400,
    word: '宋体',
  },
  biao: {
    installed: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STXiaobiaosong'],
    open: ['Noto Serif SC'],
    weight: 900,
    word: '方正小标宋_GBK',
  },
}

/** The chains as the template reads them. */
export function fontChains(): Record<Face, { weight: number; families: unknown[] }> {
  return Object.fromEntries(
    Object.entries(faces).map(([face, { installed, open, weight, latin }]) => [
      face,
      {
        weight,
        families: [
          ...installed,
          ...(latin ? [{ name: latin, covers: '[“”‘’—…·0-9A-Za-z.%]' }] : []),
          ...open,
        ],
      },
    ]),
  ) as Record<Face, { weight: number; families: unknown[] }>
}
