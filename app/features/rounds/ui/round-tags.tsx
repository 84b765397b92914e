import { useT } from '#app/i18n/use-t.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import type { RoundPairStatus, RoundState } from '../round.ts'

const STATE: Record<RoundState, TagTone> = { draft: 'neutral', tried: 'info', published: 'ferry', closed: 'good' }
const PAIR: Record<RoundPairStatus, TagTone> = {
  proposed: 'waiting',
  accepted: 'good',
  declined: 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
}

export function RoundStateTag({ state }: { state: RoundState }) {
  const t = useT()
  return <Tag tone={STATE[state]}>{t(`rounds.state.${state}`)}</Tag>
}

export function PairStatusTag({ status }: { status: RoundPairStatus }) {
  const t = useT()
  return <Tag tone={PAIR[status]}>{t(`rounds.answers.status.${status}`)}</Tag>
}
