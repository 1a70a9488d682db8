import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { useState } from 'react'
import { get, post } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { TabBar } from '#web/kit/tab-bar.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'
import { ContactForm } from '#modules/service/contact-form.screen.tsx'
import { ReceiveForm } from '#modules/service/receive-form.screen.tsx'
import type { DeskData } from '#modules/service/desk-view.ts'

/** 窗口台: who came and what about, in one small form; below it what I registered, with slip and rating. */

const tabs = [
  ['contact', '首问登记'],
  ['receive', '服务收件'],
] as const

export function Desk() {
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['desk'],
    queryFn: () => get<DeskData>('/api/service/desk'),
    refetchInterval: 15_000,
  })
  const [tab, setTab] = useState<string>('contact')
  const [said, setSaid] = useState<{ matter: string; say: string } | null>(null)
  const done = async (answer: { matter: string; say: string }) => {
    setSaid(answer)
    await client.invalidateQueries({ queryKey: ['desk'] })
  }
  return (
    <>
      <PageHead
        title="窗口台"
        actions={
          <>
            <Link to="/new/$type" params={{ type: 'call' }}>
              <Button>电话记录</Button>
            </Link>
            <Link to="/service/windows">
              <Button>{data?.window ? `在${data.window.name}` : '到窗口签到'}</Button>
            </Link>
          </>
        }
      >
        <span className="mute">
          谁先接谁负责到底 <Cite cite="第十三条" />
        </span>
      </PageHead>
      {said && (
        <div className="done spread below" role="status">
          <span>{said.say}</span>
          <span className="row">
            <Link to="/service/receipt/$id" params={{ id: said.matter }}>
              打印单子
            </Link>
            <Link to="/matters/$id" params={{ id: said.matter }}>
              打开
            </Link>
          </span>
        </div>
      )}
      <Refused error={error} />
      {data ? (
        <div className="desk-columns">
          <section className="card" aria-label="登记">
            <TabBar label="登记" panel="desk-form" tabs={tabs} value={tab} onChange={setTab} />
            <div id="desk-form" role="tabpanel">
              {tab === 'contact' ? (
                <ContactForm onDone={done} manners={data.manners} />
              ) : (
                <ReceiveForm items={data.items} onDone={done} />
              )}
            </div>
          </section>
          <Own data={data} />
        </div>
      ) : (
        !error && <Loading lines={10} />
      )}
    </>
  )
}

/** What I registered lately; a finished one is handed its slip and asked about. */
function Own({ data }: { data: DeskData }) {
  const client = useQueryClient()
  const [asked, setAsked] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const invite = async (matter: string) => {
    try {
      setError(null)
      await post(`/api/service/windows/${data.window!.id}/ask`, { matter })
      setAsked(matter)
    } catch (caught) {
      setError(caught)
    }
    await client.invalidateQueries({ queryKey: ['desk'] })
  }
  return (
    <section className="card flush" aria-label="我登记的">
      <h2>最近7天我接待的</h2>
      <Refused error={error} />
      {data.rows.length === 0 ? (
        <Empty>还没有登记。来人来电先在左边登记。</Empty>
      ) : (
        <div className="scroll">
          <table className="list cards">
            <Columns names={['编号', '事项', '状态', '']} />
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id}>
                  <td className="num nowrap">{row.number}</td>
                  <TitleCell matter={row.id}>{row.title}</TitleCell>
                  <td className="nowrap">
                    {row.stateLabel}
                    {row.isRated && '，已评价'}
                  </td>
                  <td className="nowrap">
                    {!row.isVisit && (
                      <Link to="/service/receipt/$id" params={{ id: row.id }}>
                        单子
                      </Link>
                    )}
                    {row.finishedAt && !row.isRated && data.window && (
                      <Button
                        size="small"
                        type={asked === row.id ? 'default' : 'primary'}
                        ghost={asked !== row.id}
                        style={{ marginLeft: 8 }}
                        onClick={() => void invite(row.id)}
                      >
                        {asked === row.id ? '已请评价' : '请评价'}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
