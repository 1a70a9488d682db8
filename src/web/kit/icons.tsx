/** Line icons of the navigation, drawn for this site on a 20 by 20 grid. */

const shapes = {
  desk: 'M3 11h14M4.5 11v6M15.5 11v6M5 4h10v7H5zM8 7h4',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4',
  late: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M10 6.5V10l2.5 2',
  book: 'M5 3.5h9.5v13H5zM5 3.5v13M8 7h4M8 10h4',
  shield: 'M10 3l6 2v5c0 3.5-2.5 6-6 7-3.5-1-6-3.5-6-7V5zM10 8v3.5',
  people:
    'M7.5 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5M2.5 16c0-2.8 2.2-4.5 5-4.5s5 1.7 5 4.5M13 4.5a2.5 2.5 0 0 1 0 5M14.5 12c1.8.6 3 2 3 4',
  tree: 'M7.5 3h5v4h-5zM3 13h5v4H3zM12 13h5v4h-5zM10 7v3M5.5 13v-3h9v3',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3',
  key: 'M7.5 8.5a3.75 3.75 0 1 0 .01 0M10.2 9.8L16.5 3.5M13.5 6.5l2.5 2.5M7.5 12.2v.1',
  audit: 'M4.5 3.5h8l3 3v10h-11zM7 10.5l2 2 4-4',
  bell: 'M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.5 1.5H4zM8.5 17h3',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5L5 15',
  help: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 8.2c0-1.2.9-2 2-2s2 .8 2 1.9c0 1.5-2 1.6-2 3M10 13.4v.2',
} as const

export type IconName = keyof typeof shapes

/** An ornament beside words, never instead of them: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
