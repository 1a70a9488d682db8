import type { FormSpec } from '#kernel/printing/form.ts'

/** A paper form on the screen: the same value that is printed. */
export function PaperForm({ form }: { form: FormSpec }) {
  return (
    <article className="paper" aria-label={form.title}>
      <h2>{form.title}</h2>
      <div className="ends">
        <span>{form.topLeft}</span>
        <span>{form.topRight}</span>
      </div>
      <div className="grid">
        {form.rows.flatMap((row, r) =>
          row.map((cell, c) => (
            <div
              key={`${r}-${c}`}
              className={`cell ${cell.kind}`}
              style={{
                gridColumn: `span ${cell.span}`,
                ...(cell.kind === 'opinions' ? { minHeight: `${cell.minHeight * 2.6}px` } : {}),
              }}
            >
              {cell.kind === 'opinions'
                ? cell.items.map((item) => (
                    <div className="opinion" key={`${item.name}${item.date}${item.text}`}>
                      {item.text}
                      <footer>
                        {item.name}　<span className="num">{item.date}</span>
                      </footer>
                    </div>
                  ))
                : cell.text}
            </div>
          )),
        )}
      </div>
    </article>
  )
}
