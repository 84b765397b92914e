export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

/** Morning ends at 12:00, the afternoon at 18:00, the evening at 22:00, in Hong Kong time. */
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof PARTS_OF_DAY)[number]

/** A time of the week that somebody keeps free, in Hong Kong time: `mon-morning`. */
export type SlotId = `${Day}-${PartOfDay}`

/** The 21 slots of a week, Monday morning first. */
export const SLOTS: readonly SlotId[] = DAYS.flatMap((day) => PARTS_OF_DAY.map((part) => slotOf(day, part)))

export function slotOf(day: Day, part: PartOfDay): SlotId {
  return `${day}-${part}`
}

export function isSlot(value: unknown): value is SlotId {
  return SLOTS.includes(value as SlotId)
}

/** The slots in the order of the week; unknown ones come last, by name. */
export function inWeekOrder(slots: readonly string[]): string[] {
  const place = (slot: string) => (isSlot(slot) ? SLOTS.indexOf(slot) : SLOTS.length)
  return [...slots].sort((a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0))
}
