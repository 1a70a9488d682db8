import { useState } from 'react'
import { Problem, upload, type Attached } from '#web/public/ask.ts'
import { described, Help, Label, type FieldProps } from '#web/public/form/labelled.tsx'
import { fieldId } from '#web/public/form/fields.ts'

/** Attachments: they go to the server as soon as they are chosen, one after another. */
export function FilesField({ field, path, value, faults, set }: FieldProps) {
  const id = fieldId(path)
  const files = (value ?? []) as readonly Attached[]
  const [going, setGoing] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const own = faults.find((one) => one.path === path)
  const fault = refused ? { path, text: refused } : own

  async function add(chosen: readonly File[]) {
    setRefused(null)
    const all = [...files]
    try {
      for (const file of chosen) {
        const tell = (share: number) =>
          setGoing(`正在上传“${file.name}”，${Math.round(share * 100)}%`)
        tell(0)
        // The bureau keeps no name of a citizen's file; he himself goes on seeing his own.
        all.push({ ...(await upload(file, tell)), name: file.name })
        set([...all])
      }
    } catch (problem) {
      setRefused(problem instanceof Problem ? problem.message : '没有上传成功，请再试一次。')
    }
    setGoing(null)
  }

  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        <Label field={field} />
      </label>
      <Help id={id} field={field} fault={fault} />
      <p className="hint" id={`${id}-most`}>
        照片、PDF、Word、Excel，每个不超过10MB；文件名不保存。
      </p>
      <input
        type="file"
        id={id}
        multiple
        disabled={going !== null}
        {...described(id, field, fault)}
        onChange={(event) => {
          void add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <p role="status" className="mute">
        {going ?? (files.length > 0 ? `已上传${files.length}个。` : '')}
      </p>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <li key={file.id}>
              <span>{file.name}</span>
              <button
                type="button"
                className="small"
                aria-label={`删去 ${file.name}`}
                onClick={() => set(files.filter((one) => one.id !== file.id))}
              >
                删去
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
