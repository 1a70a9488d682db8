import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { Refusal } from '#kernel/refusal.ts'
import { get } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'

type File = MatterPage['files'][number]

/**
 * 附件: the list, and the chosen one to read in place. The first is open where `open` asks for it.
 * Beside personal data they are opened with the reason given for it, and only named until then.
 */
export function Files({
  page: { files, personal },
  reason,
  open = false,
}: {
  page: Pick<MatterPage, 'files' | 'personal'>
  reason: string | null
  open?: boolean
}) {
  const [shown, setShown] = useState(open ? (files[0]?.id ?? null) : null)
  const file = files.find((one) => one.id === shown)
  if (files.length === 0) return <Empty>没有附件。</Empty>
  if (personal && reason === null) return <Kept files={files} refused={personal.refused} />
  const why = reason === null ? '' : `?reveal=${encodeURIComponent(reason)}`
  return (
    <div className="stack">
      <ul className="files">
        {files.map((one) => (
          <li key={one.id}>
            <span className="folder r2">{one.role}</span>
            <a href={`/api/files/${one.id}${why}`}>{one.name}</a>
            <span className="mute num nowrap">{sizeOf(one.size)}</span>
            <Button
              size="small"
              aria-pressed={one === file}
              onClick={() => setShown(one === file ? null : one.id)}
            >
              {one === file ? '收起' : '预览'}
            </Button>
          </li>
        ))}
      </ul>
      {file && <Preview key={file.id} file={file} why={why} />}
    </div>
  )
}

/** What there is; opening it takes a reason. */
function Kept({ files, refused }: { files: readonly File[]; refused: Refusal | null }) {
  return (
    <div className="stack">
      <ul className="files">
        {files.map((one) => (
          <li key={one.id}>
            <span className="folder r2">{one.role}</span>
            <span>{one.name}</span>
            <span className="mute num nowrap">{sizeOf(one.size)}</span>
          </li>
        ))}
      </ul>
      <p className="mute">
        {refused
          ? '附件里可能写有群众的姓名、号码，只供经办人打开。'
          : '附件里可能写有群众的姓名、号码：在“个人信息”一栏写明事由、查看全部以后打开。'}
      </p>
    </div>
  )
}

function Preview({ file, why }: { file: File; why: string }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['preview', file.id, why],
    queryFn: () =>
      get<{ kind: string; url?: string; text?: string }>(`/api/files/${file.id}/preview${why}`),
    staleTime: Infinity,
  })
  const title = `预览：${file.name}`
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  switch (data.kind) {
    case 'pdf':
      return (
        <>
          <iframe className="preview" title={title} src={`${data.url}#navpanes=0&view=FitH`} />
          <a href={data.url} target="_blank" rel="noreferrer">
            在新窗口打开
          </a>
        </>
      )
    case 'image':
      return <img alt={title} src={data.url} style={{ maxWidth: '100%' }} />
    case 'text':
      return <pre className="preview text">{data.text}</pre>
    default:
      return <Empty>这种文件不能在页面内查看，请点文件名下载后打开。</Empty>
  }
}

function sizeOf(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`
}
