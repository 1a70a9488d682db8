import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import type { ReactNode } from 'react'
import { Leaders, LimitInput } from '#modules/documents/incoming/inputs.screen.tsx'
import type { Incoming } from '#modules/documents/incoming/data.ts'
import { classes, folders, replyMethods, returnGrounds } from '#rulebook/articles/a53-incoming.ts'
import type { ActionView, MatterPage } from '#web/api-types.ts'
import { DayInput } from '#web/kit/day-input.tsx'
import { FileInput } from '#web/kit/file-input.tsx'
import { OpinionInput } from '#web/kit/opinion-input.tsx'
import { PeoplePicker, UnitPicker } from '#web/kit/pickers.tsx'

/** 收文 on the screen: the ways on from its page, and the forms of its actions. */

/** The printed 处理单, and the way to the answer. */
export function IncomingHead({ page }: { page: MatterPage }) {
  return (
    <>
      <Link to="/new/outgoing" search={{ linked: page.matter } as never}>
        <Button>起草复文</Button>
      </Link>
      <Link
        to="/new/$type"
        params={{ type: 'assignment' }}
        search={
          {
            origin: page.matter,
            title: page.title.slice(0, 200),
            source: '局领导批示交办',
            basis: page.number ?? '',
            category: '批示',
          } as never
        }
      >
        <Button>交办督办</Button>
      </Link>
      <Button href={`/api/matters/${page.matter}/print`} target="_blank">
        打印处理单
      </Button>
      <Button href={`/api/matters/${page.matter}/print?format=docx`}>Word</Button>
    </>
  )
}

const must = (message: string) => [{ required: true, message }]

const item = (
  name: string | (string | number)[],
  label: string,
  child: ReactNode,
  message?: string,
) => (
  <Form.Item name={name} label={label} {...(message ? { rules: must(message) } : {})}>
    {child}
  </Form.Item>
)

