import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import type { ReactNode } from 'react'
import { retentions } from '#modules/filing.ts'
import { signings, type Outgoing } from '#modules/documents/outgoing/data.ts'
import { keptForArchive, listOf, sentCopies } from '#modules/documents/outgoing/dispatch-list.ts'
import type { ActionView, MatterPage } from '#web/api-types.ts'
import { OpinionInput } from '#web/kit/opinion-input.tsx'
import { UnitPicker } from '#web/kit/pickers.tsx'

/** The forms of what people do with an outgoing document every day. */

const item = (name: string, label: string, child: ReactNode, message?: string) => (
  <Form.Item
    name={name}
    label={label}
    {...(message ? { rules: [{ required: true, message }] } : {})}
  >
    {child}
  </Form.Item>
)
const tick = (name: string, label: string) => (
  <Form.Item name={name} valuePropName="checked" style={{ marginBottom: 4 }}>
    <Checkbox>{label}</Checkbox>
  </Form.Item>
)
const number = <InputNumber min={0} max={9999} style={{ width: '100%' }} />
const opinion = item('text', '意见', <OpinionInput rows={3} />)
const choice = (message: string) =>
  item('agree', '意见', <Radio.Group optionType="button" options={['同意', '不同意']} />, message)

export function outgoingFields(
  action: ActionView,
  page: MatterPage,
): { fields?: ReactNode; initial?: Record<string, unknown> } | null {
  const data = page.data as Outgoing
  const copies = data.draft.copies + keptForArchive
  switch (action.name) {
    case 'submit':
      return { fields: item('note', '给核稿人的话', <Input maxLength={300} />) }
    case 'check':
    case 'sign':
      return { fields: opinion }
    case 'review':
      return {
        initial: {
          isNeeded: true,
          isPolicySound: true,
          isFormSound: true,
          signing: data.draft.signing,
          units: data.draft.cosignUnits,
        },
        fields: (
          <>
            {tick('isNeeded', '确需行文')}
            {tick('isPolicySound', '政策依据、技术内容无误')}
            {tick('isFormSound', '文字、文种、格式合格')}
            <p className="mute">有一项不合格即退回拟稿人重拟，请写明理由。</p>
            {item('units', '送哪些科室会签', <UnitPicker multiple />)}
            {item(
              'signing',
              '由谁签发',
              <Select options={signings.map((value) => ({ value, label: value }))} />,
            )}
            {opinion}
          </>
        ),
      }
    case 'opine':
      return {
        fields: (
          <>
            {choice('请选择同意或不同意。')}
            {item('text', '说明（不同意的写明理由）', <OpinionInput rows={3} />)}
          </>
        ),
      }
    case 'consent':
      return {
        fields: (
          <>
            <p>
              {data.pendingFix?.kind}改动：{data.pendingFix?.reason}
              <span className="mute">（“各稿比较”里可见改动前后）</span>
            </p>
            {choice('请选择同意或不同意。')}
            {item('text', '说明', <Input maxLength={300} />)}
          </>
        ),
      }
    case 'partnerSigned':
      return {
        initial: { agree: '同意' },
        fields: (
          <>
            {item(
              'organ',
              '机关',
              <Select
                options={data.draft.partners
                  .filter((organ) => !data.partnersSigned.some((one) => one.organ === organ))
                  .map((value) => ({ value, label: value }))}
              />,
              '请选择机关。',
            )}
            {item('signer', '签发人', <Input maxLength={20} />, '请填写签发人。')}
            {choice('请选择同意或不同意。')}
            {item('text', '说明', <Input maxLength={1000} />)}
          </>
        ),
      }
    case 'number':
      return { fields: <p>号码由系统按机关代字和年份连续编排，不空不重。</p> }
    case 'proof': {
      const done = data.proofs.filter(({ head }) => !head).length
      return {
        initial: { faults: 0, isLast: done >= 1 },
        fields: (
          <>
            <p>以原稿为准逐字校对“公文版面”，已校{done}次，至少2次。</p>
            {item('faults', '差错处数', number, '请填写差错处数，没有填0。')}
            {tick('isLast', '校完，送科室负责人终校')}
            {item('note', '差错在哪里', <Input maxLength={500} />)}
          </>
        ),
      }
    }
    case 'headProof':
      return {
        initial: { faults: 0 },
        fields: (
          <>
            {item('faults', '差错处数', number, '请填写差错处数，没有填0。')}
            {item('note', '差错在哪里', <Input maxLength={500} />)}
          </>
        ),
      }
    case 'print':
      return {
        initial: { copies, checked: copies, faulty: 0 },
        fields: (
          <>
            {item('copies', '印制份数（含存档2份）', number, '请填写印制份数。')}
            {item('checked', '逐页检查份数', number, '请填写检查份数。')}
            {item('faulty', '缺页、错页份数', number)}
          </>
        ),
      }
    case 'seal':
      return {
        initial: { copies: data.printed?.copies ?? copies, isBlank: false },
        fields: (
          <>
            <p>
              核对领导签字、成文日期、份数：批准{copies}份（含存档2份），印章上不压正文、骑年盖月。
            </p>
            {item('copies', '用印份数', number, '请填写用印份数。')}
            {tick('isBlank', '送来的是空白纸页')}
            {item('dateReason', '成文日期与签批日期不一致的说明', <Input maxLength={200} />)}
          </>
        ),
      }
    case 'dispatch':
      return {
        initial: { list: listOf(data) },
        fields: <DispatchList printed={data.printed?.copies ?? 0} />,
      }
    case 'receipt':
      return {
        fields: (
          <>
            {item(
              'to',
              '单位',
              <Select
                options={data.dispatch
                  .filter(({ receipt, role }) => receipt === '' && role !== '存档')
                  .map(({ to }) => ({ value: to, label: to }))}
              />,
              '请选择单位。',
            )}
            {item('receipt', '签收人或回执号', <Input maxLength={60} />, '请填写签收人或回执号。')}
          </>
        ),
      }
    case 'file':
      return {
        initial: { category: '文书档案', copies: keptForArchive },
        fields: (
          <>
            {item(
              'retention',
              '保管期限',
              <Radio.Group optionType="button" options={[...retentions]} />,
              '案卷应确定保管期限。',
            )}
            {item('category', '类别', <Input />)}
            {item('copies', '留存用印件份数', number)}
            {item('pages', '页数', number)}
          </>
        ),
      }
    default:
      return null
  }
}

