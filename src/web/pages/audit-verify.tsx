import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { post } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'

interface Verification {
  ok: boolean
  matters: number
  events: number
  checkpoints: number
  audited: number
  findings: { where: string; what: string }[]
}

/** 校验: every value is computed anew from the records as they are now. */
export function Verify() {
  const verify = useMutation({ mutationFn: () => post<Verification>('/api/audit/verify') })
  const found = verify.data
  return (
    <section className="card below">
      <div className="spread">
        <div>
          <strong>校验全部记录</strong>
          <div className="mute">从头重算每一步和每一条的校验值，与封存点核对。</div>
        </div>
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
          开始校验
        </Button>
      </div>
      <Refused error={verify.error} />
      {found && (
        <div className={`${found.ok ? 'done' : 'refusal'} above`} role="status">
          <div>
            <strong>{found.ok ? '全部相符。' : `${found.findings.length}处不符：`}</strong>
            事项{found.matters}件，办理记录{found.events}条，封存点{found.checkpoints}个，审计记录
            {found.audited}条。
            {found.findings.slice(0, 50).map((finding) => (
              <div key={`${finding.where}${finding.what}`}>
                {finding.where}：{finding.what}
              </div>
            ))}
            {!found.ok && <div>请保留现场，立即报告分管保密的局领导，并与留存的封存点比对。</div>}
          </div>
        </div>
      )}
    </section>
  )
}
