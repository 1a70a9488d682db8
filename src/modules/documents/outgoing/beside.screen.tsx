import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useState } from 'react'
import type { Finding } from '#modules/documents/outgoing/checks.ts'
import type { Draft } from '#modules/documents/outgoing/data.ts'
import { post, postForBlob } from '#web/api.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'

/** Beside the draft while one writes: what the rules say of it, and how it will look. */

export function useFindings(draft: Draft) {
  return useQuery({
    queryKey: ['outgoing-check', draft],
    queryFn: () => post<{ findings: Finding[] }>('/api/outgoing/check', { draft }),
    enabled: draft.title.length >= 4,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function Findings({
  draft,
  isStale,
  onMend,
}: {
  draft: Draft
  /** The draft has changed since: a mend would undo what was written meanwhile. */
  isStale: boolean
  onMend: (draft: Draft, field: keyof Draft) => void
}) {
  const { data, error, isPlaceholderData } = useFindings(draft)
  if (draft.title.length < 4) return <p className="mute">填写标题后，这里列出文稿的问题。</p>
  if (error && !data) return <Refused error={error} />
  if (!data) return <Loading />
  if (data.findings.length === 0) return <p>未发现问题，可以送核稿。</p>
  return (
    <ul className="findings">
      {data.findings.map((finding) => (
        <li key={`${finding.field}${finding.text}${finding.mend?.label}`} className={finding.level}>
          <div>
            <strong>{finding.level === 'must' ? '须改' : '建议'}</strong> {finding.text}{' '}
            <Cite cite={finding.cite} />
          </div>
          {finding.mend && (
            <Button
              size="small"
              disabled={isStale || isPlaceholderData}
              onClick={() => onMend(finding.mend!.draft, finding.field)}
            >
              {finding.mend.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The pages as they will be printed. */
export function Preview({ draft }: { draft: Draft }) {
  const { data, error, isFetching } = useQuery({
    queryKey: ['outgoing-preview', draft],
    queryFn: () => postForBlob('/api/outgoing/preview', { draft }),
    enabled: draft.title.length >= 4,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 10_000,
  })
  const url = useObjectUrl(data)
  if (draft.title.length < 4) return <p className="mute">填写标题后，这里显示版面。</p>
  if (error) return <Refused error={error} />
  if (!url) return <Loading />
  return (
    <div className="sheet scroll" aria-busy={isFetching}>
      <img src={url} alt="公文版面预览" />
    </div>
  )
}

function useObjectUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}
