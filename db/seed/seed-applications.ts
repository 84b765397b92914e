import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { completeSection } from '#app/features/applications/complete-section.server.ts'
import { openApplication } from '#app/features/applications/open-application.server.ts'
import { readSections } from '#app/features/applications/read-application.server.ts'
import { saveSection } from '#app/features/applications/save-section.server.ts'
import { submitApplication } from '#app/features/applications/submit-application.server.ts'
import { givePerson } from './seed-organisations.ts'
import { seedPapers } from './seed-papers.ts'
import type { World } from './seed-world.ts'
import { DRAFT, FAMILY, PIANIST, type SeedSection } from './world/applications.ts'

/** One draft that is half written, and two applications that were sent: a family's, and one by achievement. */
export async function seedApplications(world: World) {
  await givePerson(world, 'family', 'family@demo.test', { full: '周家明', call: '家明', locale: 'zh-Hant' }, 30)
  await givePerson(world, 'pianist', 'pianist@demo.test', { full: 'Olena Shevchenko', call: 'Olena', locale: 'en' }, 26)
  await write(world.on(2), await world.actor('applicant'), 'general', DRAFT)
  await write(world.on(12), await world.actor('family'), 'general', FAMILY)
  await write(world.on(9), await world.actor('pianist'), 'achievement', PIANIST)
  await seedPapers(world.on(2), await world.actor('applicant'), 2)
  await seedPapers(world.on(12), await world.actor('family'))
  await seedPapers(world.on(9), await world.actor('pianist'))
  await submitApplication(world.on(11), await world.actor('family'))
  await submitApplication(world.on(8), await world.actor('pianist'))
}

/** Saves every page as the person would, and says of each section whether it is complete. */
async function write(ctx: Ctx, person: Actor, route: 'general' | 'achievement', sections: SeedSection[]) {
  const id = await openApplication(ctx, person, { route })
  const revision = async (section: SeedSection['section']) => (await readSections(ctx, id)).get(section)?.revision ?? 0
  for (const { section, pages, open } of sections) {
    for (const [page, typed] of pages) {
      const saved = await saveSection(ctx, person, { section, page, typed, revision: await revision(section), intent: 'continue' })
      if (!saved.ok) throw new Error(`${section}/${page} is not right: ${JSON.stringify(saved.errors)}`)
    }
    if (!open) await completeSection(ctx, person, { section, revision: await revision(section), completed: 'yes' })
  }
}
