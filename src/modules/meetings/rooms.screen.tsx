import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import { get, post } from '#web/api.ts'
import { Cite, Empty, Refused } from '#web/kit/bits.tsx'
import { Columns } from '#web/kit/table.tsx'

/** 会议室: how many seats each has; a meeting of more people is not called there. */

interface Room {
  name: string
  seats: number
}

export function Rooms({ isOffice }: { isOffice: boolean }) {
  const client = useQueryClient()
  const [form] = Form.useForm<{ name: string; seats: number }>()
  const { data, error } = useQuery({
    queryKey: ['meetings', 'rooms'],
    queryFn: () => get<{ rows: Room[] }>('/api/meetings/rooms'),
  })
  const save = useMutation({
    mutationFn: (room: { name: string; seats: number | null }) => post('/api/meetings/rooms', room),
    onSuccess: async () => {
      form.resetFields()
      await client.invalidateQueries({ queryKey: ['meetings', 'rooms'] })
    },
  })
  const rows = data?.rows ?? []
  return (
    <section className="card flush" aria-label="会议室">
      <h2>
        会议室 <Cite cite="第五十八条(五)1" />
      </h2>
      <Refused error={error ?? save.error} />
      {rows.length === 0 ? (
        <Empty>还没有登记会议室的座位数，开会人数不受限制。</Empty>
      ) : (
        <table className="list">
          <Columns names={isOffice ? ['会议室', '座位', ''] : ['会议室', '座位']} />
          <tbody>
            {rows.map(({ name, seats }) => (
              <tr key={name}>
                <td className="title">{name}</td>
                <td className="num">{seats}</td>
                {isOffice && (
                  <td className="no-print">
                    <Button
                      size="small"
                      onClick={() => save.mutate({ name, seats: null })}
                      aria-label={`不再限制${name}`}
                    >
                      不再限制
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isOffice && (
        <Form
          form={form}
          layout="inline"
          className="tools no-print"
          requiredMark={false}
          onFinish={(room) => save.mutate(room)}
        >
          <Form.Item
            name="name"
            label="会议室"
            rules={[{ required: true, message: '请填写会议室名称。' }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="seats"
            label="座位"
            rules={[{ required: true, message: '请填写座位数。' }]}
          >
            <InputNumber min={1} max={5000} precision={0} />
          </Form.Item>
          <Button htmlType="submit" loading={save.isPending}>
            登记
          </Button>
        </Form>
      )}
    </section>
  )
}
