import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { useMe } from '#web/kit/asking.ts'
import type { ServiceItemData } from '#modules/service/item-data.ts'
import type { MatterPage } from '#web/api-types.ts'

/** What stands at the head of a record of the windows: the slip for the citizen, and the usual prints. */
export function SlipHead({ page }: { page: MatterPage }) {
  const { data: me } = useMe()
  const data = page.data as {
    purpose?: string
    first?: number
    responsible?: number
    receivedBy?: number
    handler?: number
  }
  const { first, responsible, receivedBy, handler } = data
  const isOwn = me && [first, responsible, receivedBy, handler].includes(me.person.id)
  return (
    <>
      {isOwn && data.purpose !== '求见领导' && (
        <Link to="/service/receipt/$id" params={{ id: page.matter }}>
          <Button type="primary">交给群众的单子</Button>
        </Link>
      )}
      <Button href={`/api/matters/${page.matter}/print`} target="_blank">
        打印表单
      </Button>
    </>
  )
}

/** A revision begins from what is there. */
export function serviceItemFields(action: { name: string }, page: MatterPage) {
  if (action.name !== 'revise' && action.name !== 'rewrite') return null
  return { initial: { ...(page.data as ServiceItemData).draft } }
}
