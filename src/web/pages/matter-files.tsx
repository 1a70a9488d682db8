import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { get } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'

type File = MatterPage['files'][number]

/** 附件: the list, and the chosen one to read in place. The first is open where `open` asks for it. */
export function Files({ files, open = false }: { files: readonly File[]; open?: boolean }) {
  const [shown, setShown] = useState(open ? (files[0]?.id ?? null) : null)
  const file = files.find((one) => one.id === shown)
  if (files.length === 0) return <Empty>没有附件。</Empty>
  return (
    <div className="stack">
      <ul className="files">
        {files.map((one) => (
          <li key={one.id}>
            <span className="folder r2">{one.role}</span>
            <a href={`/api/files/${one.id}`}>{one.name}</a>
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
      {file && <Preview key={file.id} file={file} />}
    </div>
  )
}

function Preview({ file }: { file: File }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['preview', file.id],
    queryFn: () =>
      get<{ kind: string; url?: string; text?: string }>(`/api/files/${file.id}/preview`),
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
