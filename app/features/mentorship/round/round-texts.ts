import type { Change, Unmatched } from './unmatched.ts'
import type { WhyNot } from './why-not.ts'

type LooseTranslate = (key: string, params?: Record<string, string | number>) => string

/** Why the mentee has another mentor, worded for the mentee. `t` looks up any key (`t.dynamic`). Numbers about the others are bounds. */
export function whyNotText({ kind, bars, gain, loss }: WhyNot, t: LooseTranslate, name: string): string {
  const [bar] = bars
  if (kind === 'barred') return bar === 'rule' || !bar ? t('matching.round.whyNot.rule') : t(`matching.barrier.${bar}`)
  return t(`matching.round.whyNot.${kind}`, { name, gain: tenths(gain), others: tenths(gain + (loss ?? 0)) })
}

/** Basis points as points with one decimal, rounded down: what is said to be lost at least is lost at least. */
const tenths = (points: number) => Math.floor(points / 10) / 10

/** Why somebody has no mentor, and then what would change it, a sentence each. */
export function unmatchedTexts({ reason, mentors, changes }: Unmatched, t: LooseTranslate): string[] {
  return [t(`matching.round.unmatched.${reason}`, { count: mentors }), ...changes.map((change) => changeText(change, t))]
}

function changeText({ kind, id, opens }: Change, t: LooseTranslate): string {
  const thing = kind === 'language' || kind === 'slot' ? { [kind]: t(`vocabulary.${kind}.${id}`) } : {}
  return t(`matching.round.change.${kind}`, { count: opens, ...thing })
}
