import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import Segmented from 'antd/es/segmented'
import type { Finding } from '#rulebook/analysis.ts'
import { get } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns } from '#web/kit/table.tsx'

const grades = { fault: '问题', decided: '已作取舍', note: '提示' } as const
type Grade = keyof typeof grades

/** 规则检查: what the machine finds in the rules themselves, for 政策法规科. */
export function CheckScreen() {
  const [grade, setGrade] = useState<Grade>('fault')
  const { data, error, isPending } = useQuery({
    queryKey: ['rulebook', 'check'],
    queryFn: () => get<{ rows: Finding[] }>('/api/rulebook/check'),
  })
  if (isPending) return <Loading lines={10} />
  if (!data) return <Refused error={error} />
  const of = (one: Grade) => data.rows.filter((row) => row.grade === one)
  const rows = of(grade)
  return (
    <>
      <PageHead title="规则检查" actions={<a href="/api/rulebook/check.xlsx">导出 Excel</a>}>
        <span className="mute">空档、重叠、冲突、没有例子和没有用上的规则</span>
      </PageHead>
      <div className="below">
        <Segmented
          aria-label="程度"
          value={grade}
          onChange={setGrade}
          options={(Object.keys(grades) as Grade[]).map((one) => ({
            value: one,
            label: `${grades[one]} ${of(one).length}`,
          }))}
        />
      </div>
      <section className="card flush scroll">
        {rows.length === 0 ? (
          <Empty>{grade === 'fault' ? '没有空档、重叠和缺例。' : '没有。'}</Empty>
        ) : (
          <table className="list">
            <Columns names={['类别', '规则', '说明']} />
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.rule}${row.name}${row.kind}${row.text}`}>
                  <td className="nowrap">{row.kind}</td>
                  <td>
                    {row.name} <Cite cite={row.cite} />
                  </td>
                  <td>{row.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}
