import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import { occasions, uses } from '#modules/seals/data.ts'
import { sealNames, sealScopes, type SealName } from '#rulebook/articles/a30-seals.ts'
import { get } from '#web/api.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'
import { useCreating } from '#web/kit/creating.ts'
import { DayInput } from '#web/kit/day-input.tsx'
import { FileInput } from '#web/kit/file-input.tsx'
import { PageHead } from '#web/kit/page-head.tsx'

/** 申请用印: which seal, for what, how many; the scope of the seal is offered first. */

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

interface Kept {
  id: string
  kind: SealName
  name: string
  unit: string
  keeper: string
}

/** A seal that bears the name of its kind needs no name of its own. */
const nameOf = ({ kind, name }: Kept) => (kind === name ? '' : name)

/** The bureau's own seal, which most papers bear. */
function usual(kept: readonly Kept[]) {
  const own = kept.find(({ kind }) => kind === '局印章')
  if (own) return { registered: own.id, seal: own.kind, sealName: nameOf(own) }
  return kept.length > 0 ? {} : { seal: '局印章' }
}

export function NewSealUse() {
  const [form] = Form.useForm()
  const seal = Form.useWatch('seal', form) as keyof typeof sealScopes | undefined
  const occasion = Form.useWatch('occasion', form) as string | undefined
  const save = useCreating('seal-use', form)
  const { data: register, isPending } = useQuery({
    queryKey: ['seals'],
    queryFn: () => get<{ rows: Kept[] }>('/api/seals'),
  })
  const kept = register?.rows ?? []
  const scope: readonly string[] = (seal && sealScopes[seal]) ?? uses
  const must = (message: string) => [{ required: true, message }]
  if (isPending) return <Loading />
  return (
    <>
      <PageHead title="申请用印">
        <span className="mute">
          公文用印在发文流程里办，不必另外申请 <Cite cite="第三十条(五)" />
        </span>
      </PageHead>
      <Form
        form={form}
        layout="vertical"
        className="card"
        requiredMark={false}
        style={{ maxWidth: 760 }}
        initialValues={{ copies: 1, occasion: '一般用印', ...usual(kept) }}
        onFinish={(values: Record<string, unknown>) => save.mutate(values)}
      >
        <Form.Item name="occasion" label="情形">
          <Radio.Group options={options(occasions)} />
        </Form.Item>
        <div className="fields">
          {kept.length > 0 ? (
            <>
              <Form.Item
                name="registered"
                label="印章"
                rules={must('请选择印章。')}
                style={{ gridColumn: 'span 5' }}
              >
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={kept.map(({ id, name, unit, keeper }) => ({
                    value: id,
                    label: `${name}（${unit} ${keeper}）`,
                  }))}
                  onChange={(id: string) => {
                    const chosen = kept.find((one) => one.id === id)!
                    form.setFieldsValue({ seal: chosen.kind, sealName: nameOf(chosen) })
                  }}
                />
              </Form.Item>
              <Form.Item name="seal" hidden noStyle>
                <Input />
              </Form.Item>
              <Form.Item name="sealName" hidden noStyle>
                <Input />
              </Form.Item>
            </>
          ) : (
            <Form.Item name="seal" label="印章" style={{ gridColumn: 'span 5' }}>
              <Select options={options(sealNames)} />
            </Form.Item>
          )}
          {kept.length === 0 && seal === '业务专用印章' && (
            <Form.Item
              name="sealName"
              label="哪一枚"
              rules={must('请写明是哪一枚。')}
              style={{ gridColumn: 'span 7' }}
            >
              <Input maxLength={60} />
            </Form.Item>
          )}
          <Form.Item
            name="use"
            label="用途"
            rules={must('请选择用途。')}
            style={{ gridColumn: 'span 7' }}
          >
            <Select
              showSearch
              options={[
                { label: '本印章使用范围', options: options(scope) },
                {
                  label: '范围之外（须另经批准）',
                  options: options(uses.filter((use) => !scope.includes(use))),
                },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="title"
            label="用印的材料"
            rules={must('请写明用印的材料名称。')}
            style={{ gridColumn: 'span 9' }}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="copies" label="份数" style={{ gridColumn: 'span 3' }}>
            <InputNumber min={1} max={9999} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item
            name="exception"
            label="超出该印章使用范围的，写明批准依据"
            style={{ gridColumn: 'span 12' }}
          >
            <Input maxLength={200} />
          </Form.Item>
          {occasion === '携带外出' && (
            <>
              <Form.Item
                name="place"
                label="去处"
                rules={must('请写明去处。')}
                style={{ gridColumn: 'span 8' }}
              >
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item
                name="backBy"
                label="归还日期"
                rules={must('请填写归还日期。')}
                style={{ gridColumn: 'span 4' }}
              >
                <DayInput />
              </Form.Item>
            </>
          )}
        </div>
        <div className="row below" style={{ gap: 18 }}>
          <Form.Item name="isComprehensive" valuePropName="checked" style={{ margin: 0 }}>
            <Checkbox>综合性或较重要</Checkbox>
          </Form.Item>
          <Form.Item name="isOutsider" valuePropName="checked" style={{ margin: 0 }}>
            <Checkbox>由外单位人员来办</Checkbox>
          </Form.Item>
          {occasion === '下级部门用州局印章' && (
            <>
              <Form.Item name="hasProof" valuePropName="checked" style={{ margin: 0 }}>
                <Checkbox>有单位证明</Checkbox>
              </Form.Item>
              <Form.Item name="hasLeader" valuePropName="checked" style={{ margin: 0 }}>
                <Checkbox>有单位领导签署意见</Checkbox>
              </Form.Item>
            </>
          )}
        </div>
        <Form.Item name="files" label="材料（扫描件）">
          <FileInput />
        </Form.Item>
        <Refused error={save.error} />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          送审
        </Button>
      </Form>
    </>
  )
}
