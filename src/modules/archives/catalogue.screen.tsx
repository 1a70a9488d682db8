import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { BoxList } from '#modules/archives/boxes.screen.tsx'
import { retentions, type ArchiveEntry, type Retention } from '#modules/filing.ts'
import { get } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'
import { today } from '#web/today.ts'

/** 归档文件目录: a year's catalogue on the screen, in print and in Excel. */

type Row = ArchiveEntry & { matter: string; box: number | null }

const isRetention = (value: string): value is Retention => retentions.some((one) => one === value)

export function Catalogue() {
  const thisYear = Number(today().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [retention, setRetention] = useState('')
  const [q, setQ] = useState('')
  const asked = { year, retention, q }
  const { data, error } = useQuery({
    queryKey: ['catalogue', asked],
    queryFn: () => get<{ rows: Row[]; mayHandOver: boolean }>('/api/archives/catalogue', asked),
    placeholderData: keepPreviousData,
  })
  const filled = Object.entries(asked).filter(([, value]) => value !== '')
  const params = new URLSearchParams(filled.map(([key, value]) => [key, String(value)]))
  const years = Array.from({ length: 10 }, (_, n) => ({
    value: thisYear - n,
    label: `${thisYear - n}年`,
  }))
  return (
    <>
      <PageHead
        title="归档文件目录"
        actions={
          <>
            <Link to="/new/$type" params={{ type: 'archive-loan' }}>
              <Button type="primary">申请利用</Button>
            </Link>
            <Button href={`/api/archives/catalogue.xlsx?${params}`}>导出 Excel</Button>
            <Button onClick={() => window.print()}>打印目录</Button>
            {data?.mayHandOver && data.rows.length > 0 && (
              <Button href={`/api/archives/package?${params}`}>电子移交包</Button>
            )}
          </>
        }
      >
        <span className="mute">
          按件整理，档号按年度、保管期限连续 <Cite cite="第四十四条" />
        </span>
      </PageHead>
      {isRetention(retention) && <BoxList key={`${year}${retention}`} {...{ year, retention }} />}
      <section className="card flush">
        <div className="tools row no-print">
          <Select aria-label="年度" value={year} options={years} onChange={setYear} />
          <Select
            aria-label="保管期限"
            value={retention}
            style={{ minWidth: 130 }}
            onChange={setRetention}
            options={[
              { value: '', label: '全部期限' },
              ...retentions.map((value) => ({ value, label: value })),
            ]}
          />
          <Input.Search
            aria-label="题名、文号或责任者"
            placeholder="题名、文号或责任者"
            allowClear
            style={{ maxWidth: 280 }}
            onSearch={setQ}
          />
        </div>
        <Refused error={error} />
        {data ? <Table rows={data.rows} /> : !error && <Loading />}
      </section>
    </>
  )
}

function Table({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return <Empty>没有您可以查看的归档文件。</Empty>
  return (
    <div className="scroll">
      <table className="list cards">
        <Columns names={['序号', '档号', '文号', '责任者', '题名', '日期', '页数', '盒号']} />
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.no}>
              <td className="num">{i + 1}</td>
              <td className="num nowrap">{row.no}</td>
              <td className="nowrap">{row.number}</td>
              <td>{row.author}</td>
              <TitleCell matter={row.matter}>{row.title}</TitleCell>
              <td className="num nowrap">{row.date && formatDay(row.date)}</td>
              <td className="num">{row.pages || ''}</td>
              <td className="num">{row.box ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
