import { useT } from '#app/i18n/use-t.tsx'
import { href, type Locale, REGIONAL } from '#app/lib/locales.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { OrganisationKind } from '../organisation.ts'

type Text = { text: string; lang: Locale }
type Props = {
  organisation: {
    id: string
    kind: OrganisationKind
    name: Text
    about: Text
    website: string | null
    verified: boolean
    mayWrite: boolean
  }
  signedIn: boolean
}

/** Who an organisation is, whether anybody has checked that, and how to write to its people. */
export function PublicOrganisationPage({ organisation, signedIn }: Props) {
  const t = useT()
  const { id, kind, name, about, website, verified, mayWrite } = organisation
  const write = `/messages/new?organisation=${id}`
  return (
    <Page title={name.text} titleLang={REGIONAL[name.lang]} lead={t(`organisations.kind.${kind}`)} width="text">
      <div className="space-y-1">
        <p>
          <Tag tone={verified ? 'good' : 'waiting'}>{t(verified ? 'organisations.verified' : 'organisations.notVerified')}</Tag>
        </p>
        {verified ? <p className="text-muted">{t('organisations.verifiedHint')}</p> : null}
      </div>
      {about.text ? (
        <p lang={REGIONAL[about.lang]} className="whitespace-pre-line break-words">
          {about.text}
        </p>
      ) : null}
      {website ? (
        <p>
          <a href={website} rel="noreferrer nofollow" className="break-all">
            {website}
          </a>
        </p>
      ) : null}
      {mayWrite ? (
        <div className="space-y-3">
          <p className="text-muted">{t('organisations.writeText')}</p>
          <ButtonLink to={signedIn ? write : `/sign-in?next=${encodeURIComponent(href(t.locale, write))}`}>
            {t('organisations.write')}
          </ButtonLink>
        </div>
      ) : null}
    </Page>
  )
}
