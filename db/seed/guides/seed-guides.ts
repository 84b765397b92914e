import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { guideSchema } from '#app/features/guides/guide.schema.ts'
import { publishGuide } from '#app/features/guides/publish-guide.server.ts'
import { putGuide } from '#app/features/guides/put-guide.server.ts'
import { LOCALES } from '#app/lib/locales.ts'
import { ALL_GUIDES } from './all-guides.ts'

/**
 * Writes and publishes every guide. English comes first, so that the translations are tied to it. Run again it changes
 * only what the data changed.
 */
export async function seedGuides(ctx: Ctx, administrator: Actor): Promise<void> {
  for (const { texts, ...facts } of ALL_GUIDES) {
    for (const locale of LOCALES) await putGuide(ctx, administrator, guideSchema.parse({ ...facts, ...texts[locale], locale }))
    await publishGuide(ctx, administrator, { slug: facts.slug })
  }
}
