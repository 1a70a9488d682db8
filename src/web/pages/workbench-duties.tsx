import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { clockTime } from '#kernel/clocks/time.ts'
import { get, post } from '#web/api.ts'
import { Cite, Refused } from '#web/kit/bits.tsx'

interface DutyRow {
  key: string
  time: string
  label: string
  cite: string
  state: 'done' | 'coming' | 'due' | 'late'
  doneAt: string | null
}

/** 收发室今日事务, for whoever holds the duty: one click each. */
export function Duties() {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['duties'],
    queryFn: () => get<{ mine: boolean; rows: DutyRow[] }>('/api/office-duties'),
    refetchInterval: 300_000,
  })
  const check = useMutation({
    mutationFn: (duty: string) => post('/api/office-duties', { duty }),
    onSettled: () => client.invalidateQueries({ queryKey: ['duties'] }),
  })
  if (!data?.mine || data.rows.length === 0) return null
  return (
    <section className="card" aria-label="今日事务">
      <div className="spread">
        <h2>今日事务</h2>
        <Cite cite={data.rows[0]!.cite} />
      </div>
      {data.rows.map((duty) => (
        <div key={duty.key} className="duty">
          <strong className="num">{duty.time}</strong>
          <span>
            {duty.label}
            {duty.state === 'late' && <span className="lamp red"> 已逾时</span>}
          </span>
          {duty.doneAt ? (
            <span className="mute num nowrap">{clockTime(duty.doneAt)} 已办</span>
          ) : (
            <Button
              size="small"
              type={duty.state === 'coming' ? 'default' : 'primary'}
              loading={check.isPending && check.variables === duty.key}
              aria-label={`${duty.time}${duty.label}：登记已办`}
              onClick={() => check.mutate(duty.key)}
            >
              已办
            </Button>
          )}
        </div>
      ))}
      <Refused error={check.error} />
    </section>
  )
}
