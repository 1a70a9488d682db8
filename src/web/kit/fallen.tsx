import Button from 'antd/es/button'
import { useEffect } from 'react'

/** When a page breaks: what happened in plain words, and the way on. The rest of the site stays. */
export function Fallen({ error }: { error: unknown }) {
  const message = error instanceof Error ? error.message : String(error)
  // After an upgrade the pieces of the old version are gone; the new ones come with a reload.
  const isOld = /dynamically imported module|module script/iu.test(message)
  useEffect(() => {
    document.title = '页面出错 · 循章'
  }, [])
  return (
    <section className="card empty" role="alert">
      <p className="strong">{isOld ? '系统已升级到新版本。' : '这一页没能显示出来。'}</p>
      <p>
        {isOld
          ? '请刷新页面后继续，已提交的内容不受影响。'
          : '已提交的内容不受影响。请刷新页面；仍不行的，把下面这一行告诉系统管理员。'}
      </p>
      {!isOld && <code>{message.slice(0, 300)}</code>}
      <p>
        <Button type="primary" onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      </p>
    </section>
  )
}

/** An address that leads nowhere. */
export function Nowhere() {
  return (
    <section className="card empty">
      <p className="strong">没有这个页面。</p>
      <p>地址可能有误，请从左侧的栏目进入，或在上方检索。</p>
    </section>
  )
}
