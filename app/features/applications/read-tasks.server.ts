import type { Ctx } from '#app/context.server.ts'
import type { Edition } from '#app/features/eligibility/edition.ts'
import type { Applications } from '#db/schema.ts'
import type { Sections } from './application-answers.ts'
import type { FieldEnv } from './application-field.ts'
import { type Tasks, taskStates } from './application-progress.ts'
import { editionFor, fieldEnv } from './claim-options.server.ts'
import { missingPapers } from './missing-papers.server.ts'
import { readSections } from './read-application.server.ts'

export type Progress = { sections: Sections; edition: Edition | undefined; env: FieldEnv; missing: number; tasks: Tasks }

/** How far an application is; the caller has checked its reader. */
export async function readProgress(ctx: Ctx, application: Applications): Promise<Progress> {
  const sections = await readSections(ctx, application.id)
  const edition = await editionFor(ctx, application)
  const env = fieldEnv(ctx, edition, sections)
  const missing = (await missingPapers(ctx, application)).length
  return { sections, edition, env, missing, tasks: taskStates(sections, env, { missing }) }
}
