import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { post } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Refused } from '#web/kit/bits.tsx'

/** Personal data shown in full, until one leaves the page. */
export type Revealed = Pick<MatterPage, 'data' | 'form'> & { readonly reason: string }

const usual = ['联系本人核实情况', '制作并送达文书', '核对是否重复提出']

/** Asks why, then shows the citizen's personal data on the form. */
export function PersonalData({
  page,
  isShown,
  onShown,
}: {
  page: MatterPage
  isShown: boolean
  onShown: (revealed: Revealed | null) => void
}) {
  const [reason, setReason] = useState('')
  const [isAsking, setAsking] = useState(false)
  const reveal = useMutation({
    mutationFn: async () => ({
      ...(await post<Omit<Revealed, 'reason'>>(`/api/matters/${page.matter}/reveal`, { reason })),
      reason,
    }),
    onSuccess: onShown,
  })
  if (!page.personal || page.personal.refused) return null
  const print = `/api/matters/${page.matter}/print?reveal=${encodeURIComponent(reason)}`
  return (
    <section className="card" aria-label="个人信息">
      <h2>个人信息</h2>
      {isShown ? (
        <div className="row">
          <span>已全部显示，离开本页即遮住。</span>
          <Button size="small" onClick={() => onShown(null)}>
            现在遮住
          </Button>
          {page.form && (
            <Button size="small" href={print} target="_blank">
              打印（不遮）
            </Button>
          )}
        </div>
      ) : isAsking ? (
        <form
          className="stack"
          style={{ gap: 8 }}
          onSubmit={(event) => {
            event.preventDefault()
            reveal.mutate()
          }}
        >
          <label htmlFor="reveal-reason">查看事由（留有记录）</label>
          <Input
            id="reveal-reason"
            value={reason}
            maxLength={200}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="row">
            {usual.map((words) => (
              <Button key={words} size="small" onClick={() => setReason(words)}>
                {words}
              </Button>
            ))}
          </div>
          <Refused error={reveal.error} />
          <div className="row">
            <Button type="primary" htmlType="submit" loading={reveal.isPending}>
              查看
            </Button>
            <Button onClick={() => setAsking(false)}>取消</Button>
          </div>
        </form>
      ) : (
        <div className="row">
          <span className="mute">姓名、电话等已遮住。</span>
          <Button size="small" onClick={() => setAsking(true)}>
            查看全部
          </Button>
        </div>
      )}
    </section>
  )
}
