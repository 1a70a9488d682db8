import Button from 'antd/es/button'
import { useRef, useState } from 'react'

/** Choosing one file by button or by dropping it; what becomes of it the page decides. */
export function FileChoice({
  label,
  accept,
  file,
  onChoose,
}: {
  /** What is asked for, as a screen reader says it. */
  label: string
  /** Endings, as `<input accept>` takes them. */
  accept: string
  file: File | null
  onChoose: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  return (
    <div
      className={`drop${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        const [dropped] = event.dataTransfer.files
        if (dropped) onChoose(dropped)
      }}
    >
      <div className="row">
        <Button size="small" onClick={() => input.current?.click()}>
          {file ? '换一个文件' : '选择文件'}
        </Button>
        <span className={file ? '' : 'mute'}>{file?.name ?? '或拖到这里'}</span>
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        style={{ display: 'none' }}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          event.target.value = ''
          if (chosen) onChoose(chosen)
        }}
      />
    </div>
  )
}
