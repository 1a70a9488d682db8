import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import Input from 'antd/es/input'
import { useEffect } from 'react'
import { RuleCard } from '#modules/rulebook/rule-card.screen.tsx'
import { bindingNames, type RuleView } from '#modules/rulebook/rule-types.ts'
import { articleName } from '#rulebook/contents.ts'
import { get } from '#web/api.ts'
import { useMe } from '#web/kit/asking.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'

interface Contents {
  chapters: {
    title: string
    articles: {
      key: string
      title: string
      executable: number
      papers: number
      citable: number
      used: number
      applied: number
      refused: number
    }[]
  }[]
}

interface Article {
  rows: RuleView[]
  printed: { id: string; cite: string; text: string }[]
  edition: string | null
}

/** 规则手册: chapters and articles at the left, the rules of one article at the right. */
export function RulebookScreen() {
  const { data, error, isPending } = useQuery({
    queryKey: ['rulebook'],
    queryFn: () => get<Contents>('/api/rulebook'),
    staleTime: 60_000,
  })
  const navigate = useNavigate()
  const search: { article?: string | number; q?: string; rule?: string } = useSearch({
    strict: false,
  })
  const article = search.article === undefined ? '34' : String(search.article)
  const { q = '' } = search
  if (isPending) return <Loading lines={12} />
  if (!data) return <Refused error={error} />
  const all = data.chapters.flatMap((chapter) => chapter.articles)
  const sum = (key: 'executable' | 'papers' | 'citable') =>
    all.reduce((total, one) => total + one[key], 0)
  return (
    <>
      <PageHead title="规则手册" actions={<Link to="/rulebook/check">规则检查</Link>}>
        <span className="mute">
          能执行的规则 {sum('executable')} 条，表单台账报表 {sum('papers')} 种，引用条款{' '}
          {sum('citable')} 条
        </span>
      </PageHead>
      <div className="two">
        <nav className="card units" aria-label="章节">
          {data.chapters.map((chapter) => (
            <section key={chapter.title}>
              <h2>{chapter.title}</h2>
              <ul className="tree">
                {chapter.articles.map((one) => (
                  <li key={one.key}>
                    <Link
                      to="/rulebook"
                      search={{ article: one.key } as never}
                      className="entry"
                      aria-current={!q && one.key === article ? 'true' : undefined}
                    >
                      <span>
                        {one.key === 'pre' || one.key === 'ch1' ? '' : `${articleName(one.key)} `}
                        {one.title}
                      </span>
                      {one.applied + one.refused > 0 && (
                        <span className="mute num" title="近一年执行次数">
                          {one.applied + one.refused}
                        </span>
                      )}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <div className="stack" style={{ gap: 12 }}>
          <Input.Search
            key={q}
            defaultValue={q}
            allowClear
            placeholder="检索规则：条款号、名称、内容"
            aria-label="检索规则"
            onSearch={(text) =>
              void navigate({
                to: '/rulebook',
                search: (text.trim() ? { q: text.trim() } : { article }) as never,
              })
            }
          />
          {q ? <Found q={q} /> : <ArticleRules article={article} rule={search.rule} />}
        </div>
      </div>
    </>
  )
}

function ArticleRules({ article, rule }: { article: string; rule: string | undefined }) {
  const { data: me } = useMe()
  const { data, error, isPending } = useQuery({
    queryKey: ['rulebook', article],
    queryFn: () => get<Article>(`/api/rulebook/articles/${article}`),
  })
  const isLoaded = data !== undefined
  useEffect(() => {
    if (isLoaded && rule) document.getElementById(rule)?.scrollIntoView({ block: 'start' })
  }, [isLoaded, rule])
  if (isPending) return <Loading lines={10} />
  if (!data) return <Refused error={error} />
  const mayAmend = me?.unit === '政策法规科'
  return (
    <>
      {data.printed.length > 0 ? (
        <details className="card">
          <summary>印本原文（{data.edition}）</summary>
          {data.printed.map((clause) => (
            <p key={clause.id} className="printed">
              <Cite cite={clause.cite} /> {clause.text}
            </p>
          ))}
        </details>
      ) : (
        <p className="mute">
          尚未导入印本原文。系统管理员可用 <code>xz rulebook import 印本.txt</code>{' '}
          导入，与规则对照。
        </p>
      )}
      {data.rows.map((row) => (
        <RuleCard key={row.rule} rule={row} mayAmend={mayAmend} />
      ))}
    </>
  )
}

interface Hit {
  rule: string
  article: string
  name: string
  cite: string
  binding: RuleView['binding']
  statement: string
}

function Found({ q }: { q: string }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['rulebook', 'search', q],
    queryFn: () => get<{ total: number; rows: Hit[] }>('/api/rulebook/search', { q }),
  })
  if (isPending) return <Loading lines={8} />
  if (!data) return <Refused error={error} />
  if (data.rows.length === 0) return <Empty>没有找到。换个说法试试，例如“请假”“15个工作日”。</Empty>
  return (
    <section className="card flush">
      <p className="line mute" role="status">
        找到 {data.total} 条{data.total > data.rows.length && `，显示前 ${data.rows.length} 条`}
      </p>
      {data.rows.map((hit) => (
        <article key={hit.rule} className="hit">
          <Link
            to="/rulebook"
            search={{ article: hit.article, rule: hit.rule } as never}
            className="strong"
          >
            {hit.name}
          </Link>{' '}
          <Cite cite={hit.cite} /> <span className="mute">{bindingNames[hit.binding]}</span>
          <div className="excerpt">{hit.statement}</div>
        </article>
      ))}
    </section>
  )
}
