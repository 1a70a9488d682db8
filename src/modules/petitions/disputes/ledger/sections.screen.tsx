import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { formatDay } from '#kernel/clocks/time.ts'
import type { SectionLine } from '#modules/petitions/disputes/ledger/ledger.ts'
import { command, get, post } from '#web/api.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { Columns } from '#web/kit/table.tsx'
import { newKey } from '#web/new-key.ts'

/** 每月回复: which sections have answered, who is missing since when; one's own answer in one click. */

interface Overview {
  month: string
  due: string | null
  today: string
  isDesk: boolean
  own: number | null
  answered: number
  total: number
  lines: SectionLine[]
}

export function Sections({ month }: { month: string }) {
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['dispute-answers', month],
    queryFn: () => get<Overview>('/api/petitions/disputes/answers', { month }),
  })
  const refresh = async () => await client.invalidateQueries({ queryKey: ['dispute-answers'] })
  const none = useMutation({
    mutationFn: (matter: string) => command(`/api/matters/${matter}/none`, { input: {} }, newKey()),
    onSuccess: refresh,
  })
  const urge = useMutation({
    mutationFn: () => post<{ urged: number }>('/api/petitions/disputes/urge', { month }),
  })
  if (!data) return error ? <Refused error={error} /> : <Loading lines={10} />
  const own = data.lines.find(({ answer }) => answer?.isMine)
  const unlisted = data.lines.find(
    ({ unit, answer, listed }) => unit === data.own && (answer?.found ?? 0) > listed,
  )
  const waiting = data.lines.filter(({ answer }) => answer !== null && answer.answeredOn === null)
  const missing = data.lines.filter(({ missingSince }) => missingSince !== null)
  return (
    <div className="stack" style={{ gap: 16 }}>
      {own && (
        <section className="banner stack" aria-label="本科室的回复">
          <strong>
            {own.name}这个月还没有回复，{own.missingSince ? '已过期限' : '期限'}
            {formatDay(own.answer!.due)}。
          </strong>
          <div className="row">
            <Button
              type="primary"
              loading={none.isPending}
              onClick={() => none.mutate(own.answer!.matter)}
            >
              无隐患
            </Button>
            <Link to="/matters/$id" params={{ id: own.answer!.matter }}>
              <Button>有隐患</Button>
            </Link>
          </div>
        </section>
      )}
      {unlisted && (
        <section className="banner row" aria-label="还没有登记的">
          <strong>
            {unlisted.name}回复{unlisted.words}，台帐登记了{unlisted.listed}项。
          </strong>
          <Link to="/new/$type" params={{ type: 'dispute' }} search={{ month } as never}>
            <Button>逐项登记</Button>
          </Link>
        </section>
      )}
      <Refused error={none.error ?? urge.error} />
      <section className="card flush" aria-label="各科室的回复">
        <div className="tools row">
          <span>
            {data.due && `${formatDay(data.due)}以前回复，`}
            {data.total}个科室中{data.answered}个已回复
            {missing.length > 0 && `，${missing.length}个缺报`}
          </span>
          {data.isDesk && waiting.length > 0 && (
            <Button
              className="no-print"
              loading={urge.isPending}
              disabled={urge.isSuccess}
              onClick={() => urge.mutate()}
            >
              {urge.isSuccess ? `已催${urge.data.urged}个科室` : `催报${waiting.length}个科室`}
            </Button>
          )}
        </div>
        {data.lines.length === 0 ? (
          <Empty>这个月没有布置到您的科室。</Empty>
        ) : (
          <Lines lines={data.lines} />
        )}
      </section>
    </div>
  )
}

function Lines({ lines }: { lines: readonly SectionLine[] }) {
  return (
    <div className="scroll">
      <table className="list cards">
        <Columns names={['科室', '排查情况', '回复日期', '缺报', '台帐登记']} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.unit}>
              <td className="nowrap">{line.name}</td>
              <td>
                {line.answer ? (
                  <Link to="/matters/$id" params={{ id: line.answer.matter }}>
                    {line.words}
                  </Link>
                ) : (
                  <span className="mute">{line.words}</span>
                )}
              </td>
              <td className="num nowrap">
                {line.answer?.answeredOn && formatDay(line.answer.answeredOn)}
                {line.isLate && ' 迟报'}
              </td>
              <td>{line.missingSince && <strong>自{formatDay(line.missingSince)}起</strong>}</td>
              <td>
                {line.listed > 0 && `${line.listed}项`}
                {(line.answer?.found ?? 0) > line.listed && (
                  <strong> 还差{line.answer!.found! - line.listed}项</strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
