// No red among them: a name in red is a bad sign to many readers.
const TILES = [
  'bg-bauhinia-wash text-bauhinia',
  'bg-ferry-wash text-ferry-deep',
  'bg-harbour-wash text-harbour',
  'bg-amber-wash text-amber',
] as const

/** A person's tile: the last two Han characters of a name, or its initials. Decoration beside the name itself. */
export function Initials({ name }: { name: string }) {
  return (
    <span aria-hidden="true" className={`tile initials ${tileOf(name)}`}>
      {initialsOf(name)}
    </span>
  )
}

/** Always the same colour for the same name. */
function tileOf(name: string) {
  const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 0)
  return TILES[sum % TILES.length]
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
