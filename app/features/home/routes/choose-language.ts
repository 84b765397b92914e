import { redirect } from '@remix-run/node'
import { anyone } from '#app/http/handler.server.ts'
import { href, preferredLocale } from '#app/lib/locales.ts'

/** `/` has no page: it leads to the person's language, else to the one that the browser asks for. */
export const loader = anyone(async ({ actor, request }) => {
  const locale = actor?.locale ?? preferredLocale(request.headers.get('accept-language'))
  return redirect(href(locale, '/'), { headers: { Vary: 'Accept-Language, Cookie' } })
})
