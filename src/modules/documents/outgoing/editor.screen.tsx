import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import { useEffect, useRef, useState } from 'react'
import { Findings, Preview, useFindings } from '#modules/documents/outgoing/beside.screen.tsx'
import {
  draft as draftSchema,
  type Draft,
  type Outgoing,
} from '#modules/documents/outgoing/data.ts'
import { DraftFields } from '#modules/documents/outgoing/editor-fields.screen.tsx'
import { ApiRefusal, command, get } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'
import { draftOf, dropDraft, keepDraft } from '#web/kit/drafts.ts'
import { PageHead } from '#web/kit/page-head.tsx'
import { TabBar } from '#web/kit/tab-bar.tsx'
import { newKey } from '#web/new-key.ts'
import { useSettled } from '#web/kit/settled.ts'

/** 起草: the paper at the left, what the rules say of it and how it will look at the right. */

const empty: Draft = {
  ...draftSchema.parse({
    kind: '通知',
    code: '文人社发',
    direction: '下行',
    title: '文山州人力资源和社会保障局关于',
  }),
}

export function NewOutgoing() {
  const { linked, corrects }: { linked?: string; corrects?: string } = useSearch({ strict: false })
  const { data: original, isPending } = useQuery({
    queryKey: ['matter', corrects],
    queryFn: () => get<MatterPage>(`/api/matters/${corrects}`),
    enabled: Boolean(corrects),
  })
  if (corrects && isPending) return <Loading />
  const old = original ? (original.data as Outgoing).draft : null
  const start: Draft = old
    ? {
        ...old,
        kind: '通知',
        code: '文人社发',
        signing: '办公室文件',
        title: `文山州人力资源和社会保障局关于更正${original!.number}文件的通知`,
        body: '',
        attachments: [],
        linked: null,
      }
    : { ...empty, linked: linked ?? null }
  return <Editor start={start} corrects={corrects ?? null} keep={`outgoing.${corrects ?? 'new'}`} />
}

export function EditOutgoing() {
  const { id } = useParams({ from: '/outgoing/$id/edit' })
  const {
    data: page,
    error,
    isPending,
  } = useQuery({
    queryKey: ['matter', id, 'edit'],
    queryFn: () => get<MatterPage>(`/api/matters/${id}`),
    gcTime: 0,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  })
  if (isPending) return <Loading />
  if (!page) return <Refused error={error} />
  const may = page.actions.find(
    ({ name, refused }) => (name === 'save' || name === 'proposeFix') && !refused,
  )
  if (!may) {
    return (
      <>
        <PageHead title={page.title} />
        <div className="banner">
          文稿现在不能修改：签发后确需改的，在校对时提出，由签发领导同意。{' '}
          <Cite cite="第五十三条(二)4" />{' '}
          <Link to="/matters/$id" params={{ id }}>
            返回这一件
          </Link>
        </div>
      </>
    )
  }
  const { draft } = page.data as Outgoing
  return (
    <Editor start={draft} matter={id} fix={may.name === 'proposeFix'} keep={`outgoing.${id}`} />
  )
}

/** A version is kept by itself this often while one writes, in milliseconds. */
const every = 60_000

