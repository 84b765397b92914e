/** Four tiles, one for each side of settling: home, people, work, city. */
export function BrandMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 30 30" className="tile size-8 shrink-0">
      <rect x="1" y="1" width="13" height="13" rx="2" fill="#0b5d4c" stroke="#7fd6bb" strokeWidth="0.6" />
      <rect x="16" y="1" width="13" height="13" rx="2" fill="#d55a22" />
      <rect x="1" y="16" width="13" height="13" rx="2" fill="#1f4e82" stroke="#9cc7f5" strokeWidth="0.6" />
      <rect x="16" y="16" width="13" height="13" rx="2" fill="#8b2c62" stroke="#f1a5cc" strokeWidth="0.6" />
    </svg>
  )
}
