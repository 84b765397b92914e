import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatMoment, isDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import type { RuleSetState } from '#db/schema.ts'

type Props = {
  set: {
    id: string
    edition: string
    state: RuleSetState
    revision: number
    validFrom: string | null
    proposedAt: string | null
    publishedAt: string | null
    proposedBy: string | null
    publishedBy: string | null
  }
  notReady: string | null
  may: { propose: boolean; publish: boolean }
  inForce: boolean
  retirable: { id: string; edition: string }[]
  refused: Refused | undefined
}

/** Two people: one proposes, another publishes. */
export function RuleSetPublishPage(props: Props) {
  const { set, notReady, may, refused } = props
  const t = useT()
  const locale = useLocale()
  const here = `/admin/rule-sets/${set.id}`
  const at = (moment: string | null) => (moment ? formatMoment(moment, locale) : '')
  return (
    <Page
      title={t('ruleSets.publish.title')}
      lead={t('ruleSets.publish.lead')}
      width="text"
      back={{ to: here, label: set.edition }}
      actions={
        <ButtonLink to={`${here}/difference`} tone="quiet">
          {t('ruleSets.publish.seeDifference')}
        </ButtonLink>
      }
    >
      <ErrorSummary refused={refused} />
      {set.publishedBy ? (
        <Notice tone="success">{t('ruleSets.publish.done', { name: set.publishedBy, at: at(set.publishedAt) })}</Notice>
      ) : null}
      {set.state !== 'draft' ? <Notice>{t('ruleSets.overview.fixed')}</Notice> : null}
      {notReady ? (
        <Notice tone="warning" title={t('ruleSets.publish.notReady')}>
          <p>{t.dynamic(notReady)}</p>
        </Notice>
      ) : null}
      {set.state === 'draft' && set.proposedBy ? (
        <Notice tone="info" title={t('ruleSets.publish.proposedBy', { name: set.proposedBy, at: at(set.proposedAt) })}>
          {may.publish ? null : <p>{t('ruleSets.publish.waitingForOther')}</p>}
        </Notice>
      ) : null}
      {may.propose && !notReady ? <ProposeForm revision={set.revision} /> : null}
      {may.publish && !notReady ? <PublishForm {...props} /> : null}
    </Page>
  )
}

function ProposeForm({ revision }: { revision: number }) {
  const t = useT()
  return (
    <LocaleForm className="space-y-4">
      <Notice tone="success" title={t('ruleSets.publish.ready')}>
        <p>{t('ruleSets.publish.proposeText')}</p>
      </Notice>
      <input type="hidden" name="revision" value={revision} />
      <Button name="intent" value="propose">
        {t('ruleSets.publish.propose')}
      </Button>
    </LocaleForm>
  )
}

function PublishForm({ set, inForce, retirable, refused }: Props) {
  const t = useT()
  const locale = useLocale()
  const from = set.validFrom && (isDay(set.validFrom) ? formatDay(set.validFrom, locale) : set.validFrom)
  return (
    <LocaleForm className="space-y-6">
      <input type="hidden" name="revision" value={set.revision} />
      <Notice tone="warning">{from ? t('ruleSets.publish.publishText', { from }) : t('ruleSets.publish.publishNow')}</Notice>
      {retirable.length > 0 ? (
        <RadioGroup
          name="retire"
          legend={t('ruleSets.publish.retire')}
          hint={t('ruleSets.publish.retireHint')}
          options={[
            { value: '', label: t('ruleSets.publish.retireNone') },
            ...retirable.map(({ id, edition }) => ({ value: id, label: edition })),
          ]}
          {...fieldState(refused, 'retire', '')}
        />
      ) : null}
      {inForce ? null : <p className="text-muted">{t('ruleSets.publish.retireLater')}</p>}
      <Button name="intent" value="publish">
        {t('ruleSets.publish.publish')}
      </Button>
    </LocaleForm>
  )
}
