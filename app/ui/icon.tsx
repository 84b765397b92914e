/** Drawn on a 24-unit grid with one stroke; they only accompany words, so they have no name of their own. */
const PATHS = {
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  guide: 'M12 7c-2-1.6-4.5-2-8-2v13c3.5 0 6 .4 8 2 2-1.6 4.5-2 8-2V5c-3.5 0-6 .4-8 2Zm0 0v13',
  programme: 'M5 6.5h14v13H5zM5 10.5h14M9 4v4M15 4v4M9 14h2M13 14h2M9 17h2',
  people:
    'M9 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.5 19c.4-3 2.5-4.5 5.5-4.5s5.1 1.5 5.5 4.5M15.5 6a2.8 2.8 0 0 1 0 5.3M17 14.7c2 .5 3.2 2 3.5 4.3',
  work: 'M4 8.5h16v11H4zM9 8.5V6h6v2.5M4 13.5h16M12 12.5v2',
  message: 'M4 5.5h16v11h-9L6.5 20v-3.5H4z',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10.5 20.5h3',
  person: 'M12 12a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4ZM5 20c.5-3.8 3-5.7 7-5.7s6.5 1.9 7 5.7',
  desk: 'M4 13.5h5l1.5 2.5h3l1.5-2.5h5M4 13.5 6.5 5h11L20 13.5v6H4z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  document: 'M6 3.5h8.5l4 4V20.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6',
  check: 'm5 12.5 4.5 4.5L19 7',
} as const
export type IconName = keyof typeof PATHS

export function Icon({ name, className = 'size-6' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
