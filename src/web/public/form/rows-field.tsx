import { described, Help, Label, type FieldProps } from '#web/public/form/labelled.tsx'
import { fieldId, firstValues, type Values } from '#web/public/form/fields.ts'

/** A list of records, one below the other: a table does not fit on a telephone. */
export function RowsField({
  field,
  path,
  value,
  faults,
  set,
  renderRecord,
}: FieldProps & {
  /** Draws the questions of one record, whose path begins with `above`. */
  renderRecord: (row: Values, above: string, change: (next: Values) => void) => React.ReactNode
}) {
  const id = fieldId(path)
  const rows = (value ?? []) as readonly Values[]
  const fault = faults.find((one) => one.path === path)
  return (
    <fieldset className={fault ? 'field wrong' : 'field'} {...described(id, field, fault)}>
      <legend>
        <Label field={field} />
      </legend>
      <Help id={id} field={field} fault={fault} />
      {rows.map((row, at) => (
        // Records have no name of their own; their place is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={at} className="record">
          <legend>{`第${at + 1}项`}</legend>
          {renderRecord(row, `${path}.${at}.`, (next) => set(rows.with(at, next)))}
          <button
            type="button"
            className="small"
            onClick={() => set(rows.filter((_, other) => other !== at))}
          >
            {`删去第${at + 1}项`}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        id={id}
        className="small"
        onClick={() => set([...rows, firstValues(field.columns)])}
      >
        加一项
      </button>
    </fieldset>
  )
}