const ways = ['公文交换', '电子平台', '邮寄', '直送', '传真', '留存'].map((value) => ({
  value,
  label: value,
}))

function DispatchList({ printed }: { printed: number }) {
  const list = (Form.useWatch('list') as Outgoing['dispatch'] | undefined) ?? []
  const all = sentCopies({ dispatch: list.map((one) => ({ ...one, copies: one?.copies ?? 0 })) })
  return (
    <Form.List name="list">
      {(fields, { add, remove }) => (
        <div className="below">
          {fields.map(({ key, name }) => (
            <div key={key} className="dispatch-line">
              <Form.Item name={[name, 'to']} noStyle>
                <Input aria-label={`收文单位${name + 1}`} />
              </Form.Item>
              <Form.Item name={[name, 'copies']} noStyle>
                <InputNumber min={0} aria-label="份数" />
              </Form.Item>
              <Form.Item name={[name, 'way']} noStyle>
                <Select options={ways} aria-label="方式" />
              </Form.Item>
              <Form.Item name={[name, 'role']} noStyle>
                <Select
                  options={['主送', '抄送', '存档'].map((value) => ({ value, label: value }))}
                  aria-label="主送抄送"
                />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)} aria-label={`删去第${name + 1}行`}>
                删
              </Button>
            </div>
          ))}
          <div className="spread">
            <Button
              size="small"
              onClick={() => add({ to: '', role: '主送', copies: 1, way: '公文交换', receipt: '' })}
            >
              加一行
            </Button>
            <span className={all > printed ? 'strong' : 'mute'}>
              共 {all} 份，印制 {printed} 份
            </span>
          </div>
        </div>
      )}
    </Form.List>
  )
}
