import { anyone } from '#app/http/handler.server.ts'
import { AppError } from '#app/lib/errors.ts'

export const loader = anyone(async () => {
  throw new AppError('not_found')
})

export default function NotFoundRoute() {
  return null
}
