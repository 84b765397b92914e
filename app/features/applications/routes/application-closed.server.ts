import { redirect } from '@remix-run/node'
import type { ActorArgs } from '#app/http/handler.server.ts'
import { isAppError } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { shapeOf } from '../application-section.ts'
import { applicationOf } from '../read-application.server.ts'

/**
 * For pages of an application that is open for writing: without one, and once it is sent, the person is led to the page
 * that says where they stand. An address that no application has stays "not found".
 */
export async function backToStart<T>(args: ActorArgs, run: () => Promise<T>): Promise<T> {
  const { ctx, actor, locale, params } = args
  const start = () => redirect(href(locale, '/application'))
  if (params.section !== undefined && !shapeOf(params.section)) return run()
  if (!(await applicationOf(ctx, actor))) throw start()
  try {
    return await run()
  } catch (error) {
    if (isAppError(error) && error.code === 'conflict') throw start()
    throw error
  }
}
