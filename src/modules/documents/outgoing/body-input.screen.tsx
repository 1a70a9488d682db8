import Button from 'antd/es/button'
import Input from 'antd/es/input'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, type ClipboardEvent } from 'react'
import { renumber, setLevel, type Level } from '#modules/documents/outgoing/levels.ts'
import { cleanText, linesOfPasted } from '#modules/documents/outgoing/pasted.ts'

/** 正文: a line a paragraph; the levels are set and counted by the buttons, Word's dress falls off. */

const levels: readonly (readonly [Level, string])[] = [
  [1, '一、'],
  [2, '（一）'],
  [3, '1.'],
  [4, '（1）'],
  [0, '正文'],
]

export function BodyInput({
  value = '',
  onChange,
  rows = 18,
  id,
}: {
  value?: string
  onChange?: (value: string) => void
  rows?: number
  id?: string
}) {
  const area = useRef<TextAreaRef>(null)
  const element = () => area.current?.resizableTextArea?.textArea
  const put = (next: string, from: number, to = from) => {
    onChange?.(next)
    requestAnimationFrame(() => {
      element()?.focus()
      element()?.setSelectionRange(from, to)
    })
  }
  const level = (to: Level) => {
    const box = element()
    if (!box) return
    const lineAt = (index: number) => value.slice(0, index).split('\n').length - 1
    const [first, last] = [lineAt(box.selectionStart), lineAt(box.selectionEnd)]
    const next = setLevel(value, first, last, to)
    const end = next
      .split('\n')
      .slice(0, last + 1)
      .join('\n').length
    put(next, end)
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const box = event.currentTarget
    const html = event.clipboardData.getData('text/html')
    const plain = event.clipboardData.getData('text/plain')
    const text = html
      ? linesOfPasted(new DOMParser().parseFromString(html, 'text/html').body)
      : cleanText(plain)
    if (!text) return
    event.preventDefault()
    const before = value.slice(0, box.selectionStart)
    put(before + text + value.slice(box.selectionEnd), before.length + text.length)
  }
  return (
    <div>
      <div className="row below" role="toolbar" aria-label="层次" style={{ gap: 6 }}>
        {levels.map(([to, label]) => (
          <Button key={label} size="small" onClick={() => level(to)}>
            {label}
          </Button>
        ))}
        <Button size="small" onClick={() => put(renumber(value), 0)}>
          重新编号
        </Button>
        <span className="mute">一行一段，不用空格缩进；表格一行写作 |甲|乙|</span>
      </div>
      <Input.TextArea
        {...(id ? { id } : {})}
        ref={area}
        value={value}
        rows={rows}
        style={{ lineHeight: 1.9, fontSize: 15 }}
        onChange={(event) => onChange?.(event.target.value)}
        onPaste={paste}
      />
    </div>
  )
}
