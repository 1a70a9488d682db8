import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import type { Ledgers } from '#modules/petitions/ledgers/ledgers.screen.tsx'
import { post } from '#web/api.ts'
import { Cite, Refused } from '#web/kit/bits.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

/** 年度归并: last year's closed cases, to be moved into the 信访综合档案 or left out with a reason each. */
export function YearlyFiling({ yearly, mayFile }: { yearly: Ledgers['yearly']; mayFile: boolean }) {
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const client = useQueryClient()
  const settle = useMutation({
    mutationFn: () =>
      post('/api/petitions/ledgers/consolidate', {
        left: Object.entries(reasons)
          .filter(([, reason]) => reason.trim() !== '')
          .map(([matter, reason]) => ({ matter, reason })),
      }),
    onSuccess: async () => {
      setReasons({})
      await client.invalidateQueries({ queryKey: ['petition-ledgers'] })
    },
  })
  const { year, closed, moved, left, pending, due, isLate } = yearly
  const rows = [...pending, ...left]
  return (
    <section className="card flush scroll" aria-label="年度归并">
      <h2>
        {year}年办结案件归并到信访综合档案 <Cite cite={yearly.cite} />
      </h2>
      <div className="spread" style={{ padding: '0 16px 12px' }}>
        <span>
          办结{closed}件，已归并{moved}件，未归并{left.length}件，待清理{pending.length}件；
          {formatDay(due)}前完成。{isLate && <strong>已过期限，没有清理完。</strong>}
        </span>
        {mayFile && pending.length > 0 && (
          <Button
            type="primary"
            className="no-print"
            loading={settle.isPending}
            onClick={() => settle.mutate()}
          >
            归并其余的
          </Button>
        )}
      </div>
      <Refused error={settle.error} />
      {rows.length > 0 && (
        <table className="list cards">
          <Columns names={['编号', '事项', '结案', '立卷', '未归并的理由']} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.matter}>
                <td className="num nowrap">{row.number}</td>
                <TitleCell matter={row.matter}>{row.title}</TitleCell>
                <td className="num nowrap">{formatDay(row.closedOn)}</td>
                <td className="nowrap">{row.state === 'filed' ? '已立卷' : '未立卷'}</td>
                <td>
                  {row.consolidated || !mayFile ? (
                    (row.consolidated?.reason ?? '')
                  ) : (
                    <Input
                      aria-label={`${row.number ?? row.title}未归并的理由`}
                      placeholder={row.state === 'filed' ? '不填的归并' : '没有立卷的须写明'}
                      value={reasons[row.matter] ?? ''}
                      maxLength={300}
                      onChange={(event) =>
                        setReasons({ ...reasons, [row.matter]: event.target.value })
                      }
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
