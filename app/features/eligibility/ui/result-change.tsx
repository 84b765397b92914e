import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { ResultView } from '../result-view.ts'

/** What stands between the answers and the pass mark, or how much of it there is to spare. */
export function ResultChange({ result }: { result: ResultView }) {
  const t = useT()
  const { wouldLift, touched } = result
  const texts = gatesText(result, t)
  if (!touched && texts.length === 0) return null
  return (
    <PageSection title={t('eligibility.result.changeTitle')}>
      <div className="max-w-[42rem] space-y-3">
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {touched ? scoreText(result, t).map((text) => <p key={text}>{text}</p>) : null}
        {touched && wouldLift.length > 0 ? (
          <>
            <p>{t('eligibility.result.wouldLift')}</p>
            <ul className="list-disc space-y-1 ps-5">
              {wouldLift.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </PageSection>
  )
}

function gatesText({ gates, excluded }: ResultView, t: Translate): string[] {
  const states = [...gates.map(({ state }) => state), ...(excluded ? [excluded.state] : [])]
  if (states.includes('notMet')) return [t('eligibility.result.gateFirst')]
  return states.some((state) => state !== 'met') ? [t('eligibility.result.gateUnsure')] : []
}

function scoreText(result: ResultView, t: Translate): string[] {
  const { kind, missing, passMark, wouldLift } = result
  if (missing === 0) return [spareText(result, t)]
  // In a test of all or nothing, the points that are missing say nothing.
  const allOrNothing = kind === 'points' && missing === passMark && wouldLift.length > 0
  if (allOrNothing) return []
  const text = t(kind === 'points' ? 'eligibility.result.missingPoints' : 'eligibility.result.missing', { count: missing })
  return wouldLift.length > 0 ? [text] : [text, t('eligibility.result.noneAlone')]
}

function spareText({ kind, spare }: ResultView, t: Translate): string {
  if (spare === 0) return t('eligibility.result.noSpare')
  return t(kind === 'points' ? 'eligibility.result.sparePoints' : 'eligibility.result.spare', { count: spare })
}
