import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup, SelectField, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { groundKey, OPEN_STATUSES, REFUSAL_GROUNDS, VERDICTS } from '../case.ts'
import type { Letter } from '../letter.ts'
import type { ShownCase } from './case-views.ts'
import { DeedButton } from './deed-button.tsx'
import { LetterText } from './letter-text.tsx'

type View = Pick<ShownCase, 'token' | 'may' | 'recommendation'> & { status: string; letter: Letter | null }
type Props = { view: View; refused: Refused | undefined }

/** First one officer recommends, then another one decides; each sees only what is theirs to do. */
export function DecideForms({ view, refused }: Props) {
  const t = useT()
  const labels = {
    verdict: t('casework.decide.verdict'),
    reasonCode: t('casework.decide.ground'),
    reasonText: t('casework.decide.words'),
    body: t('casework.decide.sendBackWords'),
  }
  const ended = !(OPEN_STATUSES as readonly string[]).includes(view.status)
  return (
    <div className="space-y-8">
      <ErrorSummary refused={refused} labels={labels} />
      {ended ? <p>{t('casework.decide.ended')}</p> : <Standing view={view} />}
      {view.may.decide ? <Decide view={view} refused={refused} /> : null}
      {view.may.recommend && !view.recommendation ? <Recommend view={view} refused={refused} /> : null}
      {view.status === 'submitted' ? <p>{t('casework.decide.notYet')}</p> : null}
    </div>
  )
}

function Standing({ view }: { view: View }) {
  const t = useT()
  const { recommendation } = view
  if (!recommendation) return <p className="text-muted">{t('casework.decide.none')}</p>
  const { officer, verdict, reasonCode, reasonText } = recommendation
  return (
    <div className="space-y-4">
      <Notice title={t('casework.decide.standing', { name: officer, verdict: t(`casework.decide.${verdict}`) })}>
        {reasonCode ? <p>{t.dynamic(groundKey('office', reasonCode))}</p> : null}
        {reasonText ? <p className="whitespace-pre-line">{reasonText}</p> : null}
        {view.may.recommendedByMe ? <p>{t('casework.decide.byYou')}</p> : null}
      </Notice>
      {view.may.recommendedByMe ? (
        <DeedButton intent="takeBack" token={view.token}>
          {t('casework.decide.takeBack')}
        </DeedButton>
      ) : null}
    </div>
  )
}

function Recommend({ view, refused }: Props) {
  const t = useT()
  const verdicts = VERDICTS.map((value) => ({ value, label: t(`casework.decide.${value}`) }))
  const grounds = REFUSAL_GROUNDS.map((value) => ({ value, label: t.dynamic(groundKey('office', value)) }))
  return (
    <LocaleForm className="space-y-6" noValidate>
      <input type="hidden" name="token" value={view.token} />
      <RadioGroup name="verdict" legend={t('casework.decide.verdict')} options={verdicts} {...fieldState(refused, 'verdict')} />
      <SelectField
        name="reasonCode"
        label={t('casework.decide.ground')}
        options={[{ value: '', label: t('casework.decide.groundNone') }, ...grounds]}
        {...fieldState(refused, 'reasonCode')}
      />
      <TextArea
        name="reasonText"
        label={t('casework.decide.words')}
        hint={t('casework.decide.wordsHint')}
        rows={4}
        maxLength={2000}
        optional
        {...fieldState(refused, 'reasonText')}
      />
      <Button name="intent" value="recommend">
        {t('casework.decide.recommend')}
      </Button>
    </LocaleForm>
  )
}

function Decide({ view, refused }: Props) {
  const t = useT()
  const approve = view.recommendation?.verdict === 'approve'
  return (
    <>
      <PageSection title={t('casework.decide.decideTitle')}>
        <p>{t('casework.decide.decideText')}</p>
        {view.letter ? <LetterText letter={view.letter} /> : null}
        <DeedButton intent="decide" token={view.token} tone={approve ? 'primary' : 'danger'}>
          {t(approve ? 'casework.decide.approveButton' : 'casework.decide.refuseButton')}
        </DeedButton>
      </PageSection>
      <PageSection title={t('casework.decide.sendBackTitle')}>
        <LocaleForm className="space-y-4" noValidate>
          <input type="hidden" name="token" value={view.token} />
          <TextArea name="body" label={t('casework.decide.sendBackWords')} rows={3} maxLength={4000} {...fieldState(refused, 'body')} />
          <Button tone="secondary" name="intent" value="sendBack">
            {t('casework.decide.sendBack')}
          </Button>
        </LocaleForm>
      </PageSection>
    </>
  )
}
