/** What keeps somebody from all mentors, the first that binds. */
export const UNMATCHED_REASONS = [
  'noMentors',
  'noLanguage',
  'noTimes',
  'noSharedLanguage',
  'noCommonSlot',
  'keptApart',
  'rule',
  'placesTaken',
] as const
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number]

/** One thing that would change it: it `opens` so many mentors, of whom `free` have a place left after the round. */
export type Change = { kind: 'language' | 'slot' | 'place'; id: string | null; opens: number; free: number }

/** `open` counts the mentors with whom the person may be paired, but whose places are taken. */
export type Unmatched = { menteeId: string; reason: UnmatchedReason; open: number; changes: Change[] }
