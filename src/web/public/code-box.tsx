import { useState } from 'react'
import { codeIn } from '#web/public/address.ts'

/** Where a query code is typed in; blanks, dashes and small letters do not matter. */
export function CodeBox({ label, onCode }: { label: string; onCode: (code: string) => void }) {
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const code = codeIn(text)
        if (code.length !== 16) {
          setFault(`查询码是16位字母和数字，现在是${code.length}位。`)
          document.getElementById('code')?.focus()
          return
        }
        setFault('')
        onCode(code)
      }}
    >
      <div className={fault ? 'field wrong' : 'field'}>
        <label htmlFor="code">查询码</label>
        <p className="hint" id="code-hint">
          提交时页面上或单子上的16位，如 ABCD-1234-EFGH-5678。
        </p>
        {fault && (
          <p className="fault" id="code-fault" role="alert">
            {fault}
          </p>
        )}
        <input
          id="code"
          value={text}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={fault ? 'code-hint code-fault' : 'code-hint'}
          {...(fault ? { 'aria-invalid': true } : {})}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <button type="submit" className="main">
        {label}
      </button>
    </form>
  )
}
