import type { Fault, FormField } from '#web/public/form/fields.ts'

/** What stands around a question: its label, its help and what is wrong with the answer. */

export interface FieldProps {
  readonly field: FormField
  /** Where it stands: `phone`, `agents.0.name`. */
  readonly path: string
  readonly value: unknown
  readonly faults: readonly Fault[]
  readonly set: (value: unknown) => void
}

export function Label({ field }: { field: FormField }) {
  return (
    <>
      {field.label}
      <span className="mute">{field.isRequired ? '（必填）' : '（选填）'}</span>
    </>
  )
}

export function Help({
  id,
  field,
  fault,
}: {
  id: string
  field: FormField
  fault: Fault | undefined
}) {
  return (
    <>
      {field.hint && (
        <p className="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault.text}
        </p>
      )}
    </>
  )
}

/** Ties help and fault to the field for those who hear the page. */
export function described(id: string, field: FormField, fault: Fault | undefined) {
  const by = [field.hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return {
    ...(by ? { 'aria-describedby': by } : {}),
    ...(fault ? { 'aria-invalid': true } : {}),
  }
}
