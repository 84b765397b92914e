import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

type Props = { person: { id: string; name: string; email: string }; intent: 'suspend' | 'restore'; refused: Refused | undefined }

/** Asked before it is done, on a page of its own, so that it needs no JavaScript. */
export function ConfirmPersonPage({ person, intent, refused }: Props) {
  const t = useT()
  const here = `/admin/people/${person.id}`
  return (
    <Page title={t(`admin.people.${intent}Ask`, { name: person.name })} width="text" back={{ to: here, label: person.name }}>
      <ErrorSummary refused={refused} />
      <Notice tone={intent === 'suspend' ? 'warning' : 'info'}>{t(`admin.people.${intent}Text`)}</Notice>
      <p className="break-all text-muted">{person.email}</p>
      <LocaleForm to={`${here}?confirm=${intent}`} className="flex flex-wrap gap-3">
        <Button name="intent" value={intent} tone={intent === 'suspend' ? 'danger' : 'primary'}>
          {t(`admin.people.${intent}`)}
        </Button>
        <ButtonLink to={here} tone="quiet">
          {t('ui.cancel')}
        </ButtonLink>
      </LocaleForm>
    </Page>
  )
}
