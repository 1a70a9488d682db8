import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import InputNumber from 'antd/es/input-number'
import Popconfirm from 'antd/es/popconfirm'
import { useState } from 'react'
import { get, post } from '#web/api.ts'
import { Cite, Refused } from '#web/kit/bits.tsx'
import type { Retention } from '#modules/filing.ts'

/** 装盒: the boxes of a year and retention period, and the next one to be packed. */

interface Box {
  box: number
  first: number
  last: number
  pages: number
}

interface Boxes {
  rows: Box[]
  next: number
  drawn: number
  mayPack: boolean
}

export function BoxList({ year, retention }: { year: number; retention: Retention }) {
  const client = useQueryClient()
  const key = ['boxes', year, retention]
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => get<Boxes>('/api/archives/boxes', { year, retention }),
  })
  const [last, setLast] = useState<number | null>(null)
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: key })
    await client.invalidateQueries({ queryKey: ['catalogue'] })
  }
  const pack = useMutation({
    mutationFn: () => post('/api/archives/boxes', { year, retention, last: last ?? data!.drawn }),
    onSuccess: async () => {
      setLast(null)
      await refresh()
    },
  })
  const undo = useMutation({
    mutationFn: () => post('/api/archives/boxes/undo', { year, retention }),
    onSuccess: refresh,
  })
  if (!data) return <Refused error={error} />
  const left = data.drawn - data.next + 1
  return (
    <section className="card no-print below" aria-label="档案盒">
      <div className="spread">
        <h2>
          {year}年 {retention}
        </h2>
        <span className="mute">
          编到第{data.drawn}件，{left > 0 ? `还有${left}件没有装盒` : '都已装盒'}{' '}
          <Cite cite="第四十四条" />
        </span>
      </div>
      {data.rows.length > 0 && (
        <ul className="files">
          {data.rows.map((box) => (
            <li key={box.box} className="spread">
              <span className="num">
                第{box.box}盒　{box.first}—{box.last}件　{box.pages > 0 && `${box.pages}页`}
              </span>
              <a
                href={`/api/archives/boxes/${year}/${retention}/${box.box}/label`}
                target="_blank"
                rel="noreferrer"
              >
                盒脊和备考表
              </a>
            </li>
          ))}
        </ul>
      )}
      {data.mayPack && (
        <div className="row above">
          {left > 0 && (
            <>
              <span>第{data.next}件装到第</span>
              <InputNumber
                aria-label="装到第几件"
                min={data.next}
                max={data.drawn}
                value={last ?? data.drawn}
                onChange={setLast}
              />
              <span>件</span>
              <Button loading={pack.isPending} onClick={() => pack.mutate()}>
                装一盒
              </Button>
            </>
          )}
          {data.rows.length > 0 && (
            <Popconfirm
              title="拆开最后一盒重装？"
              okText="拆开"
              cancelText="取消"
              onConfirm={() => undo.mutate()}
            >
              <Button type="link">拆开最后一盒</Button>
            </Popconfirm>
          )}
        </div>
      )}
      <Refused error={pack.error ?? undo.error} />
    </section>
  )
}
