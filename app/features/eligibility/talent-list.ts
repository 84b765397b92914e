import { type DraftBody, type Loose, shownValue } from './draft-body.ts'

/** The list of professions that an edition carries along. It never changes a result. */
export type TalentList = { segments: Loose[]; professions: Loose[] }

export function talentListOf({ talentList }: DraftBody): TalentList {
  const list = (typeof talentList === 'object' && talentList !== null ? talentList : {}) as Loose
  const objects = (value: unknown): Loose[] =>
    Array.isArray(value) ? value.filter((item): item is Loose => typeof item === 'object' && item !== null) : []
  return { segments: objects(list.segments), professions: objects(list.professions) }
}

/** Professions of one segment with their place in the whole list; those of no known segment under ''. */
export function professionsOf({ segments, professions }: TalentList, segment: string): { at: number; profession: Loose }[] {
  const known = new Set(segments.map(({ id }) => shownValue(id)))
  const segmentOf = (profession: Loose) => (known.has(shownValue(profession.segment)) ? shownValue(profession.segment) : '')
  return professions.map((profession, at) => ({ at, profession })).filter(({ profession }) => segmentOf(profession) === segment)
}
