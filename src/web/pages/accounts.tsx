import { useInfiniteQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import Input from 'antd/es/input'
import { useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { Page } from '#web/api-types.ts'
import { useMe } from '#web/kit/asking.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Confirm, deedsFor, NewAccount, type Deed } from '#web/pages/accounts-deeds.tsx'
import { Grants, roleName, type Account } from '#web/pages/accounts-grants.tsx'

/** Accounts, for the security administrator; grants of 三员 roles take two. */
export function AccountsScreen() {
  const { data: me } = useMe()
  const [q, setQ] = useState('')
  const [deed, setDeed] = useState<Deed | null>(null)
  const query = useInfiniteQuery({
    queryKey: ['accounts', q],
    queryFn: ({ pageParam }) =>
      get<Page<Account>>('/api/accounts', { q, after: pageParam, limit: 100 }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const isSecurity = me?.admin === 'security'
  return (
    <>
      <PageHead
        title="账号"
        actions={
          <>
            <Input.Search
              placeholder="登录名、姓名、拼音"
              aria-label="查找账号"
              allowClear
              onSearch={setQ}
              style={{ width: 230 }}
            />
            {isSecurity && <NewAccount />}
          </>
        }
      >
        <span className="mute">
          三员互斥：系统、安全、审计管理员由不同的人担任，都看不到业务内容。
        </span>
      </PageHead>
      <Grants />
      <Refused error={query.error} />
      <section className="card flush scroll">
        {query.isPending ? (
          <Loading lines={10} />
        ) : rows.length === 0 ? (
          <Empty>没有符合的账号。</Empty>
        ) : (
          <table className="list cards">
            <thead>
              <tr>
                <th scope="col">登录名</th>
                <th scope="col">姓名</th>
                <th scope="col">管理员</th>
                <th scope="col">状态</th>
                <th scope="col">最近使用</th>
                {isSecurity && <th scope="col">操作</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((account) => (
                <tr key={account.id}>
                  <td className="strong">{account.login}</td>
                  <td className="nowrap">{account.name}</td>
                  <td className="nowrap">{roleName(account.admin)}</td>
                  <td>{stateOf(account)}</td>
                  <td className="num nowrap">
                    {account.seenAt ? formatInstant(account.seenAt) : '从未'}
                  </td>
                  {isSecurity && (
                    <td>
                      <Dropdown
                        trigger={['click']}
                        menu={{
                          items: deedsFor(account).map(({ key, label, danger }) => ({
                            key,
                            label,
                            danger,
                          })),
                          onClick: ({ key }) =>
                            setDeed(deedsFor(account).find((one) => one.key === key) ?? null),
                        }}
                      >
                        <Button size="small" aria-label={`${account.login}的操作`}>
                          操作
                        </Button>
                      </Dropdown>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {query.hasNextPage && (
          <div className="more">
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              加载更多
            </Button>
          </div>
        )}
      </section>
      {deed && <Confirm deed={deed} onClose={() => setDeed(null)} />}
    </>
  )
}

function stateOf(account: Account): string {
  const state = account.disabled ? '已停用' : account.mustChange ? '待改初始口令' : '正常'
  return [state, account.totp && '动态口令', account.demo && '演示'].filter(Boolean).join(' · ')
}
