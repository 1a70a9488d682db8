import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Which files may be stored. What a file is, its bytes say; the name only has to agree. */

export const maxFileBytes = 50 * 1024 * 1024

const kinds: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  doc: ['application/x-cfb'],
  xls: ['application/x-cfb'],
  wps: ['application/x-cfb'],
  ofd: ['application/zip'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  txt: ['text/plain'],
}

const named: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  wps: 'application/vnd.ms-works',
  ofd: 'application/ofd',
}

export const allowedEndings = Object.keys(kinds)

/** The last part of a path, without control and direction characters, at most 200 characters. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? ''
  const clean = last
    .replaceAll(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/gu, '')
    .trim()
  if (clean.length <= 200) return clean || '未命名'
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 ? clean.slice(dot).slice(0, 10) : ''
  return clean.slice(0, 200 - ending.length) + ending
}

/** Accepts a file by its name and what its bytes were found to be; answers its media type. */
export function acceptedKind(
  name: string,
  found: string | null,
  isText: boolean,
): string | Refusal {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const field = { field: 'file', status: 400 } as const
  const allowed = kinds[ending]
  if (!allowed) {
    return refuse(`不能上传“.${ending}”文件。可以上传：${allowedEndings.join('、')}。`, field)
  }
  const kind = found ?? (isText ? 'text/plain' : null)
  if (kind === null || !allowed.includes(kind)) {
    return refuse(`文件内容与扩展名“.${ending}”不符，请用原始文件上传。`, field)
  }
  return named[ending] ?? kind
}
