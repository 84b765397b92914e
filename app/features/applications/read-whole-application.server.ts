import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import { SECTIONS } from './application.ts'
import { adviceOf } from './application-advice.ts'
import type { Answers } from './application-field.ts'
import { isReady } from './application-progress.ts'
import { claimOptions } from './claim-options.server.ts'
import { papersUnder } from './list-papers.server.ts'
import { applicationOf } from './read-application.server.ts'
import { namesIn } from './read-section.server.ts'
import { readProgress } from './read-tasks.server.ts'

/** One's own application with every answer, to check it before sending or to print it afterwards. */
export async function readWholeApplication(ctx: Ctx, actor: Actor, locale: Locale) {
  const application = orNotFound(await applicationOf(ctx, actor))
  const { sections, edition, env, tasks, missing } = await readProgress(ctx, application)
  const answers = Object.fromEntries(SECTIONS.map((id): [string, Answers] => [id, sections.get(id)?.answers ?? {}]))
  const { route, status, reference, submittedAt } = application
  const options = claimOptions(edition, locale)
  const names = namesIn(Object.values(answers), options, locale)
  const papers = (await papersUnder(ctx, ctx.db, application, options)).filter(({ required, files }) => required || files.length > 0)
  const advice = adviceOf(edition?.body, sections, env.today)
  const whole = {
    route,
    answers,
    names,
    papers: papers.map(({ kind, about, files, later }) => ({ kind, about, later, files: files.length })),
  }
  return { whole, advice, status, reference, submittedAt, tasks, missingPapers: missing, ready: isReady(tasks) }
}
