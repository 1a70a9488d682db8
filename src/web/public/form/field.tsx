import {
  fieldId,
  isAsked,
  type Fault,
  type FormField,
  type Values,
} from '#web/public/form/fields.ts'
import { FilesField } from '#web/public/form/files-field.tsx'
import { described, Help, Label, type FieldProps } from '#web/public/form/labelled.tsx'
import { RowsField } from '#web/public/form/rows-field.tsx'

/** The questions of a form, each as its kind is answered. */

export function Fields({
  fields,
  values,
  faults,
  above = '',
  set,
}: {
  fields: readonly FormField[]
  values: Values
  faults: readonly Fault[]
  above?: string
  set: (values: Values) => void
}) {
  return fields
    .filter((field) => isAsked(field, values))
    .map((field) => (
      <Field
        key={field.name}
        field={field}
        path={above + field.name}
        value={values[field.name]}
        faults={faults}
        set={(value) => set({ ...values, [field.name]: value })}
      />
    ))
}

function Field(props: FieldProps) {
  switch (props.field.kind) {
    case 'choice':
    case 'choices':
      return <ChoiceField {...props} />
    case 'check':
      return <CheckField {...props} />
    case 'files':
      return <FilesField {...props} />
    case 'rows':
      return (
        <RowsField
          {...props}
          renderRecord={(row, above, change) => (
            <Fields
              fields={props.field.columns}
              values={row}
              faults={props.faults}
              above={above}
              set={change}
            />
          )}
        />
      )
    default:
      return <TextField {...props} />
  }
}

const types: Record<string, string> = { day: 'date', moment: 'datetime-local' }

/** What a browser may fill in by itself. */
const known: Record<string, string> = { name: 'name', phone: 'tel', address: 'street-address' }

function TextField({ field, path, value, faults, set }: FieldProps) {
  const id = fieldId(path)
  const fault = faults.find((one) => one.path === path)
  const props = {
    id,
    name: path,
    value: typeof value === 'string' ? value : '',
    'aria-required': field.isRequired,
    autoComplete: known[field.name] ?? 'off',
    onChange: (event: { target: { value: string } }) => set(event.target.value),
    ...described(id, field, fault),
  }
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        <Label field={field} />
      </label>
      <Help id={id} field={field} fault={fault} />
      {field.kind === 'lines' ? (
        <textarea rows={6} {...props} />
      ) : (
        <input
          type={field.name === 'phone' ? 'tel' : (types[field.kind] ?? 'text')}
          {...(field.kind === 'number' ? { inputMode: 'numeric' as const } : {})}
          {...props}
        />
      )}
    </div>
  )
}

function ChoiceField({ field, path, value, faults, set }: FieldProps) {
  const id = fieldId(path)
  const fault = faults.find((one) => one.path === path)
  const isMany = field.kind === 'choices'
  const chosen = (isMany ? value : [value]) as readonly unknown[]
  if (!isMany && field.options.length > 8) {
    return (
      <div className={fault ? 'field wrong' : 'field'}>
        <label htmlFor={id}>
          <Label field={field} />
        </label>
        <Help id={id} field={field} fault={fault} />
        <select
          id={id}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => set(event.target.value)}
          {...described(id, field, fault)}
        >
          <option value="">请选择</option>
          {field.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      </div>
    )
  }
  return (
    <fieldset className={fault ? 'field wrong' : 'field'} {...described(id, field, fault)}>
      <legend>
        <Label field={field} />
      </legend>
      <Help id={id} field={field} fault={fault} />
      {field.options.map((option, at) => (
        <label key={option} className="option">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            id={at === 0 ? id : undefined}
            name={path}
            checked={chosen.includes(option)}
            onChange={(event) => {
              if (!isMany) return set(option)
              const rest = chosen.filter((one) => one !== option)
              set(event.target.checked ? [...rest, option] : rest)
            }}
          />
          {option}
        </label>
      ))}
    </fieldset>
  )
}

function CheckField({ field, path, value, faults, set }: FieldProps) {
  const id = fieldId(path)
  const fault = faults.find((one) => one.path === path)
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label className="option" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          checked={value === true}
          onChange={(event) => set(event.target.checked)}
          {...described(id, field, fault)}
        />
        {field.label}
      </label>
      <Help id={id} field={field} fault={fault} />
    </div>
  )
}
