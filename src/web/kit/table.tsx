import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Parts of the tables that list matters or anything else in rows. */

/** The head of a table: its columns by name. */
export function Columns({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The cell that says what a row is about, and leads there. */
export function TitleCell({ matter, children }: { matter: string; children: ReactNode }) {
  return (
    <td className="title">
      <Link to="/matters/$id" params={{ id: matter }}>
        {children}
      </Link>
    </td>
  )
}
