import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import { SECTIONS } from './application.ts'
import { adviceOf } from './application-advice.ts'
import type { Answers } from './application-field.ts'
import { isReady } from './application-progress.ts'
import { claimOptions } from './claim-options.server.ts'
import { applicationOf } from './read-application.server.ts'
import { namesIn } from './read-section.server.ts'
import { readProgress } from './read-tasks.server.ts'

/** One's own application with every answer, to check it before sending or to print it afterwards. */
export async function readWholeApplication(ctx: Ctx, actor: Actor, locale: Locale) {
  const application = orNotFound(await applicationOf(ctx, actor))
  const { sections, edition, env, tasks, missing } = await readProgress(ctx, application)
  const answers = Object.fromEntries(SECTIONS.map((id): [string, Answers] => [id, sections.get(id)?.answers ?? {}]))
  const { route, status, reference, submittedAt } = application
  const names = namesIn(Object.values(answers), claimOptions(edition, locale), locale)
  const advice = adviceOf(edition?.body, sections, env.today)
  return { advice, route, status, reference, submittedAt, answers, names, tasks, missingPapers: missing, ready: isReady(tasks) }
}
