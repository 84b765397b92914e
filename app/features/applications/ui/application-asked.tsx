import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { paperLabel, paperPath } from '../paper-label.ts'
import type { Overview } from '../read-overview.server.ts'

export type Asked = NonNullable<Extract<Overview, { kind: 'status' }>['asked']>

/** Exactly what the office asked for, each with the way to it. */
export function ApplicationAsked({ asked }: { asked: Asked }) {
  const t = useT()
  return (
    <PageSection title={t('application.status.askedTitle')} id="asked">
      <Notice tone="warning">{t('application.status.askedUntil', { day: formatDay(asked.dueOn, t.locale) })}</Notice>
      <TaskList>
        {asked.items.map((item) => (
          <AskedRow key={item.id} item={item} />
        ))}
      </TaskList>
      {asked.allAnswered ? (
        <LocaleForm to="/application">
          <Button name="intent" value="answers">
            {t('application.status.send')}
          </Button>
        </LocaleForm>
      ) : (
        <p className="text-muted">{t('application.status.sendHint')}</p>
      )}
    </PageSection>
  )
}

function AskedRow({ item }: { item: Asked['items'][number] }) {
  const t = useT()
  const section = item.kind === 'section'
  const label = section
    ? t('application.status.askedSection', { section: t.dynamic(`application.section.${item.target}`) })
    : t('application.status.askedDocument', { paper: paperLabel(t, item.paper) })
  return (
    <TaskRow
      to={section ? `/application/${item.target}` : paperPath(item.target)}
      label={label}
      hint={askedReason(item, t)}
      status={t(item.answeredAt ? 'application.status.answered' : 'application.status.open')}
      tone={item.answeredAt ? 'good' : 'waiting'}
    />
  )
}

type Reason = { reasonCode: string; reasonText: string | null }

/** Why the office asks, with the officer's own words. */
function askedReason({ reasonCode, reasonText }: Reason, t: Translate): string {
  const words = reasonText ? t('application.status.officeWrote', { text: reasonText }) : ''
  const known = `application.askedReason.${reasonCode}`
  return [t.has(known) ? t.dynamic(known) : '', words].filter((part) => part !== '').join(t.locale === 'en' ? ' ' : '')
}

/** On the section itself: that it is open because the office asked, and why. */
export function AskedNotice({ asked }: { asked: Reason }) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('application.page.asked')}>
      {askedReason(asked, t)}
    </Notice>
  )
}
