import { useQuery } from '@tanstack/react-query'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import { formatDay } from '#kernel/clocks/time.ts'
import { post } from '#web/api.ts'
import { useSettled } from '#web/kit/settled.ts'

/** 先前的件: shown while a petition or a dispute is being registered; ticked ones are linked with it. */

interface Row {
  id: string
  kind: string
  number: string | null
  title: string
  state: string
  on: string
  why: string[]
}

interface Petitioner {
  name?: string
  phone?: string
  idNumber?: string
  address?: string
}

/** How long a person must have stopped typing, in milliseconds. */
const rest = 600

/** `people`: the field with whom it is from or about. */
export function EarlierPetitions({ people }: { people: 'petitioners' | 'parties' }) {
  const form = Form.useFormInstance()
  const petitioners = Form.useWatch(people, form) as Petitioner[] | undefined
  const subject = (Form.useWatch('subject', form) as string | undefined) ?? ''
  const statement = (Form.useWatch('statement', form) as string | undefined) ?? ''
  const chosen = (Form.useWatch('earlier', form) as string[] | undefined) ?? []
  const { name = '', phone = '', idNumber = '', address = '' } = petitioners?.[0] ?? {}
  const asked = useSettled(
    { name, phone, idNumber, address, title: subject, text: statement },
    rest,
  )
  const isWorth =
    asked.name.length > 1 ||
    asked.phone.length > 6 ||
    asked.idNumber.length > 4 ||
    asked.title.length > 3
  const { data } = useQuery({
    queryKey: ['alike', asked],
    queryFn: () => post<{ rows: Row[] }>('/api/petitions/alike', asked),
    enabled: isWorth,
    staleTime: 60_000,
  })
  if (!data || data.rows.length === 0) return null
  return (
    <section className="banner stack below" aria-label="可能是重复、联名事项">
      <strong>先前可能有同一人、同一事的件，是的请勾选：</strong>
      {data.rows.map((row) => (
        <div key={row.id}>
          <Checkbox
            checked={chosen.includes(row.id)}
            onChange={(event) =>
              form.setFieldValue(
                'earlier',
                event.target.checked
                  ? [...chosen, row.id]
                  : chosen.filter((other) => other !== row.id),
              )
            }
          >
            {row.number ?? row.kind} {row.title}
          </Checkbox>{' '}
          <a href={`/matters/${row.id}`} target="_blank" rel="noreferrer">
            看
          </a>
          <div className="mute">
            {formatDay(row.on)} · {row.state} · {row.why.join('、')}
          </div>
        </div>
      ))}
    </section>
  )
}
