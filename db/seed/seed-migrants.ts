import { decideApproval } from '#app/features/applications/decide-approval.server.ts'
import { submitApproval } from '#app/features/applications/submit-approval.server.ts'
import { completeProfile } from '#app/features/profiles/complete-profile.server.ts'
import type { StepInput } from '#app/features/profiles/profile.schema.ts'
import { saveStep } from '#app/features/profiles/save-step.server.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import type { SpokenLanguage } from '#app/lib/languages.ts'
import { SKILLS_BY_SECTOR } from '#app/lib/skills.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'
import { letterPdf } from './letter-pdf.ts'
import { givePerson } from './seed-organisations.ts'
import { dayAgo, type World } from './seed-world.ts'
import { MIGRANT_NAMES, type SeedName } from './world/names.ts'

/** Sectors as in the scheme's figures of 2021: information technology 28%, finance 25%. */
const SECTOR_SHARES = [
  ['it', 28],
  ['finance', 25],
  ['engineering', 11],
  ['trade-logistics', 9],
  ['healthcare', 5],
  ['creative', 5],
  ['education', 4],
  ['law', 3],
  ['maritime', 2],
  ['research', 4],
  ['business-services', 4],
] as const

const PROFESSION_OF: Record<string, string> = {
  it: '25',
  finance: '24',
  engineering: '21',
  'trade-logistics': '24',
  healthcare: '22',
  creative: '26',
  education: '23',
  law: '26',
  maritime: '31',
  research: '21',
  'business-services': '24',
}

/** How far each of them has come; the last ones wait, were refused, or have only just signed up. */
type Stage = 'settled' | 'onboarded' | 'approved' | 'waiting' | 'refused' | 'signedUp'
function stageOf(at: number): Stage {
  if (at < 40) return 'settled'
  if (at < 46) return 'onboarded'
  if (at < 48) return 'approved'
  if (at < 55) return 'waiting'
  return at < 57 ? 'refused' : 'signedUp'
}

/** Keys `migrant-0` … in the order of the names; `migrant` and `applicant` are the demo accounts. */
export async function seedMigrants(world: World) {
  for (const [at, name] of MIGRANT_NAMES.entries())
    await seedMigrant(world, `migrant-${at}`, `person${at}@demo.test`, name, at, stageOf(at))
  await seedMigrant(world, 'migrant', 'migrant@demo.test', { full: '林知夏', call: '知夏', locale: 'zh-Hans' }, 40, 'settled')
  await seedMigrant(world, 'applicant', 'applicant@demo.test', { full: 'Ravi Menon', call: 'Ravi', locale: 'en' }, 50, 'waiting')
}

async function seedMigrant(world: World, key: string, email: string, name: SeedName, at: number, stage: Stage) {
  const { dice } = world
  // People came all through the nine months; those who wait came in the last days, some of them long ago.
  const joined = stage === 'waiting' ? 1 + ((at * 5) % 19) : stage === 'signedUp' ? 2 : Math.max(12, 262 - at * 5)
  await givePerson(world, key, email, name, joined)
  if (stage === 'signedUp') return
  const claim = {
    route: at % 17 === 0 ? ('achievement' as const) : ('general' as const),
    reference: `QMAS-${24_000 + at * 37}`,
    approvedOn: dayAgo(world, joined + 20 + dice.below(60)),
  }
  const letter = {
    file: {
      bytes: letterPdf(`Approval ${claim.reference}`, [
        'This letter is part of a demonstration.',
        `Reference ${claim.reference}`,
        `Date of approval ${claim.approvedOn}`,
      ]),
      mediaType: 'application/pdf' as const,
    },
    safeName: 'approval-letter.pdf',
  }
  const approvalId = await submitApproval(world.on(joined), await world.actor(key), { ...claim, letter })
  if (stage === 'waiting') return
  const officer = await world.actor(at % 3 === 0 ? 'officer2' : 'officer')
  const decided = world.on(Math.max(1, joined - 1 - dice.below(4)))
  if (stage === 'refused') {
    await decideApproval(decided, officer, {
      approvalId,
      verdict: 'refuse',
      reasonCode: 'unreadable',
      reasonText: 'The second page is too dark. Please send a clearer scan.',
    })
    return
  }
  await decideApproval(decided, officer, { approvalId, verdict: 'approve' })
  if (stage === 'approved') return
  await seedProfile(world, key, profileOf(world, name, joined), Math.max(1, joined - 5))
}

type SeedProfile = StepInput[]

/** Saves every step as the person would. */
export async function seedProfile(world: World, key: string, steps: SeedProfile, daysAgo: number) {
  const ctx = world.on(daysAgo)
  for (const step of steps) await saveStep(ctx, await world.actor(key), step)
  await completeProfile(ctx, await world.actor(key))
}

function languagesOf(world: World, name: SeedName): SpokenLanguage[] {
  const { dice } = world
  if (name.locale !== 'en') {
    const english = dice.pick(['conversational', 'fluent', 'fluent'] as const)
    const cantonese = dice.weighted([
      ['none', 50],
      ['basic', 35],
      ['conversational', 15],
    ] as const)
    return [
      { code: 'cmn', level: 'native' },
      { code: 'en', level: english },
      ...(cantonese === 'none' ? [] : [{ code: 'yue', level: cantonese } as SpokenLanguage]),
    ]
  }
  const own = { Priya: 'hi', Arjun: 'hi', Ravi: 'ta', Claire: 'fr', Kenji: 'ja', Sofia: 'pt' }[name.call]
  return [{ code: 'en', level: 'fluent' }, ...(own ? [{ code: own, level: 'native' } as SpokenLanguage] : [])]
}

function profileOf(world: World, name: SeedName, joined: number): SeedProfile {
  const { dice } = world
  const sector = dice.weighted(SECTOR_SHARES)
  const special = (SKILLS_BY_SECTOR as Record<string, readonly string[]>)[sector] ?? []
  const skills = [...dice.some(SKILLS_BY_SECTOR.any, 2), ...dice.some(special, 3)]
  return [
    { step: 'name', fullName: name.full, name: name.call },
    { step: 'languages', languages: languagesOf(world, name) },
    { step: 'profession', professionCode: PROFESSION_OF[sector] ?? '24', sector, yearsExperience: 4 + dice.below(14) },
    { step: 'skills', skills: skills as never },
    { step: 'goals', goals: dice.some(GOALS, 2 + dice.below(3)) },
    { step: 'interests', interests: dice.some(INTERESTS, 3), style: dice.pick(WORKING_STYLES) },
    {
      step: 'free-time',
      slots: dice.some(
        SLOTS.filter((slot) => /evening|sat|sun/.test(slot)),
        4 + dice.below(3),
      ),
    },
    { step: 'place', district: dice.pick(DISTRICTS), remote: dice.pick(['yes', 'no'] as const), arrivalOn: dayAgo(world, joined - 15) },
  ] as SeedProfile
}
