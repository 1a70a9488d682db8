import Button from 'antd/es/button'
import type { MatterPage } from '#web/api-types.ts'

/** 文书: the papers besides the form that can be printed now; in full where the reason was given. */
export function PrintedPapers({ page, reason }: { page: MatterPage; reason: string | null }) {
  if (page.papers.length === 0) return null
  const reveal = reason === null ? '' : `&reveal=${encodeURIComponent(reason)}`
  return (
    <section className="card" aria-label="文书">
      <h2>文书</h2>
      {page.papers.map(({ name, title }) => {
        const address = `/api/matters/${page.matter}/print?paper=${name}${reveal}`
        return (
          <div key={name} className="desk">
            <div>{title}</div>
            <div className="row">
              <Button size="small" href={address} target="_blank">
                {reason === null ? '打印' : '打印（不遮）'}
              </Button>
              <Button size="small" href={`${address}&format=docx`}>
                Word
              </Button>
            </div>
          </div>
        )
      })}
      {page.personal && !page.personal.refused && reason === null && (
        <div className="mute fine">送达的文书须先“查看全部”个人信息，再打印。</div>
      )}
    </section>
  )
}
