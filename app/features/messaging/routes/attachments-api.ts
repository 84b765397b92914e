import { jsonUpload } from '#app/http/json.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { readAttachment } from '../read-attachment.server.ts'

/** There is no list of what waits: whoever uploaded it knows its id. */
export const loader = () => {
  throw new Response(null, { status: 405 })
}

/** Takes one file for a message that is being written; its id then goes with `message:send`. */
export const action = jsonUpload(({ ctx, actor, params, request }) => {
  if (!params.id) throw new AppError('not_found')
  return readAttachment(ctx, actor, params.id, request)
})
