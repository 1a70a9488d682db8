/** A figure of a board that opens the lines behind it; one with nothing behind it is only words. */
export function Figure({
  n,
  of,
  onOpen,
}: {
  n: number | string
  /** What it counts, as it is read aloud: `就业科：办结`. */
  of: string
  onOpen: () => void
}) {
  if (n === 0 || n === '—') return <>{n}</>
  return (
    <button type="button" className="figure" title={`看${of}的逐件`} onClick={onOpen}>
      {n}
    </button>
  )
}
