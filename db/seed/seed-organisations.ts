import { createVerifiedPerson } from '#app/features/accounts/create-verified-person.server.ts'
import { addMember } from '#app/features/organisations/add-member.server.ts'
import { appointAdministrator } from '#app/features/organisations/appoint-administrator.server.ts'
import { createOrganisation } from '#app/features/organisations/create-organisation.server.ts'
import type { MembershipRole } from '#app/features/organisations/organisation.ts'
import { verifyOrganisation } from '#app/features/organisations/verify-organisation.server.ts'
import type { World } from './seed-world.ts'
import { type SeedName, STAFF_NAMES } from './world/names.ts'
import { ORGANISATIONS } from './world/organisations.ts'

const OPENED = 275

/** An account whose mailbox is proven; `key` is how the data files call the person. */
export async function givePerson(world: World, key: string, email: string, name: SeedName, daysAgo: number): Promise<string> {
  const ctx = world.on(daysAgo)
  const person = { email, name: name.call, locale: name.locale, passwordHash: world.passwordHash }
  const id = await ctx.db.transaction().execute((trx) => createVerifiedPerson(trx, { ...person, id: ctx.newId(), at: ctx.now() }))
  world.people.set(key, id)
  return id
}

/** The office with its staff, the partners, and who acts for each. */
export async function seedOrganisations(world: World) {
  const [first, second] = STAFF_NAMES.administrators
  if (!first || !second) throw new Error('two administrators are needed')
  const ctx = world.on(OPENED)
  const administratorId = await appointAdministrator(ctx, {
    email: 'admin@demo.test',
    name: first.call,
    locale: first.locale,
    passwordHash: world.passwordHash,
  })
  world.people.set('admin', administratorId)
  const [office] = (await world.actor('admin')).memberships
  if (office) world.organisations.set('office', office.organisationId)
  await enterPartners(world)
  await givePerson(world, 'admin2', 'admin2@demo.test', second, OPENED)
  await join(world, 'admin2', 'office', 'administrator')
  await staff(world)
}

async function enterPartners(world: World) {
  const administrator = await world.actor('admin')
  for (const { key, kind, names, about, website, verified } of ORGANISATIONS.filter(({ kind }) => kind !== 'office')) {
    const ctx = world.on(OPENED - 5)
    const id = await createOrganisation(ctx, administrator, { kind, names, about, website: website ?? undefined })
    if (verified) await verifyOrganisation(ctx, administrator, { organisationId: id })
    world.organisations.set(key, id)
  }
}

const en = (full: string, call: string): SeedName => ({ full, call, locale: 'en' })
const hant = (full: string, call: string): SeedName => ({ full, call, locale: 'zh-Hant' })

const STAFF: [key: string, email: string, name: SeedName, organisation: string, role: MembershipRole][] = [
  ['officer', 'officer@demo.test', en('Grace Lam', 'Grace'), 'office', 'officer'],
  ['officer2', 'officer2@demo.test', hant('何頌恩', '頌恩'), 'office', 'officer'],
  ['organiser', 'organiser@demo.test', hant('劉穎怡', '穎怡'), 'harbour', 'organiser'],
  ['organiser-lionrock', 'lionrock@demo.test', hant('馮國強', '國強'), 'lionrock', 'organiser'],
  ['organiser-tolo', 'tolo@demo.test', en('Simon Yip', 'Simon'), 'tolo', 'organiser'],
  ['organiser-victoria', 'victoria@demo.test', en('Ruth Abrams', 'Ruth'), 'victoria', 'organiser'],
  ['employer', 'employer@demo.test', en('Joyce Tam', 'Joyce'), 'pier', 'representative'],
  ['employer-granite', 'granite@demo.test', en('Alan Cheung', 'Alan'), 'granite', 'representative'],
  ['employer-kestrel', 'kestrel@demo.test', en('Ingrid Dahl', 'Ingrid'), 'kestrel', 'representative'],
  ['employer-jade', 'jade@demo.test', hant('葉子聰', '子聰'), 'jade', 'representative'],
  ['employer-banyan', 'banyan@demo.test', hant('鄧詠詩', '詠詩'), 'banyan', 'representative'],
  ['employer-tramline', 'tramline@demo.test', en('Leo Fong', 'Leo'), 'tramline', 'representative'],
  ['employer-keystone', 'keystone@demo.test', en('Nisha Kapoor', 'Nisha'), 'keystone', 'representative'],
  ['employer-newtide', 'newtide@demo.test', en('Sam Poon', 'Sam'), 'newtide', 'representative'],
]

async function staff(world: World) {
  for (const [key, email, name, organisation, role] of STAFF) {
    await givePerson(world, key, email, name, OPENED - 6)
    await join(world, key, organisation, role)
  }
}

async function join(world: World, key: string, organisation: string, role: MembershipRole) {
  const ctx = world.on(OPENED - 6)
  const person = await world.actor(key)
  const organisationId = world.organisations.get(organisation)
  if (!organisationId) throw new Error(`no organisation ${organisation}`)
  const added = await addMember(ctx, await world.actor('admin'), { organisationId, email: person.email, role })
  if (!added.ok) throw new Error(`${key} could not join ${organisation}`)
}
