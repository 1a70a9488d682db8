import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useRef } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { get, post, upload } from '#web/api.ts'
import { Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'

/** 表单模板: for each kind of matter the Word document its form is filled into. */

interface Line {
  type: string
  label: string
  template: { file: string; name: string; at: string } | null
  labels: string[]
}

export function FormTemplates() {
  const { data, error } = useQuery({
    queryKey: ['form-templates'],
    queryFn: () => get<{ rows: Line[] }>('/api/form-templates'),
  })
  return (
    <>
      <PageHead title="表单模板">
        <span className="mute">
          各类表单下载 Word 时，用本局自己的模板填写；先下载样张，改好版式再上传。占位符写作{' '}
          <code>{'{{用途}}'}</code>。
        </span>
      </PageHead>
      <Refused error={error} />
      {data ? data.rows.map((line) => <Kind key={line.type} line={line} />) : !error && <Loading />}
    </>
  )
}

function Kind({ line }: { line: Line }) {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const url = `/api/form-templates/${line.type}`
  const change = useMutation({
    mutationFn: async (file: File | null) => {
      const kept = file && (await upload(file, () => undefined))
      return await post(url, { file: kept?.id ?? null })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['form-templates'] }),
  })
  const isKnown = line.labels.length > 0
  return (
    <section className="card below" aria-label={line.label}>
      <div className="spread">
        <h2>{line.label}</h2>
        <div className="row" style={{ gap: 8 }}>
          {(isKnown || line.template) && (
            <Button size="small" href={`${url}/sample`}>
              {line.template ? '下载现用模板' : '下载样张'}
            </Button>
          )}
          <Button size="small" loading={change.isPending} onClick={() => input.current?.click()}>
            上传模板
          </Button>
          {line.template && (
            <Button size="small" danger onClick={() => change.mutate(null)}>
              改回原表格
            </Button>
          )}
        </div>
      </div>
      <p className="line">
        {line.template
          ? `用“${line.template.name}”，${formatInstant(line.template.at)}上传。`
          : '用原表格。'}
        <span className="mute">
          {isKnown ? `可填的项：${line.labels.join('、')}` : '还没有办过一件，办过后才有样张。'}
        </span>
      </p>
      <Refused error={change.error} />
      <input
        ref={input}
        type="file"
        accept=".docx"
        aria-label={`上传${line.label}模板`}
        style={{ display: 'none' }}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) change.mutate(file)
        }}
      />
    </section>
  )
}
