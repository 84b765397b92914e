import type { Actor } from '#app/features/accounts/actor.ts'
import { changeHours } from '#app/features/mentorship/change-hours.server.ts'
import { BOUNDARIES } from '#app/features/mentorship/mentor-steps.ts'
import { publishMentor } from '#app/features/mentorship/publish-mentor.server.ts'
import { saveMentorStep } from '#app/features/mentorship/save-mentor-step.server.ts'
import { vetMentor } from '#app/features/mentorship/vet-mentor.server.ts'
import type { StepInput } from '#app/features/profiles/profile.schema.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { HONG_KONG } from '#app/lib/dates.ts'
import type { GoalId } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import type { SpokenLanguage } from '#app/lib/languages.ts'
import { type Day, type PartOfDay, SLOTS } from '#app/lib/slots.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'
import { seedProfile } from './seed-migrants.ts'
import { givePerson } from './seed-organisations.ts'
import { dayAgo, type World } from './seed-world.ts'
import { MENTOR_TEXTS } from './world/mentors.ts'
import { MENTOR_NAMES, type SeedName } from './world/names.ts'

const VETTERS: [organisation: string, organiser: string][] = [
  ['harbour', 'organiser'],
  ['lionrock', 'organiser-lionrock'],
  ['tolo', 'organiser-tolo'],
]

/** Keys `mentor-0` … in the order of the names; the first is the demo account `mentor`. Most have an organisation's word. */
export async function seedMentors(world: World) {
  for (const [at, name] of MENTOR_NAMES.entries()) await seedMentor(world, at, name)
}

async function seedMentor(world: World, at: number, name: SeedName) {
  const text = MENTOR_TEXTS[at]
  if (!text) throw new Error(`mentor ${at} has no text`)
  const key = at === 0 ? 'mentor' : `mentor-${at}`
  const begun = 240 - at * 7
  await givePerson(world, key, at === 0 ? 'mentor@demo.test' : `mentor${at}@demo.test`, name, begun + 2)
  await seedProfile(world, key, stepsOf(world, name, text, key), begun + 1)
  const ctx = world.on(begun)
  const actor = await world.actor(key)
  const { headline, about, goals, capacity } = text
  await saveMentorStep(ctx, actor, { step: 'help', headline, about, goals: goals as GoalId[] })
  await saveMentorStep(ctx, actor, { step: 'languages' })
  await seedHours(world, actor, { key, at, begun })
  await saveMentorStep(ctx, actor, { step: 'capacity', capacity, boundaries: world.dice.some(BOUNDARIES, 2), boundariesNote: undefined })
  await saveMentorStep(ctx, actor, { step: 'conduct', agreed: 'yes' })
  await publishMentor(ctx, actor)
  const [organisation, organiser] = VETTERS[at % 4] ?? []
  if (!organisation || !organiser) return
  const mentorId = world.people.get(key) ?? ''
  await vetMentor(world.on(begun - 3), await world.actor(organiser), {
    mentorId,
    organisationId: world.organisations.get(organisation) ?? '',
    references: 2 + (at % 2),
    // One of them ends soon, so that somebody has to renew it.
    validUntil: dayAgo(world, at === 4 ? -20 : begun - 365 - at),
  })
}

/** Most have given hours; some name only the parts of days in their profile. */
async function seedHours(world: World, actor: Actor, { key, at, begun }: { key: string; at: number; begun: number }) {
  const ctx = world.on(begun)
  if (at % 4 !== 3) {
    const slots = (await profileOf(ctx, actor.id))?.slots ?? []
    const fromDay = dayAgo(world, begun)
    for (const slot of slots) await changeHours(ctx, actor, hoursIn(slot, fromDay, key === 'mentor' ? 1 : at % 5 === 2 ? 2 : 1))
  }
  if (at % 5 === 1) await changeHours(ctx, actor, { intent: 'addDaysOff', offFrom: dayAgo(world, -6), offUntil: dayAgo(world, -12) })
  await saveMentorStep(ctx, actor, { step: 'hours' })
}

function hoursIn(slot: string, fromDay: string, everyWeeks: number) {
  const [weekday, part] = slot.split('-') as [Day, PartOfDay]
  const starts = { morning: '10:00', afternoon: '15:00', evening: '19:00' }[part]
  const hours = { weekday, starts, minutes: 120, everyWeeks, fromDay, untilDay: undefined, timeZone: HONG_KONG }
  return { intent: 'addHours' as const, ...hours }
}

type Text = (typeof MENTOR_TEXTS)[number]

function stepsOf({ dice }: World, name: SeedName, text: Text, key: string): StepInput[] {
  const free = SLOTS.filter((slot) => /evening|sat|sun/.test(slot))
  // The demo's own mentor is free whenever people usually are, so that anybody can be paired with them.
  const slots = key === 'mentor' ? free : dice.some(free, 5 + dice.below(3))
  return [
    { step: 'name', fullName: name.full, name: name.call },
    { step: 'languages', languages: languagesOf(name) },
    { step: 'profession', professionCode: text.professionCode, sector: text.sector, yearsExperience: text.years },
    { step: 'skills', skills: text.skills },
    { step: 'goals', goals: text.goals },
    { step: 'interests', interests: dice.some(INTERESTS, 4), style: dice.pick(WORKING_STYLES) },
    { step: 'free-time', slots },
    { step: 'place', district: text.district, remote: dice.pick(['yes', 'no'] as const), arrivalOn: null },
  ] as StepInput[]
}

function languagesOf({ locale, call }: SeedName): SpokenLanguage[] {
  if (locale === 'zh-Hant')
    return [
      { code: 'yue', level: 'native' },
      { code: 'en', level: 'fluent' },
      { code: 'cmn', level: 'fluent' },
    ]
  if (locale === 'zh-Hans')
    return [
      { code: 'cmn', level: 'native' },
      { code: 'en', level: 'fluent' },
      { code: 'yue', level: 'conversational' },
    ]
  const own = { Ananya: 'hi', Maria: 'tl', Farid: 'ur', Yuki: 'ja' }[call]
  return [
    { code: 'en', level: 'fluent' },
    { code: 'cmn', level: 'basic' },
    ...(own ? [{ code: own, level: 'native' } as SpokenLanguage] : []),
  ]
}
