import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { formatDay } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { Lamp as LampView } from '#web/api-types.ts'
import { Cite, Empty, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

interface Line {
  matter: string
  number: string
  title: string
  from: string
  state: string
  copies: number
  clearBy: string | null
  holder: string
  lamp: LampView | null
}

interface Owed {
  year: number
  by: string
  open: number
  lamp: LampView
}

interface Closing {
  clear: Line[]
  returning: Line[]
  filing: Line[]
  quarter: Owed
  volume: Owed
}

/** 清退与立卷: three lists, in the order in which a paper goes through them. */
export function ClosingScreen() {
  const { data, error, isPending } = useQuery({
    queryKey: ['closing'],
    queryFn: () => get<Closing>('/api/documents/closing'),
  })
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  const { clear, returning, filing, quarter, volume } = data
  return (
    <>
      <PageHead
        title="清退与立卷"
        actions={
          <>
            <Button href="/api/documents/closing/form" target="_blank">
              打印文件清退表
            </Button>
            <Button href="/api/documents/closing/form?format=docx">Word</Button>
          </>
        }
      >
        <span className="mute">
          科室和个人不得保存办结的文件 <Cite cite="第五十三条(一)6" />
        </span>
      </PageHead>
      <div className="stack" style={{ gap: 16 }}>
        <section className="card flush scroll">
          <h2>文件清退表</h2>
          <Lines rows={clear} empty="没有来文单位要求清退的文件。" withDue />
        </section>
        <section className="card flush scroll no-print">
          <h2>待收回</h2>
          <p className="line">
            {quarter.year}年度的文件
            {quarter.open > 0 ? `还有 ${quarter.open} 件没有清退` : '已全部清退'}
            ，科室应于{formatDay(quarter.by)}以前交办公室 <Cite cite="第四十四条(二)1" />
            {quarter.open > 0 && <Lamp lamp={quarter.lamp} />}
          </p>
          <Lines rows={returning} empty="办结的文件都已退还收发员。" />
        </section>
        <section className="card flush scroll no-print">
          <h2>待归档</h2>
          <p className="line">
            {volume.year}年度收文{volume.open > 0 ? `还有 ${volume.open} 件没有归档` : '已全部归档'}
            ，立卷期限{formatDay(volume.by)}。{volume.open > 0 && <Lamp lamp={volume.lamp} />}
          </p>
          <Lines rows={filing} empty="没有待归档的文件。" />
        </section>
      </div>
    </>
  )
}

function Lines({ rows, empty, withDue }: { rows: Line[]; empty: string; withDue?: boolean }) {
  if (rows.length === 0) return <Empty>{empty}</Empty>
  return (
    <table className="list cards">
      <Columns
        names={['编号', '标题', '来文单位', '份数', '现在', ...(withDue ? ['清退期限'] : [])]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.matter}>
            <td className="num nowrap">{row.number}</td>
            <TitleCell matter={row.matter}>{row.title}</TitleCell>
            <td>{row.from}</td>
            <td className="num">{row.copies}</td>
            <td>
              {row.state} <span className="mute">{row.holder}</span>
            </td>
            {withDue && (
              <td>
                <span className="num">{row.clearBy && formatDay(row.clearBy)}</span>{' '}
                {row.lamp && <Lamp lamp={row.lamp} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
