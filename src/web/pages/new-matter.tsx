import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import { EarlierPetitions } from '#modules/petitions/alike/earlier.screen.tsx'
import { SuggestedSection } from '#modules/petitions/suggestion/suggested.screen.tsx'
import { get } from '#web/api.ts'
import type { Kind } from '#web/api-types.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'
import { useCreating } from '#web/kit/creating.ts'
import { PageHead } from '#web/kit/page-head.tsx'
import { SchemaFields } from '#web/kit/schema-fields.tsx'

/** Beginning a matter of any kind that has no form of its own: drawn from the kind's schema. */
export function NewMatter() {
  const { type } = useParams({ from: '/new/$type' })
  const { data, error } = useQuery({
    queryKey: ['kind', type],
    queryFn: () => get<Kind>(`/api/kinds/${type}`),
    staleTime: 600_000,
  })
  if (!data) return error ? <Refused error={error} /> : <Loading lines={8} />
  return <Filling key={type} kind={data} />
}

function Filling({ kind }: { kind: Kind }) {
  const [form] = Form.useForm()
  const given: Record<string, unknown> = useSearch({ strict: false })
  const save = useCreating(kind.type, form)
  return (
    <>
      <PageHead title={kind.createLabel}>
        <span className="mute row" style={{ gap: '2px 8px' }}>
          {kind.about}{' '}
          {kind.clauses
            .map(({ cite }) => cite)
            .map((cite) => (
              <Cite key={cite} cite={cite} />
            ))}
        </span>
      </PageHead>
      <Form
        form={form}
        layout="vertical"
        className="card"
        requiredMark={false}
        scrollToFirstError={{ block: 'center', focus: true }}
        style={{ maxWidth: 800 }}
        initialValues={given}
        onFinish={(values: Record<string, unknown>) => save.mutate(values)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
        }}
      >
        <SchemaFields schema={kind.create} />
        {kind.type === 'petition' && <SuggestedSection />}
        {kind.type === 'petition' && <EarlierPetitions />}
        <Refused error={save.error} />
        <Button type="primary" htmlType="submit" title="Ctrl + 回车" loading={save.isPending}>
          {kind.createLabel}
        </Button>
      </Form>
    </>
  )
}
