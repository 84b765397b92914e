import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { ROUTES, type Route } from '../application-answers.ts'

type FromCheck = { id: string; route: Route; count: number } | null
type StartProps = { barrier: 'already' | 'verifyFirst' | null; check: FromCheck; refused: Refused | undefined }

/** Before anything was written: what this is, whose it is, what one needs, and the first choice. */
export function ApplicationStart({ barrier, check, refused }: StartProps) {
  const t = useT()
  return (
    <Page title={t('application.title')} lead={t('application.start.lead')} width="text">
      <ErrorSummary refused={refused} />
      <Notice>{t('application.start.notGovernment')}</Notice>
      <PageSection title={t('application.start.needTitle')}>
        <ul className="list-disc space-y-1.5 ps-6">
          <li>{t('application.start.need1')}</li>
          <li>{t('application.start.need2')}</li>
          <li>{t('application.start.need3')}</li>
        </ul>
        <p>
          <LocaleLink to="/check">{t('application.start.check')}</LocaleLink>
        </p>
      </PageSection>
      {barrier ? (
        <Notice tone={barrier === 'already' ? 'success' : 'warning'}>{t(`application.start.${barrier}`)}</Notice>
      ) : (
        <>
          {check ? <Notice tone="success">{t('application.start.fromCheck', { count: check.count })}</Notice> : null}
          <RouteForm intent="start" button={t('application.start.button')} route={check?.route} check={check?.id} refused={refused} />
        </>
      )}
    </Page>
  )
}

/** The same choice once more, while the application is a draft. */
export function ApplicationRoute({ route, refused }: { route: Route; refused: Refused | undefined }) {
  const t = useT()
  return (
    <Page title={t('application.task.changeRoute')} width="text" back={{ to: '/application', label: t('application.page.toTasks') }}>
      <ErrorSummary refused={refused} />
      <RouteForm intent="route" button={t('ui.save')} route={route} refused={refused} />
    </Page>
  )
}

type RouteFormProps = {
  intent: 'start' | 'route'
  button: string
  route?: Route | undefined
  check?: string | undefined
  refused: Refused | undefined
}

export function RouteForm({ intent, button, route, check, refused }: RouteFormProps) {
  const t = useT()
  return (
    <LocaleForm className="space-y-6" to="/application">
      <input type="hidden" name="intent" value={intent} />
      {check ? <input type="hidden" name="check" value={check} /> : null}
      <RadioGroup
        name="route"
        legend={t('application.start.route')}
        hint={t('application.start.routeHint')}
        options={ROUTES.map((id) => ({ value: id, label: t(`application.start.${id}`), hint: t(`application.start.${id}Hint`) }))}
        {...fieldState(refused, 'route', route)}
      />
      <Button>{button}</Button>
    </LocaleForm>
  )
}
