import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Progress from 'antd/es/progress'
import Select from 'antd/es/select'
import { useState } from 'react'
import { get, post, postForm } from '#web/api.ts'
import { newKey } from '#web/new-key.ts'
import { Refused } from '#web/kit/bits.tsx'
import { FileChoice } from '#web/kit/file-choice.tsx'

/** 导入留言: choose a file, see the columns, try, import with progress, take back. */

interface Columns {
  header: string[]
  lines: number
  sample: string[][]
  mapping: Record<string, string>
  lack: string | null
  fields: Record<string, string>
}

interface Report {
  imported: number
  rejected: { row: number; reason: string }[]
  duplicates: number
  seconds: number
  batch: string
}

const formOf = (file: File) => {
  const form = new FormData()
  form.append('file', file)
  return form
}

export function ImportMessages() {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [mapping, setMapping] = useState<Record<string, string>>({})
  const columns = useMutation({
    mutationFn: async (chosen: File) =>
      await postForm<Columns>('/api/petitions/messages/columns', formOf(chosen)),
    onSuccess: (read) => setMapping(read.mapping),
  })
  const [batch, setBatch] = useState('')
  const run = useMutation({
    mutationFn: async (isTrial: boolean) => {
      const key = newKey()
      if (!isTrial) setBatch(key)
      // The server takes heads, the screen chooses per field.
      const byHead = Object.fromEntries(
        Object.entries(mapping).map(([field, head]) => [head, field]),
      )
      const query = new URLSearchParams({
        dryRun: String(isTrial),
        mapping: JSON.stringify(byHead),
      })
      const path = `/api/petitions/messages/import?${query}`
      return { isTrial, ...(await postForm<Report>(path, formOf(file!), key)) }
    },
    onSuccess: async () => {
      await client.invalidateQueries()
    },
  })
  const undo = useMutation({
    mutationFn: async (of: string) =>
      await post<{ withdrawn: number; kept: string[] }>(
        `/api/petitions/messages/imports/${of}/undo`,
      ),
    onSuccess: async () => {
      run.reset()
      await client.invalidateQueries()
    },
  })
  const report = run.data
  const isLoading = run.isPending && !run.variables
  const { data: going } = useQuery({
    queryKey: ['message-import', batch],
    queryFn: () => get<{ done: number }>(`/api/petitions/messages/imports/${batch}`),
    enabled: isLoading && batch !== '',
    refetchInterval: 500,
  })
  const lines = columns.data?.lines ?? 0
  return (
    <section className="card stack" aria-label="导入留言">
      <h2>导入留言</h2>
      <p className="mute">
        别的系统导出的 CSV 或 Excel（.xlsx），第一行是列名。先试算，再导入；同一件不会导入两次。
      </p>
      <FileChoice
        label="选择留言文件"
        accept=".csv,.txt,.tsv,.xlsx"
        file={file}
        onChoose={(chosen) => {
          setFile(chosen)
          run.reset()
          undo.reset()
          columns.mutate(chosen)
        }}
      />
      <Refused error={columns.error} />
      {columns.data && file && (
        <>
          <Mapped
            columns={columns.data}
            mapping={mapping}
            set={(next) => {
              setMapping(next)
              run.reset()
            }}
          />
          <div className="row">
            <Button loading={run.isPending && run.variables} onClick={() => run.mutate(true)}>
              试算
            </Button>
            <Button
              type="primary"
              loading={isLoading}
              disabled={!report?.isTrial || report.imported === 0}
              onClick={() => run.mutate(false)}
            >
              {report?.isTrial ? `导入${report.imported}件` : '导入'}
            </Button>
            {!report && !run.isPending && <span className="mute">先试算，看清楚再导入。</span>}
          </div>
        </>
      )}
      {isLoading && (
        <Progress
          percent={lines === 0 ? 0 : Math.min(99, Math.round(((going?.done ?? 0) / lines) * 100))}
          aria-label="导入进度"
        />
      )}
      <Refused error={run.error ?? undo.error} />
      {report && (
        <Result report={report} undo={() => undo.mutate(report.batch)} isUndoing={undo.isPending} />
      )}
      {undo.data && (
        <div className="banner" role="status">
          已撤销{undo.data.withdrawn}件。
          {undo.data.kept.length > 0 &&
            `已有人办的${undo.data.kept.length}件留下：${undo.data.kept.join('、')}`}
        </div>
      )}
    </section>
  )
}

function Mapped({
  columns: { header, lines, sample, fields },
  mapping,
  set,
}: {
  columns: Columns
  mapping: Record<string, string>
  set: (mapping: Record<string, string>) => void
}) {
  return (
    <div className="scroll">
      <p>共{lines}行。请看各列对不对：</p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">要的内容</th>
            <th scope="col">文件里的列</th>
            <th scope="col">前几行</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(fields).map(([field, name]) => {
            const at = header.indexOf(mapping[field] ?? '')
            return (
              <tr key={field}>
                <th scope="row">{name}</th>
                <td>
                  <Select
                    style={{ minWidth: 160 }}
                    aria-label={`${name}在哪一列`}
                    value={mapping[field] ?? ''}
                    options={[
                      { value: '', label: '（没有）' },
                      ...header.map((head) => ({ value: head, label: head })),
                    ]}
                    onChange={(head: string) => {
                      const rest = Object.entries(mapping).filter(
                        ([other, taken]) => other !== field && taken !== head,
                      )
                      set(Object.fromEntries(head ? [...rest, [field, head]] : rest))
                    }}
                  />
                </td>
                <td className="mute">
                  {at < 0 ? '' : sample.map((cells) => cells[at]).join(' ｜ ')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Rejected lines shown on the page; the rest are in the file. */
const shownMost = 20

function Result({
  report: { isTrial, imported, rejected, duplicates, seconds, batch },
  undo,
  isUndoing,
}: {
  report: Report & { isTrial: boolean }
  undo: () => void
  isUndoing: boolean
}) {
  const csv = `﻿行号,原因\n${rejected.map(({ row, reason }) => `${row},"${reason.replaceAll('"', '""')}"`).join('\n')}`
  return (
    <div className={rejected.length > 0 ? 'refusal' : 'banner'} role="status">
      <div>
        {isTrial ? '可以导入' : '已导入'}
        {imported}件，重复{duplicates}件，不能导入{rejected.length}行，用时{seconds}秒。
        {rejected.slice(0, shownMost).map(({ row, reason }) => (
          <div key={row}>
            第{row}行：{reason}
          </div>
        ))}
        {rejected.length > 0 && (
          <div>
            <a
              download="不能导入的行.csv"
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
            >
              下载全部{rejected.length}行
            </a>
          </div>
        )}
        {!isTrial && imported > 0 && (
          <div>
            <Button size="small" danger loading={isUndoing} onClick={undo} title={batch}>
              撤销这次导入
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
