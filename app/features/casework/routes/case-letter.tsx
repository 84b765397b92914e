import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { ENDONYM, isLocale, LOCALES, REGIONAL } from '#app/lib/locales.ts'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { Page } from '#app/ui/page.tsx'
import { readLetterOfCase } from '../read-letter-of-case.server.ts'
import { LetterText } from '../ui/letter-text.tsx'

export const loader = signedIn(async ({ ctx, actor, params, url, locale }) => {
  const asked = url.searchParams.get('lang') ?? ''
  const language = isLocale(asked) ? asked : locale
  const t = translateTo(language)
  const { letter, reference, decidedOn } = await readLetterOfCase(ctx, actor, params.id ?? '', language)
  return {
    title: translateTo(locale)('casework.letter.title'),
    id: params.id ?? '',
    language,
    letter,
    head: [
      t('casework.letter.office'),
      t('casework.letter.reference', { reference }),
      t('casework.letter.day', { day: formatDay(decidedOn, language) }),
    ],
  }
})

export default function CaseLetterRoute() {
  const { title, id, language, letter, head } = useLoaderData<typeof loader>()
  const t = useT()
  const tabs = LOCALES.map((locale) => ({
    to: `/office/cases/${id}/letter?lang=${locale}`,
    label: ENDONYM[locale],
    current: locale === language,
  }))
  return (
    <Page title={title} back={{ to: `/office/cases/${id}`, label: t('casework.letter.back') }} width="text">
      <div className="no-print">
        <LinkTabs items={tabs} label={t('casework.letter.languages')} />
      </div>
      {letter ? (
        <LetterText letter={letter} heading="h2" lang={REGIONAL[language]}>
          {head.map((line) => (
            <p key={line} className="text-muted">
              {line}
            </p>
          ))}
        </LetterText>
      ) : (
        <p>{t('casework.letter.none')}</p>
      )}
    </Page>
  )
}