function Editor({
  start,
  matter: known,
  corrects = null,
  fix = false,
  keep,
}: {
  start: Draft
  matter?: string
  corrects?: string | null
  /** A signed paper: what is changed is put to the office or the signer. */
  fix?: boolean
  /** Where the browser keeps what is not saved yet. */
  keep: string
}) {
  const [form] = Form.useForm<Draft & { reason?: string }>()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [matter, setMatter] = useState(known)
  const [kept, setKept] = useState(() => draftOf(keep) as Draft | null)
  const [saved, setSaved] = useState('')
  const [tab, setTab] = useState<'look' | 'check'>('check')
  const values = Form.useWatch([], form) as (Draft & { reason?: string }) | undefined
  const draft = draftFrom(values ?? start)
  const settled = useSettled(draft, 500)
  const [stored, setStored] = useState(() => JSON.stringify(draftFrom(start)))
  const key = useRef(newKey())
  const isChanged = values !== undefined && JSON.stringify(draft) !== stored

  const save = useMutation({
    mutationFn: async (sent: Draft) => {
      const path = matter
        ? `/api/matters/${matter}/${fix ? 'proposeFix' : 'save'}`
        : '/api/kinds/outgoing'
      const input = fix
        ? { draft: sent, reason: form.getFieldValue('reason') as string }
        : matter
          ? { draft: sent }
          : { draft: sent, corrects }
      return await command<{ matter: string }>(path, { input }, key.current)
    },
    onSuccess: (answer, sent) => {
      key.current = newKey()
      setStored(JSON.stringify(sent))
      dropDraft(keep)
      setKept(null)
      setMatter(answer.matter)
      setSaved(
        new Intl.DateTimeFormat('zh-CN', {
          timeZone: 'Asia/Shanghai',
          timeStyle: 'short',
        }).format(),
      )
      for (const name of ['matter', 'tasks', 'counts'])
        void client.invalidateQueries({ queryKey: [name], refetchType: 'none' })
    },
    onError: (error) => {
      if (error instanceof ApiRefusal && error.status >= 400 && error.status < 500) {
        key.current = newKey()
      }
    },
  })
  const latest = useRef({ draft, isChanged })
  useEffect(() => {
    latest.current = { draft, isChanged }
  })
  const { mutate, mutateAsync, isPending } = save
  useEffect(() => {
    if (fix) return
    const timer = setInterval(() => {
      const { draft: now, isChanged: hasChanged } = latest.current
      if (hasChanged && now.title.length >= 4 && now.body !== '') mutate(now)
    }, every)
    return () => clearInterval(timer)
  }, [fix, mutate])

  const finish = async () => {
    const { matter: id } = isChanged || !matter ? await mutateAsync(draft) : { matter }
    await client.invalidateQueries({ queryKey: ['matter', id] })
    await navigate({ to: '/matters/$id', params: { id } })
  }
  return (
    <>
      <PageHead
        title={fix ? '清样改动' : corrects ? '起草更正通知' : matter ? '修改文稿' : '起草发文'}
        actions={
          <>
            <span className="mute" role="status">
              {isPending ? '正在保存…' : isChanged ? '有改动未保存' : saved && `${saved} 已保存`}
            </span>
            {!fix && (
              <Button
                loading={isPending}
                disabled={!isChanged && Boolean(matter)}
                onClick={() => mutate(draft)}
                title="Ctrl + S"
              >
                保存
              </Button>
            )}
            <Button type="primary" onClick={() => void form.validateFields().then(finish)}>
              {fix ? '提出改动' : '写好了，去送核稿'}
            </Button>
          </>
        }
      >
        <span className="mute">
          {fix
            ? '标点等技术性改动由办公室处理，其余须签发领导同意'
            : '每分钟自动存一稿，各稿可以比较；涉密内容不得写在这里'}{' '}
          <Cite cite={fix ? '第五十三条(二)4' : '第四十三条(六)9'} />
        </span>
      </PageHead>
      {kept && (
        <div className="banner below spread">
          上次离开时有没保存的内容。
          <span className="row">
            <Button
              size="small"
              onClick={() => {
                form.setFieldsValue(kept)
                setKept(null)
              }}
            >
              恢复
            </Button>
            <Button
              size="small"
              onClick={() => {
                dropDraft(keep)
                setKept(null)
              }}
            >
              不要了
            </Button>
          </span>
        </div>
      )}
      <Refused error={save.error} />
      <div className="writing">
        <Form
          form={form}
          layout="vertical"
          className="card"
          requiredMark={false}
          initialValues={start}
          onValuesChange={(_, all: Draft) => keepDraft(keep, { ...all })}
          onKeyDown={(event) => {
            if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              if (!fix) mutate(draft)
            }
          }}
        >
          {fix && (
            <Form.Item
              name="reason"
              label="改动理由"
              rules={[{ required: true, min: 2, message: '请写明改动理由。' }]}
            >
              <Input maxLength={300} />
            </Form.Item>
          )}
          <DraftFields draft={draft} />
        </Form>
        <aside className="beside">
          <section className="card">
            <TabBar
              label="检查和版面"
              panel="beside"
              value={tab}
              onChange={setTab}
              tabs={[
                ['check', `文稿检查${useCount(settled)}`],
                ['look', '版面预览'],
              ]}
            />
            <div id="beside" role="tabpanel">
              {tab === 'check' ? (
                <Findings
                  draft={settled}
                  isStale={JSON.stringify(draft) !== JSON.stringify(settled)}
                  onMend={(mended) => form.setFieldsValue(mended)}
                />
              ) : (
                <Preview draft={settled} />
              )}
            </div>
          </section>
        </aside>
      </div>
    </>
  )
}

function useCount(draft: Draft): string {
  const { data } = useFindings(draft)
  const n = data?.findings.length ?? 0
  return n > 0 ? ` ${n}` : ''
}

/** What stands in the form, with the defaults of what was never touched. */
function draftFrom(values: Partial<Draft> & { reason?: string }): Draft {
  const { reason: _, ...given } = values
  const clean = Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined))
  const attachments = (given.attachments ?? []).map((one) => ({
    name: one?.name ?? '',
    body: one?.body ?? '',
  }))
  return { ...empty, linked: null, ...clean, attachments }
}
