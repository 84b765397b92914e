import { useT } from '#app/i18n/use-t.tsx'
import type { WhyView } from '../read-pair.server.ts'

export type ShownWhy = WhyView

/** Why it is this mentor or not, in a sentence or two. What a pair would cost the others is worded with care: it is a bound. */
export function WhyText({ why: { name, points, kind, bar, loss } }: { why: ShownWhy }) {
  const t = useT()
  if (kind === 'barred' && bar) return <>{t(`rounds.bar.${bar}`)}</>
  if (kind === 'barred') return null
  const said = t(`rounds.pair.why.${kind}`, { name, points })
  // Basis points: a tenth of a point is the smallest step that is worth saying. A bound near zero says nothing.
  if (loss === null || loss < 10) return <>{said}</>
  const lost = t('rounds.pair.loss', { points: Math.floor(loss / 10) / 10 })
  return (
    <>
      {said} {lost}
    </>
  )
}
