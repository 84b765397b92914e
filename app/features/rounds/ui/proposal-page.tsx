import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import type { ProposalView } from '../read-proposal.server.ts'
import { PROPOSAL_REASONS } from '../round.ts'

type Props = { proposal: ProposalView; refused: Refused | undefined }

/** A proposal as one side reads it: who, why, until when; then yes, or a kind no. */
export function ProposalPage({ proposal, refused }: Props) {
  const t = useT()
  const { side, other, organisation, state, round } = proposal
  return (
    <Page
      title={t('rounds.proposal.title')}
      lead={t(`rounds.proposal.${side}`, { other, organisation })}
      width="text"
      back={{ to: '/proposals', label: t('rounds.proposal.listTitle') }}
    >
      <ErrorSummary refused={refused} labels={{ reason: t('rounds.proposal.reason') }} />
      {state === 'answer' ? null : (
        <Notice tone={state === 'accepted' ? 'success' : 'info'}>{t(`rounds.proposal.state.${state}`, { other })}</Notice>
      )}
      {proposal.conversationId ? (
        <p>
          <ButtonLink to={`/messages/${proposal.conversationId}`}>{t('rounds.proposal.talk', { other })}</ButtonLink>
        </p>
      ) : null}
      <Card as="article" edge="bauhinia">
        <h2 className="text-xl">{other}</h2>
        <p className="font-bold text-bauhinia">{t('rounds.proposal.fits', { points: proposal.points })}</p>
        <p className="font-bold">{t('rounds.proposal.why')}</p>
        <ul className="list-disc space-y-1 ps-5">
          {proposal.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {side === 'mentee' ? (
          <p>
            <LocaleLink to={`/mentors/${proposal.otherId}`}>{t('rounds.proposal.seeMentor', { other })}</LocaleLink>
          </p>
        ) : null}
        <p className="text-muted">{t('rounds.proposal.round', { round })}</p>
      </Card>
      {state === 'answer' ? <Answer proposal={proposal} refused={refused} /> : null}
    </Page>
  )
}

function Answer({ proposal: { answerBy, other }, refused }: Props) {
  const t = useT()
  const locale = useLocale()
  return (
    <div className="space-y-6">
      <p>
        {t('rounds.proposal.until', { at: formatMoment(answerBy, locale) })} ({t('ui.hongKongTime')})
      </p>
      <LocaleForm>
        <Button name="intent" value="accept">
          {t('rounds.proposal.accept')}
          <span className="sr-only">: {other}</span>
        </Button>
      </LocaleForm>
      <details open={refused?.values.intent === 'decline'}>
        <summary className="min-h-11 py-2">{t('rounds.proposal.declineTitle')}</summary>
        <LocaleForm className="space-y-4 pt-3">
          <SelectField
            name="reason"
            label={t('rounds.proposal.reason')}
            hint={t('rounds.proposal.declineText')}
            options={[
              { value: '', label: t('rounds.proposal.choose') },
              ...PROPOSAL_REASONS.map((value) => ({ value, label: t(`rounds.reason.${value}`) })),
            ]}
            {...fieldState(refused, 'reason')}
          />
          <Button tone="secondary" name="intent" value="decline">
            {t('rounds.proposal.decline')}
            <span className="sr-only">: {other}</span>
          </Button>
        </LocaleForm>
      </details>
    </div>
  )
}
