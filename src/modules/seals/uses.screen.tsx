import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import type { SealLine } from '#modules/seal-book.ts'
import { sealNames } from '#rulebook/articles/a30-seals.ts'
import { get } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'
import { today } from '#web/today.ts'

/** 用印登记簿, as the printed table has it; printed it is the year's book. */

type Use = SealLine & { matter: string }

export function SealUses() {
  const thisYear = Number(today().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [seal, setSeal] = useState('')
  const [q, setQ] = useState('')
  const { data, error } = useQuery({
    queryKey: ['seal-uses', year, seal, q],
    queryFn: () => get<{ rows: Use[]; last: number }>('/api/seals/uses', { year, seal, q }),
    placeholderData: keepPreviousData,
  })
  const years = [0, 1, 2, 3, 4].map((n) => ({ value: thisYear - n, label: `${thisYear - n}年` }))
  return (
    <>
      <PageHead
        title="用印登记簿"
        actions={
          <>
            <Link to="/new/seal-use">
              <Button type="primary">申请用印</Button>
            </Link>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="mute">
          编号连续，不跳号、不重用；公文用印和其他用印同在一本 <Cite cite="第三十条(六)3" />
          {data && `　本年已编到第${data.last}号`}
        </span>
      </PageHead>
      <section className="card flush">
        <div className="tools row no-print">
          <Select aria-label="年度" value={year} options={years} onChange={setYear} />
          <Select
            aria-label="印章"
            value={seal}
            style={{ minWidth: 160 }}
            onChange={setSeal}
            options={[
              { value: '', label: '全部印章' },
              ...sealNames.map((value) => ({ value, label: value })),
            ]}
          />
          <Input.Search
            aria-label="内容或承办人"
            placeholder="内容或承办人"
            allowClear
            style={{ maxWidth: 260 }}
            onSearch={setQ}
          />
        </div>
        <Refused error={error} />
        {data ? <Table rows={data.rows} /> : !error && <Loading />}
      </section>
    </>
  )
}

function Table({ rows }: { rows: readonly Use[] }) {
  if (rows.length === 0) return <Empty>没有您可以查看的用印记录。</Empty>
  return (
    <div className="scroll">
      <table className="list cards">
        <Columns names={['编号', '时间', '印章', '内容', '份数', '批准人', '承办人', '用印人']} />
        <tbody>
          {rows.map((use) => (
            <tr key={use.no}>
              <td className="num nowrap">{use.no}</td>
              <td className="num nowrap">{formatInstant(use.at)}</td>
              <td className="nowrap">{use.seal}</td>
              <TitleCell matter={use.matter}>{use.content}</TitleCell>
              <td className="num">{use.copies}</td>
              <td className="nowrap">{use.approver}</td>
              <td className="nowrap">{use.handler}</td>
              <td className="nowrap">{use.keeper}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
