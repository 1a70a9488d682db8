import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Modal from 'antd/es/modal'
import { useState } from 'react'
import { postForm } from '#web/api.ts'
import { FileChoice } from '#web/kit/file-choice.tsx'
import { Refused } from '#web/kit/bits.tsx'

interface ImportReport {
  units: number
  people: number
  errors: { row: number; problem: string }[]
  passwords: Record<string, string>
}

/** Excel import: tried first, every faulty line told, stored only when all are good. */
export function ImportDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const run = useMutation({
    mutationFn: async (dryRun: boolean) => {
      const form = new FormData()
      form.append('file', file!)
      return { dryRun, ...(await postForm<ImportReport>(`/api/org/import?dryRun=${dryRun}`, form)) }
    },
    onSuccess: async () => {
      for (const key of ['units', 'unit', 'people']) {
        await client.invalidateQueries({ queryKey: [key] })
      }
    },
  })
  const report = run.data
  const isGood = report && report.errors.length === 0
  return (
    <Modal open={isOpen} title="导入机构人员" footer={null} onCancel={onClose} destroyOnHidden>
      <div className="stack">
        <a href="/api/org/import/template">下载模板</a>
        <FileChoice
          label="选择 Excel 文件"
          accept=".xlsx"
          file={file}
          onChoose={(chosen) => {
            setFile(chosen)
            run.reset()
          }}
        />
        <Refused error={run.error} />
        {report && (
          <div className={isGood ? 'banner' : 'refusal'} role="status">
            <div>
              {isGood
                ? report.dryRun
                  ? '可以导入'
                  : '已导入'
                : `${report.errors.length}处有误，没有导入`}
              ：单位{report.units}个，人员{report.people}人。
              {report.errors.map((one) => (
                <div key={`${one.row}${one.problem}`}>
                  第{one.row}行：{one.problem}
                </div>
              ))}
              {Object.entries(report.passwords).map(([login, password]) => (
                <div key={login} className="num">
                  {login}：{password}
                </div>
              ))}
            </div>
          </div>
        )}
        <div className="row">
          <Button disabled={!file} loading={run.isPending} onClick={() => run.mutate(true)}>
            先试算
          </Button>
          <Button
            type="primary"
            disabled={!isGood || !report.dryRun}
            onClick={() => run.mutate(false)}
          >
            导入
          </Button>
        </div>
      </div>
    </Modal>
  )
}
