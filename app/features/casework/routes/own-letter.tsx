import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { href } from '#app/lib/locales.ts'
import { Page } from '#app/ui/page.tsx'
import { readOwnLetter } from '../read-own-letter.server.ts'
import { LetterText } from '../ui/letter-text.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const own = await readOwnLetter(ctx, actor, locale)
  if (!own) throw redirect(href(locale, '/application'))
  const t = translateTo(locale)
  const { letter, reference, decidedOn } = own
  const head = [
    t('casework.letter.office'),
    t('casework.letter.reference', { reference }),
    t('casework.letter.day', { day: formatDay(decidedOn, locale) }),
  ]
  return { title: t('application.status.letter'), letter, head }
})

export default function OwnLetterRoute() {
  const { title, letter, head } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} back={{ to: '/application', label: t('application.title') }} width="text">
      <LetterText letter={letter} heading="h2">
        {head.map((line) => (
          <p key={line} className="text-muted">
            {line}
          </p>
        ))}
      </LetterText>
    </Page>
  )
}
