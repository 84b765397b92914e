/** A person's tile: the last two Han characters of a name, or its initials. Decoration beside the name itself. */
export function Initials({ name }: { name: string }) {
  return (
    <span aria-hidden="true" className="tile inline-flex size-12 shrink-0 items-center justify-center rounded-tile bg-bauhinia-wash font-bold text-bauhinia">
      {initialsOf(name)}
    </span>
  )
}

export function initialsOf(name: string): string {
  const han = name.match(/\p{Script=Han}/gu)
  if (han) return han.slice(-2).join('')
  const words = name.trim().split(/\s+/)
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('en')
}
