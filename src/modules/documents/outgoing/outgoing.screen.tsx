import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { Outgoing } from '#modules/documents/outgoing/data.ts'
import { dispatchForm } from '#modules/documents/outgoing/forms.ts'
import { Versions } from '#modules/documents/outgoing/versions.screen.tsx'
import type { MatterPage } from '#web/api-types.ts'
import { PaperForm } from '#web/kit/paper-form.tsx'
import { TabBar } from '#web/kit/tab-bar.tsx'

/** 发文 on the screen: the 审签单, the paper as it will be printed, the list it goes out by, its versions. */

type Tab = 'form' | 'paper' | 'list' | 'versions'

export function OutgoingPaper({ page }: { page: MatterPage }) {
  const [tab, setTab] = useState<Tab>('form')
  const whole = { ...page, data: page.data as Outgoing }
  return (
    <div>
      <TabBar<Tab>
        label="文稿"
        panel="outgoing"
        value={tab}
        onChange={setTab}
        tabs={[
          ['form', '文稿审签单'],
          ['paper', '公文版面'],
          ['list', '发文清单'],
          ['versions', '各稿比较'],
        ]}
      />
      <div id="outgoing" role="tabpanel">
        {tab === 'form' && page.form && <PaperForm form={page.form} />}
        {tab === 'paper' && (
          <div className="sheet scroll">
            <img
              src={`/api/outgoing/${page.matter}/paper/svg?v=${page.version}`}
              alt={`《${page.title}》的版面`}
            />
          </div>
        )}
        {tab === 'list' && <PaperForm form={dispatchForm(whole)} />}
        {tab === 'versions' && (
          <section className="card">
            <Versions matter={page.matter} />
          </section>
        )}
      </div>
    </div>
  )
}

/** What one may do with the paper as a file, and the way to the editor. */
export function OutgoingHead({ page }: { page: MatterPage }) {
  const may = page.actions.find(
    ({ name, refused }) => (name === 'save' || name === 'proposeFix') && !refused,
  )
  const isSent = (page.data as Outgoing).sentOn !== null
  const paper = (format: string) => `/api/outgoing/${page.matter}/paper/${format}`
  return (
    <>
      {may && (
        <Link to="/outgoing/$id/edit" params={{ id: page.matter }}>
          <Button type="primary">{may.name === 'save' ? '修改文稿' : '清样改动'}</Button>
        </Link>
      )}
      {isSent && (
        <Link to="/new/outgoing" search={{ corrects: page.matter } as never}>
          <Button>起草更正通知</Button>
        </Link>
      )}
      <Button href={paper('pdf')} target="_blank">
        公文PDF
      </Button>
      <Button href={paper('docx')}>Word</Button>
      <Button href={paper('ofd')}>OFD</Button>
      <Button href={`/api/matters/${page.matter}/print`} target="_blank">
        打印审签单
      </Button>
      {page.number && (
        <Button href={`/api/outgoing/${page.matter}/dispatch-list`} target="_blank">
          打印发文清单
        </Button>
      )}
    </>
  )
}
