import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import Button from 'antd/es/button'
import type { FormSpec } from '#kernel/printing/form.ts'
import { get } from '#web/api.ts'
import { Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { PaperForm } from '#web/kit/paper-form.tsx'

/** 交给群众的单子: what was received or is missing, the code to ask with, where to rate (第十四条(四), 第五十二条). */

interface Slip {
  form: FormSpec
  code: string
  url: string
  qr: string
}

export function Receipt() {
  const { id } = useParams({ from: '/service/receipt/$id' })
  const { data, error } = useQuery({
    queryKey: ['receipt', id],
    queryFn: () => get<Slip>(`/api/service/receipts/${id}`),
    staleTime: Infinity,
  })
  if (!data) return error ? <Refused error={error} /> : <Loading lines={10} />
  return (
    <>
      <PageHead
        title="交给群众的单子"
        actions={
          <Button type="primary" autoFocus onClick={() => window.print()}>
            打印
          </Button>
        }
      >
        <span className="mute no-print">单子上有查询码，只交给本人；打印留有记录。</span>
      </PageHead>
      <PaperForm form={data.form} />
      <div className="slip">
        <img
          alt="评价二维码"
          src={`data:image/svg+xml;utf8,${encodeURIComponent(data.qr)}`}
          width={112}
          height={112}
        />
        <div>
          <div>
            查询码：<strong className="num">{data.code}</strong>
          </div>
          <div>
            凭查询码在州局网站查办理进度；办结以后扫码或凭码评价一次，工作人员看不到您怎样评。
          </div>
          <div className="mute">不满意的，可以向办公室或机关纪委反映。</div>
        </div>
      </div>
    </>
  )
}
