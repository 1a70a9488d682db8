import { useRef } from 'react'
import { Icon } from '#web/kit/icons.tsx'
import { useKeys } from '#web/kit/keys.ts'

const keys = [
  ['/', '到上方的检索框'],
  ['g', '回工作台'],
  ['1 – 6', '工作台：待办、待阅、在办、已办、我发起、办结'],
  ['j / k，↓ / ↑', '列表中上下移动'],
  ['回车', '打开所选的事项'],
  ['Ctrl + 回车', '提交正在填写的意见或登记'],
  ['Esc', '关闭弹出的窗口'],
  ['?', '显示本表'],
] as const

/** 快捷键: shown with `?` or by its button. */
export function HelpKeys() {
  const dialog = useRef<HTMLDialogElement>(null)
  const open = () => dialog.current?.showModal()
  useKeys({ '?': open })
  return (
    <>
      <button type="button" className="plain hide-small" onClick={open} title="快捷键（?）">
        <Icon name="help" />
        <span className="unseen">快捷键</span>
      </button>
      <dialog ref={dialog} className="sheet" aria-labelledby="keys-title">
        <form method="dialog" className="spread">
          <h2 id="keys-title">快捷键</h2>
          <button type="submit" className="plain" aria-label="关闭">
            <Icon name="close" />
          </button>
        </form>
        <dl>
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </dialog>
    </>
  )
}
