import type { Ctx } from '#app/context.server.ts'
import { listGenderWords } from './gender-word.repo.server.ts'
import type { Gender, GenderKind } from './gender-word.ts'
import type { Fit } from './round/people.ts'
import { genderSeal } from './say-gender.server.ts'

const BATCH = 500

/**
 * Which mentors fulfil the stated wish of which mentees, as groups of ids that do not say what was wished. Mentors who said
 * nothing, or whom nobody wished for, are in none. Whoever asks has checked that the round allows such wishes.
 */
export async function genderFits(
  ctx: Pick<Ctx, 'db' | 'files'>,
  { mentees, mentors }: { mentees: Iterable<string>; mentors: Iterable<string> },
): Promise<Fit[]> {
  const wished = await wordsOf(ctx, 'wish', mentees)
  if (wished.size === 0) return []
  const own = await wordsOf(ctx, 'own', mentors)
  const who = (words: Map<string, Gender>, gender: Gender) => [...words].flatMap(([id, said]) => (said === gender ? [id] : [])).sort()
  return [...new Set(wished.values())]
    .map((gender) => ({ mentees: who(wished, gender), mentors: who(own, gender) }))
    .filter((fit) => fit.mentors.length > 0)
    .sort((a, b) => ((a.mentees[0] ?? '') < (b.mentees[0] ?? '') ? -1 : 1))
}

async function wordsOf(ctx: Pick<Ctx, 'db' | 'files'>, kind: GenderKind, people: Iterable<string>): Promise<Map<string, Gender>> {
  const ids = [...people]
  const words = new Map<string, Gender>()
  for (let at = 0; at < ids.length; at += BATCH)
    for (const { userId, sealed } of await listGenderWords(ctx.db, kind, ids.slice(at, at + BATCH)))
      words.set(userId, ctx.files.openText(sealed, genderSeal(userId, kind)) as Gender)
  return words
}
