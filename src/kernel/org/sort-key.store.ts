import { pinyin } from 'pinyin-pro'

/** Pinyin of a name with the readings of surnames (曾 zeng, 单 shan), for sorting and for search. */
export function sortKeyOf(name: string): string {
  return pinyin(name.trim(), { toneType: 'none', surname: 'head', type: 'array' })
    .join(' ')
    .toLowerCase()
}