/** Hand-made forms for what people do every day; the rest is drawn from its schema. */
export function incomingFields(
  action: ActionView,
  page: MatterPage,
): { fields?: ReactNode; initial?: Record<string, unknown> } | null {
  const data = page.data as Incoming
  const isReading = data.class === '传阅件'
  const waiting = data.stops.filter((stop) => stop.status === 'waiting')
  switch (action.name) {
    case 'sort':
      return {
        initial: { isRepeat: data.isRepeat },
        fields: (
          <>
            {item(
              'class',
              '类别',
              <Radio.Group optionType="button" options={[...classes]} />,
              '请选择传阅件或待办件。',
            )}
            <Form.Item name="isRepeat" valuePropName="checked">
              <Checkbox>属过去已处理的问题再次请示、报告</Checkbox>
            </Form.Item>
            {item('note', '说明', <Input maxLength={500} />)}
          </>
        ),
      }
    case 'sendBack':
      return {
        initial: { to: data.from },
        fields: (
          <>
            {item(
              'ground',
              '理由',
              <Select options={returnGrounds.map((value) => ({ value, label: value }))} />,
              '请选择退文理由。',
            )}
            {item('to', '退往', <Input />, '请填写退往何处。')}
            {item('reason', '说明', <Input.TextArea rows={3} />, '请写明理由。')}
          </>
        ),
      }
    case 'propose':
      return {
        initial: {
          folder:
            data.urgency === '特急'
              ? '急办件'
              : data.urgency === '加急'
                ? '阅处件'
                : isReading
                  ? '阅知件'
                  : '待办件',
          limit: data.limit,
        },
        fields: (
          <>
            {item(
              'text',
              isReading ? '送阅意见' : '拟办意见',
              <OpinionInput />,
              '请填写拟办意见。',
            )}
            {item(
              'folder',
              '文件夹',
              <Radio.Group optionType="button" size="small" options={[...folders]} />,
              '请选择文件夹。',
            )}
            {item(
              'leaders',
              '送哪几位领导（只办一份，依次传递）',
              <PeoplePicker multiple leaders />,
              '请选择送批的领导。',
            )}
            {!isReading && (
              <>
                {item('lead', '建议主办', <UnitPicker />)}
                {item('assist', '建议协办', <UnitPicker multiple />)}
                {item('limit', '来文所定时限', <LimitInput />)}
              </>
            )}
          </>
        ),
      }
    case 'sendTo':
      return {
        initial: { leader: waiting[0]?.leader },
        fields: item(
          'leader',
          '送哪位领导',
          <Leaders ids={waiting.map((stop) => stop.leader)} />,
          '请选择领导。',
        ),
      }
    case 'addLeaders':
      return {
        fields: item(
          'leaders',
          '增送哪几位领导',
          <PeoplePicker multiple leaders />,
          '请选择领导。',
        ),
      }
    case 'instruct':
      return {
        initial: { lead: data.proposal?.lead, assist: data.proposal?.assist },
        fields: (
          <>
            {item('text', isReading ? '阅后意见' : '批示', <OpinionInput />)}
            {!isReading && (
              <>
                {item('lead', '主办科室', <UnitPicker />)}
                {item('assist', '协办科室', <UnitPicker multiple />)}
              </>
            )}
          </>
        ),
      }
    case 'coordinate':
      return {
        fields: (
          <>
            {item('text', '协调意见', <OpinionInput rows={2} />, '请写明协调意见。')}
            {item('lead', '主办科室', <UnitPicker />, '请选择主办科室。')}
            {item('assist', '协办科室', <UnitPicker multiple />)}
          </>
        ),
      }
    case 'distribute': {
      const said = data.instructions.findLast((one) => one.lead !== null)
      return {
        initial: {
          lead: said?.lead ?? data.proposal?.lead,
          assist: said?.lead ? said.assist : data.proposal?.assist,
          limit: data.limit,
        },
        fields: (
          <>
            {item('lead', '主办科室', <UnitPicker />, '请选择主办科室。')}
            {item('assist', '协办科室', <UnitPicker multiple />)}
            {item('limit', '办理时限', <LimitInput />, '请填写来文的办理时限，或注明无具体时限。')}
            {item('lateReason', '逾期分办的原因（当日未分办的须写明）', <Input maxLength={300} />)}
          </>
        ),
      }
    }
    case 'closeReading':
      return {
        initial: { archive: true },
        fields: (
          <Form.Item name="archive" valuePropName="checked">
            <Checkbox>送归档</Checkbox>
          </Form.Item>
        ),
      }
    case 'assign':
      return {
        fields: (
          <>
            {item(
              'person',
              '承办人（本科室）',
              <PeoplePicker
                unit={
                  data.branches.find((b) =>
                    page.tasks.some((t) => t.mine && t.ref === String(b.unit)),
                  )?.unit
                }
              />,
              '请选择承办人。',
            )}
            {item('note', '要求', <Input maxLength={300} />)}
          </>
        ),
      }
    case 'opine':
      return {
        fields: (
          <>
            {item(
              'text',
              '办理意见（同时抄送办公室）',
              <OpinionInput rows={5} />,
              '请填写办理意见。',
            )}
            {item('files', '材料', <FileInput />)}
          </>
        ),
      }
    case 'review':
      return {
        initial: { decision: '同意' },
        fields: (
          <>
            {item(
              'decision',
              '审示',
              <Radio.Group optionType="button" options={['同意', '修改后再报']} />,
            )}
            {item('text', '意见', <OpinionInput rows={3} />)}
          </>
        ),
      }
    case 'redistribute':
      return {
        fields: (
          <>
            {item('unit', '改由哪个科室（再选原科室即坚持原分工；协办留空即取消）', <UnitPicker />)}
            {item('reason', '理由', <Input.TextArea rows={2} />, '请写明理由。')}
          </>
        ),
      }
    case 'decline':
      return {
        fields: (
          <>
            {item('reason', '理由', <Input.TextArea rows={2} />, '请说明理由。')}
            {item('suggest', '转办建议', <Input />, '请提出转办建议。')}
          </>
        ),
      }
    case 'extendLimit':
      return {
        fields: (
          <>
            {item('until', '改到', <DayInput />, '请填写日期。')}
            {item('consent', '来文单位书面同意的文号或函件', <Input />)}
            {item('files', '书面同意', <FileInput />)}
            {item('reason', '原因', <Input.TextArea rows={2} />, '请写明原因。')}
          </>
        ),
      }
    case 'finish':
      return {
        initial: { method: '复文' },
        fields: (
          <>
            {item('course', '办理经过', <OpinionInput rows={3} />)}
            {item('result', '办理结果', <OpinionInput rows={3} />)}
            {data.kind === '请示' &&
              item(
                'decision',
                '对请示的答复',
                <Radio.Group optionType="button" options={['同意', '不同意', '需补充']} />,
                '请示须明确答复。',
              )}
            {item(
              'method',
              '答复方式',
              <Select options={replyMethods.map((value) => ({ value, label: value }))} />,
            )}
            {item('replyDate', '答复日期', <DayInput />)}
            {item('replyNumber', '复文文号', <Input placeholder="文人社复〔2026〕…号" />)}
            {item('replyTo', '口头或电话答复的对象', <Input />)}
            {item('files', '材料', <FileInput />)}
          </>
        ),
      }
    case 'takeBack':
      return {
        initial: { copies: data.copies, archive: true },
        fields: (
          <>
            {item('copies', '收回份数', <InputNumber min={0} />)}
            {data.clearBy &&
              item('clearedOn', `清退日期（来文要求${data.clearBy}前清退）`, <DayInput />)}
            {item('note', '份数不符时注明去向', <Input maxLength={300} />)}
            <Form.Item name="archive" valuePropName="checked">
              <Checkbox>送归档</Checkbox>
            </Form.Item>
          </>
        ),
      }
    case 'file':
      return {
        initial: { category: '文书档案', kind: '原件' },
        fields: (
          <>
            {item('category', '类别', <Input />, '请填写类别。')}
            {item(
              'retention',
              '保管期限',
              <Radio.Group optionType="button" options={['永久', '30年', '10年']} />,
              '案卷应确定保管期限。',
            )}
            {item(
              'kind',
              '件别（联合办理的原件由主办单位归档）',
              <Radio.Group optionType="button" options={['原件', '复制件']} />,
            )}
          </>
        ),
      }
    case 'amend':
      return {
        initial: {
          title: data.title,
          from: data.from,
          docNumber: data.docNumber,
          copies: data.copies,
          remarks: data.remarks,
        },
        fields: (
          <>
            {item('title', '标题', <Input.TextArea autoSize />)}
            {item('from', '来文单位', <Input />)}
            {item('docNumber', '来文字号', <Input />)}
            {item('copies', '份数', <InputNumber min={1} />)}
            {item('remarks', '备注', <Input />)}
            {item('reason', '更正理由', <Input />, '请写明更正理由。')}
          </>
        ),
      }
    default:
      return null
  }
}
