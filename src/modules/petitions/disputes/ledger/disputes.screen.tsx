import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Segmented from 'antd/es/segmented'
import Select from 'antd/es/select'
import { useState } from 'react'
import { addMonths } from '#kernel/calendar/day.ts'
import { risks, states } from '#modules/petitions/disputes/data.ts'
import {
  Figures,
  LedgerTable,
  type Ledger,
} from '#modules/petitions/disputes/ledger/ledger.screen.tsx'
import { Sections } from '#modules/petitions/disputes/ledger/sections.screen.tsx'
import { get } from '#web/api.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { UnitPicker } from '#web/kit/pickers.tsx'
import { today } from '#web/today.ts'

/** 矛盾纠纷排查: who answered for the month, the ledger, its figures; each on the screen, in print, in Excel. */

const views = ['每月回复', '排查化解台帐', '统计'] as const
type View = (typeof views)[number]

/** 2026年3月 */
const words = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

const months = Array.from({ length: 24 }, (_, ago) => addMonths(today(), -ago).slice(0, 7))

export function Disputes() {
  const [month, setMonth] = useState(today().slice(0, 7))
  const [view, setView] = useState<View>('每月回复')
  const [span, setSpan] = useState<'month' | 'year'>('month')
  const [unit, setUnit] = useState<number | null>(null)
  const [state, setState] = useState('')
  const [risk, setRisk] = useState('')
  const asked = {
    month,
    span,
    ...(unit ? { unit } : {}),
    ...(state ? { state } : {}),
    ...(risk ? { risk } : {}),
  }
  const { data, error } = useQuery({
    queryKey: ['disputes', asked],
    queryFn: () => get<Ledger>('/api/petitions/disputes', asked),
    placeholderData: keepPreviousData,
    enabled: view !== '每月回复',
  })
  const query = new URLSearchParams(Object.entries(asked).map(([key, value]) => [key, `${value}`]))
  const period = span === 'year' && view !== '每月回复' ? `${month.slice(0, 4)}年` : words(month)
  return (
    <>
      <PageHead
        title={
          view === '每月回复'
            ? `${words(month)}矛盾纠纷排查`
            : `${period}${view === '统计' ? '矛盾纠纷排查统计' : view}`
        }
        actions={
          <>
            <Select
              aria-label="月份"
              value={month}
              onChange={setMonth}
              options={months.map((value) => ({ value, label: words(value) }))}
              style={{ width: 124 }}
            />
            <Button href={`/api/petitions/disputes.xlsx?${query}`}>导出 Excel</Button>
            <Button onClick={() => window.print()}>打印</Button>
            <Link to="/new/$type" params={{ type: 'dispute' }} search={{ month } as never}>
              <Button type="primary">登记矛盾纠纷</Button>
            </Link>
          </>
        }
      >
        <span className="mute">
          每月排查1次，没有隐患的也须回复；排查出的逐项登记，落实责任、时限和要求{' '}
          <Cite cite="第三十三条(六)" />
        </span>
      </PageHead>
      <div className="row no-print" style={{ marginBottom: 12 }}>
        <Segmented value={view} options={[...views]} onChange={setView} />
      </div>
      {view === '每月回复' ? (
        <Sections key={month} month={month} />
      ) : (
        <>
          <section className="card flush">
            <div className="tools row no-print">
              <Segmented
                value={span}
                options={[
                  { value: 'month', label: '本月份' },
                  { value: 'year', label: '当年至本月份' },
                ]}
                onChange={setSpan}
              />
              <div style={{ width: 160 }}>
                <label className="unseen" htmlFor="dispute-unit">
                  排查或责任科室
                </label>
                <UnitPicker
                  id="dispute-unit"
                  value={unit}
                  placeholder="全部科室"
                  onChange={(value) => setUnit(value as number | null)}
                />
              </div>
              {view === '排查化解台帐' && (
                <>
                  <Select
                    aria-label="环节"
                    value={state}
                    onChange={setState}
                    style={{ width: 150 }}
                    options={[
                      { value: '', label: '全部环节' },
                      ...Object.entries(states).map(([value, { label }]) => ({ value, label })),
                    ]}
                  />
                  <Select
                    aria-label="风险"
                    value={risk}
                    onChange={setRisk}
                    style={{ width: 110 }}
                    options={[
                      { value: '', label: '全部风险' },
                      ...risks.map((value) => ({ value, label: `风险${value}` })),
                    ]}
                  />
                </>
              )}
            </div>
            <Refused error={error} />
            {!data && !error && <Loading lines={8} />}
            {data && view === '排查化解台帐' && <LedgerTable rows={data.rows} />}
          </section>
          {data && view === '统计' && <Figures ledger={data} />}
        </>
      )}
    </>
  )
}
