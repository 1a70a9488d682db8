import Button from 'antd/es/button'
import Progress from 'antd/es/progress'
import { useRef, useState } from 'react'
import { ApiRefusal, upload } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'

export interface Attached {
  id: string
  name: string
}

/** Attaching files by button or by dropping them, with progress and plain refusals. */
export function FileInput({
  value = [],
  onChange,
}: {
  value?: Attached[]
  onChange?: (files: Attached[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState<number | null>(null)
  const [isOver, setIsOver] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function add(files: readonly File[]) {
    setError(null)
    const added = [...value]
    for (const file of files) {
      try {
        setShare(0)
        const { id, name } = await upload(file, setShare)
        added.push({ id, name })
        onChange?.([...added])
      } catch (fault) {
        setError(
          fault instanceof ApiRefusal
            ? fault
            : new ApiRefusal({ refused: `“${file.name}”没有上传成功，请重试。` }, 0),
        )
      }
    }
    setShare(null)
  }

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
        void add([...event.dataTransfer.files])
      }}
    >
      <div className="row">
        <Button size="small" onClick={() => input.current?.click()}>
          选择文件
        </Button>
        <span className="mute">
          或把扫描件拖到这里；PDF、OFD、Word、Excel、图片，每个不超过50MB
        </span>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        style={{ display: 'none' }}
        aria-label="选择附件"
        onChange={(event) => {
          void add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {share !== null && <Progress percent={Math.round(share * 100)} size="small" />}
      <Refused error={error} />
      {value.length > 0 && (
        <ul className="files">
          {value.map((file) => (
            <li key={file.id}>
              <span>{file.name}</span>
              <Button
                type="link"
                size="small"
                onClick={() => onChange?.(value.filter((one) => one.id !== file.id))}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
