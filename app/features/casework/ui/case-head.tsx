import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { OPEN_STATUSES } from '../case.ts'
import { Age, StatusTag } from './case-table.tsx'
import type { ShownCase } from './case-views.ts'
import { DeedButton } from './deed-button.tsx'

/** What the case is, whose desk it is on, and what can be done with it. */
export function CaseHead({ view, refused }: { view: ShownCase; refused: Refused | undefined }) {
  const t = useT()
  const locale = useLocale()
  const { route, status, submittedAt, decidedAt, urgent } = view.case
  const open = (OPEN_STATUSES as readonly string[]).includes(status)
  const rows = [
    { label: t('casework.page.applicant'), value: <bdi>{view.name}</bdi> },
    { label: t('casework.page.status'), value: <StatusTag status={status} /> },
    { label: t('casework.page.route'), value: t(`applications.route.${route}`) },
    { label: t('casework.page.sent'), value: submittedAt ? formatDay(submittedAt, locale) : '' },
    ...(open ? [{ label: t('casework.page.age'), value: <Age days={view.days} /> }] : []),
    ...(decidedAt ? [{ label: t('casework.page.decided'), value: formatDay(decidedAt, locale) }] : []),
    { label: t('casework.page.desk'), value: <bdi>{view.desk?.name ?? t('casework.page.nobody')}</bdi> },
    { label: t('casework.page.priority'), value: urgent ? <Tag tone="bad">{t('casework.page.high')}</Tag> : t('casework.page.normal') },
  ]
  return (
    <PageSection title={t('casework.page.summary')}>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-5">
          <SummaryList rows={rows} />
          {view.may.mine ? (
            <LocaleForm>
              <Button tone="secondary" name="intent" value="talk">
                {t('casework.page.talk')}
              </Button>
            </LocaleForm>
          ) : null}
        </div>
        {view.may.work ? <Deeds view={view} open={open} refused={refused} /> : <LetterLink view={view} />}
      </div>
    </PageSection>
  )
}

function Deeds({ view, open, refused }: { view: ShownCase; open: boolean; refused: Refused | undefined }) {
  const t = useT()
  const { id, token, may, desk } = view
  const { status, urgent } = view.case
  if (!open) return <LetterLink view={view} />
  return (
    <div className="space-y-5">
      {status === 'submitted' ? <Notice>{t('casework.page.notNew')}</Notice> : null}
      <div className="flex flex-wrap gap-3">
        {may.mine ? null : (
          <DeedButton intent="take" token={token} tone={status === 'submitted' ? 'primary' : 'secondary'}>
            {desk ? t('casework.page.takeAgain', { name: desk.name }) : t('casework.page.take')}
          </DeedButton>
        )}
        {may.recommend || may.decide ? <ButtonLink to={`/office/cases/${id}/decide`}>{t('casework.page.opinion')}</ButtonLink> : null}
        {may.ask ? (
          <ButtonLink to={`/office/cases/${id}/ask`} tone="secondary">
            {t('casework.page.ask')}
          </ButtonLink>
        ) : null}
        {status === 'checking' ? (
          <DeedButton intent="panel" token={token}>
            {t('casework.page.toPanel')}
          </DeedButton>
        ) : null}
      </div>
      <HandOver view={view} refused={refused} />
      <div className="flex flex-wrap gap-3">
        {may.mine ? (
          <DeedButton intent="giveBack" token={token} tone="quiet">
            {t('casework.page.giveBack')}
          </DeedButton>
        ) : null}
        <DeedButton intent="priority" token={token} tone="quiet" fields={{ priority: urgent ? 'normal' : 'high' }}>
          {t(urgent ? 'casework.page.makeNormal' : 'casework.page.makeUrgent')}
        </DeedButton>
      </div>
    </div>
  )
}

function HandOver({ view, refused }: { view: ShownCase; refused: Refused | undefined }) {
  const t = useT()
  if (view.officers.length === 0) return null
  const options = view.officers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <LocaleForm className="flex flex-wrap items-end gap-3" noValidate>
      <input type="hidden" name="token" value={view.token} />
      <div className="min-w-0 flex-1 basis-56">
        <SelectField
          name="officerId"
          label={t('casework.page.handOver')}
          options={[{ value: '', label: t('casework.page.choose') }, ...options]}
          {...fieldState(refused, 'officerId')}
        />
      </div>
      <Button tone="secondary" name="intent" value="handOver">
        {t('casework.page.handOverButton')}
      </Button>
    </LocaleForm>
  )
}

function LetterLink({ view }: { view: ShownCase }) {
  const t = useT()
  if (!view.case.decidedAt) return null
  return (
    <div>
      <ButtonLink to={`/office/cases/${view.id}/letter`} tone="secondary">
        {t('casework.page.letter')}
      </ButtonLink>
    </div>
  )
}
