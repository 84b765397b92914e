import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Card } from '#app/ui/card.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { itemReasonKey } from '../case.ts'
import type { RequestView } from '../view-requests.ts'
import { DeedButton } from './deed-button.tsx'

type Props = { id: string; requests: RequestView[]; token: string; mayAct: boolean }

/** What the applicant was asked for, and what changed since: before and after, item by item. */
export function CaseRequests({ requests, token, mayAct }: Props) {
  const t = useT()
  if (requests.length === 0) return null
  return (
    <PageSection title={t('casework.ask.historyTitle')}>
      {requests.map((request) => (
        <Request key={request.id} request={request} token={token} mayAct={mayAct} />
      ))}
    </PageSection>
  )
}

function Request({ request, token, mayAct }: { request: RequestView; token: string; mayAct: boolean }) {
  const t = useT()
  const locale = useLocale()
  const { askedBy, askedAt, dueOn, answeredAt, cancelledAt, items } = request
  const open = answeredAt === null && cancelledAt === null
  const text = t('casework.ask.openText', { name: askedBy, day: formatDay(askedAt, locale), due: formatDay(dueOn, locale) })
  return (
    <Card edge={open ? 'lantern' : 'none'}>
      <div className="space-y-4">
        <div className="space-y-1">
          {open ? <h3 className="text-xl">{t('casework.ask.openTitle')}</h3> : null}
          <p>{text}</p>
          {answeredAt ? <p>{t('casework.ask.answeredOn', { day: formatDay(answeredAt, locale) })}</p> : null}
          {cancelledAt ? <p>{t('casework.ask.cancelledOn', { day: formatDay(cancelledAt, locale) })}</p> : null}
        </div>
        <ul className="divide-y divide-line border-line border-y">
          {items.map((item) => (
            <Item key={item.id} item={item} cancelled={cancelledAt !== null} />
          ))}
        </ul>
        {open && mayAct ? (
          <DeedButton intent="cancelRequest" token={token}>
            {t('casework.ask.takeBack')}
          </DeedButton>
        ) : null}
      </div>
    </Card>
  )
}

function Item({ item, cancelled }: { item: RequestView['items'][number]; cancelled: boolean }) {
  const t = useT()
  const { label, reasonCode, reasonText, answeredAt, changes } = item
  return (
    <li className="space-y-2 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="font-bold">{label}</span>
        {cancelled ? null : (
          <Tag tone={answeredAt ? 'good' : 'waiting'}>{t(answeredAt ? 'casework.ask.answered' : 'casework.ask.waiting')}</Tag>
        )}
      </div>
      <p className="text-muted">
        {t.dynamic(itemReasonKey('office', reasonCode))}
        {reasonText ? `: ${reasonText}` : ''}
      </p>
      {answeredAt ? changes.length > 0 ? <Changes changes={changes} /> : <p>{t('casework.ask.noChange')}</p> : null}
    </li>
  )
}

function Changes({ changes }: { changes: RequestView['items'][number]['changes'] }) {
  const t = useT()
  const shown = (value: string) => (value === '' ? <span className="text-muted">{t('casework.ask.empty')}</span> : <bdi>{value}</bdi>)
  return (
    <ul className="space-y-2">
      {changes.map(({ label, before, after }) => (
        <li key={`${label}${before}${after}`} className="rounded-card bg-sunk p-3">
          {label ? <span className="block font-bold">{label}</span> : null}
          <span className="block break-words">
            <span className="text-muted">{t('casework.ask.before')}: </span>
            <del>{shown(before)}</del>
          </span>
          <span className="block break-words">
            <span className="text-muted">{t('casework.ask.after')}: </span>
            <ins className="no-underline">{shown(after)}</ins>
          </span>
        </li>
      ))}
    </ul>
  )
}
