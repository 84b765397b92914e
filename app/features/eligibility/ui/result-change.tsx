import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { ResultView } from '../result-view.ts'

/** What stands between the answers and the pass mark, or how much of it there is to spare. */
export function ResultChange({ result }: { result: ResultView }) {
  const t = useT()
  const { wouldLift, missing } = result
  return (
    <PageSection title={t('eligibility.result.changeTitle')}>
      <div className="max-w-[42rem] space-y-3">
        {gatesText(result, t).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {missing > 0 ? <p>{missingText(result, t)}</p> : <p>{spareText(result, t)}</p>}
        {wouldLift.length > 0 ? (
          <>
            <p>{t('eligibility.result.wouldLift')}</p>
            <ul className="list-disc space-y-1 ps-5">
              {wouldLift.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </>
        ) : null}
        {missing > 0 && wouldLift.length === 0 ? <p>{t('eligibility.result.noneAlone')}</p> : null}
      </div>
    </PageSection>
  )
}

function gatesText({ gates, excluded }: ResultView, t: Translate): string[] {
  const states = [...gates.map(({ state }) => state), ...(excluded ? [excluded.state] : [])]
  if (states.includes('notMet')) return [t('eligibility.result.gateFirst')]
  return states.some((state) => state !== 'met') ? [t('eligibility.result.gateUnsure')] : []
}

const missingText = ({ kind, missing }: ResultView, t: Translate) =>
  t(kind === 'points' ? 'eligibility.result.missingPoints' : 'eligibility.result.missing', { count: missing })

function spareText({ kind, spare }: ResultView, t: Translate): string {
  if (spare === 0) return t('eligibility.result.noSpare')
  return t(kind === 'points' ? 'eligibility.result.sparePoints' : 'eligibility.result.spare', { count: spare })
}
