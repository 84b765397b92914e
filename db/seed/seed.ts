import type { Ctx } from '#app/context.server.ts'
import { DEMO_PASSWORD } from '#app/http/start-messages.server.ts'
import { loadFast } from '../fast-load.ts'
import { seedGuides } from './guides/seed-guides.ts'
import { seedRuleSets } from './rule-sets/seed-rule-sets.ts'
import { seedApplications } from './seed-applications.ts'
import { seedChecks } from './seed-checks.ts'
import { seedContact } from './seed-contact.ts'
import { seedJobs } from './seed-jobs.ts'
import { seedMentors } from './seed-mentors.ts'
import { seedMigrants } from './seed-migrants.ts'
import { seedOrganisations } from './seed-organisations.ts'
import { seedPairLives } from './seed-pair-lives.ts'
import { seedPairs } from './seed-pairs.ts'
import { seedPolicyLab } from './seed-policy-lab.ts'
import { seedOwnPlace, seedProgrammes } from './seed-programmes.ts'
import { seedRounds } from './seed-rounds.ts'
import { openWorld, type World } from './seed-world.ts'

/**
 * Fills a new database with the demo world; false when somebody lives in it already. It calls use-cases on days of the
 * past nine months, so that everything in it could really have happened.
 */
export async function seedWhenNew(ctx: Ctx): Promise<boolean> {
  const someone = await ctx.db.selectFrom('users').select('id').limit(1).executeTakeFirst()
  if (someone) return false
  const passwordHash = await ctx.passwords.hash(DEMO_PASSWORD)
  await loadFast(ctx.db, async () => {
    const world = await openWorld({ ...ctx, publish: () => undefined, disconnect: () => undefined }, passwordHash)
    await seedOrganisations(world)
    await seedGuides(world.on(270), await world.actor('admin'))
    await seedRuleSets(world.on(270))
    await seedMigrants(world)
    await seedProgrammes(world)
    await seedOwnPlace(world)
    await seedMentors(world)
    await seedPairs(world)
    await seedPairLives(world)
    await seedJobs(world)
    await seedApplications(world)
    await seedChecks(world)
    await seedPolicyLab(world)
    await seedRounds(world)
    await seedContact(world)
    await forgetOldMail(world)
  })
  return true
}

/** Mail of the past was read long ago; only that of the last two weeks goes to the outbox. */
async function forgetOldMail({ ctx, now }: World) {
  const before = new Date(now.getTime() - 14 * 24 * 60 * 60 * 1000).toISOString()
  await ctx.db.deleteFrom('tasks').where('kind', '=', 'mail.send').where('runAt', '<', before).execute()
}
