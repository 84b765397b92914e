import talentList from './talent-list.json' with { type: 'json' }

/** Editions under which the Talent List gave points, and the one beside which it still helps. */
const CARRIERS = new Set(['qmas-gpt-2018', 'qmas-gpt-pre-2024', 'qmas-gpt-2024'])

/** An edition's file with the list of professions that it carries along. It changes no result. */
export function withTalentList(id: string, body: object): object {
  if (!CARRIERS.has(id)) return body
  const { segments, professions } = talentList
  return { ...body, talentList: { segments, professions } }
}
