import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Popconfirm from 'antd/es/popconfirm'
import { get, post } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'
import { today } from '#web/today.ts'

/** Registers at once what 第三十条(一) lists; offered until the first seal is in the register. */
export function RegisterListed() {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['seals'],
    queryFn: () => get<{ rows: unknown[] }>('/api/seals'),
  })
  const save = useMutation({
    mutationFn: () => post('/api/seals/listed', { since: today() }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['seals'] })
      await client.invalidateQueries({ queryKey: ['register'] })
    },
  })
  if (data?.rows.length !== 0) return null
  return (
    <>
      <Popconfirm
        title="登记规则所列的34枚印章"
        description="先按科室登记保管人，随后逐枚补印模、换保管人。"
        okText="登记"
        cancelText="取消"
        onConfirm={() => save.mutate()}
      >
        <Button loading={save.isPending}>登记规则所列印章</Button>
      </Popconfirm>
      <Refused error={save.error} />
    </>
  )
}
