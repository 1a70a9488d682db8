import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import { post } from '#web/api.ts'
import { useSettled } from '#web/kit/settled.ts'

/** 归口建议: while a petition is being registered; a click takes the section over, a person decides. */

interface Answer {
  rows: { unit: number; name: string; why: string }[]
  elsewhere: { organ: string; why: string } | null
}

/** How long a person must have stopped typing, in milliseconds. */
const rest = 600

export function SuggestedSection() {
  const form = Form.useFormInstance()
  const title = (Form.useWatch('subject', form) as string | undefined) ?? ''
  const text = (Form.useWatch('statement', form) as string | undefined) ?? ''
  const chosen = Form.useWatch('section', form) as number | undefined
  const asked = useSettled({ title: title.slice(0, 200), text: text.slice(0, 10_000) }, rest)
  const { data } = useQuery({
    queryKey: ['section-suggested', asked],
    queryFn: () => post<Answer>('/api/petitions/suggestion', asked),
    enabled: asked.title.length + asked.text.length > 3,
    staleTime: 60_000,
  })
  if (!data || (data.rows.length === 0 && !data.elsewhere)) return null
  return (
    <section className="banner stack below" aria-label="归口建议">
      <strong>从文字看，由您决定：</strong>
      {data.elsewhere && (
        <div>
          可能不属于本局职权：{data.elsewhere.organ}
          <div className="mute">{data.elsewhere.why}</div>
        </div>
      )}
      {data.rows.map(({ unit, name, why }) => (
        <div key={unit}>
          {name}{' '}
          <Button
            size="small"
            disabled={chosen === unit}
            onClick={() => form.setFieldValue('section', unit)}
          >
            {chosen === unit ? '已选' : '选它'}
          </Button>
          <div className="mute">{why}</div>
        </div>
      ))}
    </section>
  )
}
