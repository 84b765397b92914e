import { useRevalidator } from '@remix-run/react'
import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { useEvents } from '#app/realtime/use-events.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { Initials } from '#app/ui/initials.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { REQUESTS_FROM, type RequestsFrom, type RequestView } from '../contact.ts'
import { InboxTabs } from './inbox-tabs.tsx'
import { Verified } from './verified.tsx'

type Props = { requests: RequestView[]; requestsFrom: RequestsFrom; refused: Refused | undefined }

/** First messages of people one does not talk with yet: each can be read whole before anything is answered. */
export function RequestsPage({ requests, requestsFrom, refused }: Props) {
  const t = useT()
  const { revalidate } = useRevalidator()
  useEvents((event) => event.type === 'notification:new' && revalidate(), revalidate)
  return (
    <Page title={t('contact.requestsTitle')} lead={t('contact.requestsLead')} width="text">
      <ErrorSummary refused={refused} labels={{ requestsFrom: t('contact.settings') }} />
      <InboxTabs current="requests" requests={requests.length} />
      <Notice tone="warning">
        <p>{t('messaging.safety')}</p>
      </Notice>
      {requests.length === 0 ? <EmptyState title={t('contact.noRequests')} text={t('contact.noRequestsText')} /> : null}
      <ul className="space-y-4">
        {requests.map((request) => (
          <OneRequest key={request.conversationId} request={request} />
        ))}
      </ul>
      <div className="border-line border-t pt-6">
        <LocaleForm to="/messages/requests" className="space-y-4">
          <RadioGroup
            {...fieldState(refused, 'requestsFrom', requestsFrom)}
            name="requestsFrom"
            legend={t('contact.settings')}
            hint={t('contact.settingsText')}
            options={REQUESTS_FROM.map((value) => ({ value, label: t(`contact.from.${value}`) }))}
          />
          <Button tone="secondary" name="intent" value="settings">
            {t('contact.save')}
          </Button>
        </LocaleForm>
      </div>
    </Page>
  )
}

function OneRequest({ request: { conversationId, messageId, name, voucher, organisation, body, sentAt } }: { request: RequestView }) {
  const t = useT()
  return (
    <Card as="li" edge="bauhinia" className="space-y-3">
      <div className="flex gap-4">
        <Initials name={name} />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-bold">{name}</span>
            <time dateTime={sentAt} className="text-muted">
              {formatMoment(sentAt, useLocale())}
            </time>
          </p>
          <Verified organisation={voucher} />
          {organisation ? <p className="text-muted">{t('contact.toOrganisation', { organisation })}</p> : null}
        </div>
      </div>
      <p className="whitespace-pre-line break-words">{body}</p>
      <LocaleForm to="/messages/requests" className="flex flex-wrap gap-3">
        <input type="hidden" name="conversationId" value={conversationId} />
        <Button name="intent" value="accept">
          {t('contact.accept')}
        </Button>
        <Button tone="secondary" name="intent" value="decline">
          {t('contact.decline')}
        </Button>
      </LocaleForm>
      <details>
        <summary className="min-h-8">{t('contact.more')}</summary>
        <LocaleForm to="/messages/requests" className="space-y-3 py-3">
          <input type="hidden" name="conversationId" value={conversationId} />
          <p>{t('contact.blockText', { name })}</p>
          <p>
            <LocaleLink to={`/messages/${conversationId}/report?message=${messageId}`}>{t('moderation.report.link')}</LocaleLink>
          </p>
          <Button tone="danger" name="intent" value="block">
            {t('messaging.block', { name })}
          </Button>
        </LocaleForm>
      </details>
    </Card>
  )
}
