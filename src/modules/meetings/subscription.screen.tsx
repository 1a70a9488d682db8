import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { get, post, remove } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'

/** 日历订阅: a secret address from which a phone's or computer's calendar takes one's own meetings. */
export function Subscription() {
  const client = useQueryClient()
  const [address, setAddress] = useState('')
  const [isCopied, setIsCopied] = useState(false)
  const { data } = useQuery({
    queryKey: ['meetings', 'feed'],
    queryFn: () => get<{ isOpen: boolean }>('/api/meetings/feed'),
  })
  const changed = async () => await client.invalidateQueries({ queryKey: ['meetings', 'feed'] })
  const open = useMutation({
    mutationFn: () => post<{ address: string }>('/api/meetings/feed'),
    onSuccess: async (made) => {
      setAddress(made.address)
      setIsCopied(false)
      await changed()
    },
  })
  const close = useMutation({
    mutationFn: () => remove('/api/meetings/feed'),
    onSuccess: async () => {
      setAddress('')
      await changed()
    },
  })
  return (
    <section className="card no-print" aria-label="日历订阅">
      <h2>日历订阅</h2>
      <p className="mute">
        手机、电脑的日历凭一个私密地址自动取您参加和列席的会议：只有名称、时间、地点，没有议题。知道地址的人都能看到，请不要转给别人；换地址或停止，原来的立即作废。
      </p>
      <Refused error={open.error ?? close.error} />
      {address !== '' && (
        <div className="row below">
          <Input
            aria-label="订阅地址"
            readOnly
            value={address}
            style={{ flex: 1, minWidth: 240 }}
          />
          <Button
            onClick={() => {
              void navigator.clipboard?.writeText(address).then(() => setIsCopied(true))
            }}
          >
            {isCopied ? '已复制' : '复制'}
          </Button>
        </div>
      )}
      {address !== '' && <p>地址只显示这一次，请现在填到日历程序的“订阅日历”里。</p>}
      <div className="row">
        <Button loading={open.isPending} onClick={() => open.mutate()}>
          {data?.isOpen ? '换一个地址' : '开通订阅'}
        </Button>
        {data?.isOpen && (
          <Button danger loading={close.isPending} onClick={() => close.mutate()}>
            停止订阅
          </Button>
        )}
      </div>
    </section>
  )
}
