import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { MAX_WORDS, REASONS } from '../report.ts'

type Props = {
  title: string
  conversationId: string
  messageId: string | null
  quoted: { name: string; body: string } | null
  refused: Refused | undefined
}

/** What is wrong with a message or a conversation, and what a moderator gets to see of it. */
export function ReportPage({ title, conversationId, messageId, quoted, refused }: Props) {
  const t = useT()
  const to = `/messages/${conversationId}/report${messageId ? `?message=${messageId}` : ''}`
  return (
    <Page title={title} lead={t('moderation.report.lead')} back={{ to: '/messages', label: t('messaging.title') }} width="text">
      <ErrorSummary refused={refused} labels={{ reason: t('moderation.report.reason'), words: t('moderation.report.words') }} />
      {quoted ? (
        <blockquote className="border-ferry border-s-4 ps-4">
          <span className="block font-bold">{quoted.name}</span>
          <span className="line-clamp-6 whitespace-pre-line break-words">{quoted.body || t('messaging.deleted')}</span>
        </blockquote>
      ) : null}
      <LocaleForm to={to} className="space-y-6">
        <RadioGroup
          {...fieldState(refused, 'reason')}
          name="reason"
          legend={t('moderation.report.reason')}
          options={REASONS.map((value) => ({ value, label: t(`moderation.reason.${value}`) }))}
        />
        <TextArea
          {...fieldState(refused, 'words')}
          name="words"
          label={t('moderation.report.words')}
          hint={t('moderation.report.wordsHint')}
          rows={4}
          maxLength={MAX_WORDS}
        />
        <p className="text-muted">{t(messageId ? 'moderation.report.contextMessage' : 'moderation.report.context')}</p>
        <Button>{t('moderation.report.send')}</Button>
      </LocaleForm>
      <p className="text-muted">{t('moderation.report.emergency')}</p>
    </Page>
  )
}
