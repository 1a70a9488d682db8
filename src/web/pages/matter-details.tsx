import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Cite, Empty } from '#web/kit/bits.tsx'
import { FlowChart } from '#web/kit/flow-chart.tsx'
import { TabBar } from '#web/kit/tab-bar.tsx'
import { Columns } from '#web/kit/table.tsx'
import { Clocks } from '#web/pages/matter-clocks.tsx'
import { Files } from '#web/pages/matter-files.tsx'
import { Rules } from '#web/pages/matter-rules.tsx'

/** Why it is as it is: trail, flow, clocks day by day, rules, attachments, links. */

type Tab = 'trail' | 'flow' | 'clocks' | 'rules' | 'files' | 'links' | 'ballots'

/** `reason`: why personal data is shown in full, while it is. */
export function Details({ page, reason }: { page: MatterPage; reason: string | null }) {
  const [tab, setTab] = useState<Tab>('trail')
  const count = (n: number) => (n > 0 ? ` ${n}` : '')
  return (
    <section className="card" aria-label="办理情况">
      <TabBar<Tab>
        label="办理情况"
        panel="details"
        value={tab}
        onChange={setTab}
        tabs={[
          ['trail', '流转轨迹'],
          ['flow', '流程图'],
          ['clocks', '时限推导'],
          ['rules', '规则依据'],
          ['files', `附件${count(page.files.length)}`],
          ['links', `关联${count(page.links.length)}`],
          ['ballots', `会签${count(page.ballots.length)}`],
        ]}
      />
      <div id="details" role="tabpanel">
        {tab === 'trail' && <Trail page={page} />}
        {tab === 'flow' && <FlowChart flow={page.flow} />}
        {tab === 'clocks' && <Clocks page={page} />}
        {tab === 'rules' && <Rules page={page} />}
        {tab === 'files' && <Files page={page} reason={reason} />}
        {tab === 'links' && <Links page={page} />}
        {tab === 'ballots' && <Ballots page={page} />}
      </div>
    </section>
  )
}

function Trail({ page }: { page: MatterPage }) {
  return (
    <ol className="trail">
      {page.events.map((event) => (
        <li key={event.seq} className={event.actor === '系统' ? 'system' : ''}>
          <div className="spread">
            <span>
              <strong>{event.actor}</strong>
              {event.onBehalfOf && `（代${event.onBehalfOf}，${event.ground}）`} · {event.label}
            </span>
            <span className="mute num">{formatInstant(event.at)}</span>
          </div>
          <div className="said">{event.say}</div>
          {event.opened.length > 0 && (
            <div className="mute">
              → {event.opened.map((task) => `${task.to}：${task.label}`).join('；')}
            </div>
          )}
          {event.vacant.length > 0 && (
            <div className="banner">岗位空缺，等待明确人选：{event.vacant.join('、')}</div>
          )}
          <div className="mute fine">
            第{event.seq}步
            {[...new Set(event.clauses.map((clause) => clause.cite))].map((cite) => (
              <span key={cite}>
                {' '}
                <Cite cite={cite} />
              </span>
            ))}{' '}
            <span title={`此步的校验值：${event.hash}`}>校验 {event.hash.slice(0, 8)}</span>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Links({ page }: { page: MatterPage }) {
  if (page.links.length === 0) return <Empty>没有关联的事项。</Empty>
  return (
    <table className="derive">
      <Columns names={['关系', '编号', '标题']} />
      <tbody>
        {page.links.map((link) => (
          <tr key={`${link.matter}${link.kind}`}>
            <td>{link.kind}</td>
            <td className="num nowrap">{link.number}</td>
            <td>
              <Link to="/matters/$id" params={{ id: link.matter }}>
                {link.title}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const votes = { agree: '同意', object: '不同意', abstain: '弃权' } as const

/** 会签: who was asked, what they said, and what it comes to. */
function Ballots({ page }: { page: MatterPage }) {
  if (page.ballots.length === 0) {
    return <Empty>没有会签。需要几个科室表态的，由现办理人在“其他操作”里发起。</Empty>
  }
  return page.ballots.map((ballot) => (
    <section key={ballot.id} className="stack below">
      <div>
        <strong>{ballot.title}</strong>{' '}
        <span className="mute">
          {ballot.open ? '正在会签' : '已结束'} · {ballot.tally.reason}
        </span>
      </div>
      <div className="scroll">
        <table className="derive">
          <Columns names={['科室', '表态', '意见', '签字']} />
          <tbody>
            {ballot.seats.map((seat) => (
              <tr key={seat.name}>
                <td>{seat.name}</td>
                <td>{seat.recused ? '回避' : seat.vote ? votes[seat.vote] : '未签'}</td>
                <td>{seat.text}</td>
                <td className="num">
                  {seat.by} {seat.at && formatInstant(seat.at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  ))
}
