import { useT } from '#app/i18n/use-t.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import type { AssessmentOutcome } from '#db/schema.ts'
import type { ItemState } from '../result.ts'

const TONES: Record<ItemState, TagTone> = { met: 'good', notMet: 'bad', unsure: 'waiting', notAsked: 'neutral' }
export const STORED_TONES: Record<AssessmentOutcome, TagTone> = { passed: 'good', open: 'waiting', failed: 'neutral' }

/** The sign before the word tells the states apart where colours do not. */
const SIGNS: Record<ItemState, string> = { met: '✓', notMet: '✗', unsure: '?', notAsked: '–' }

export function StateTag({ state }: { state: ItemState }) {
  const t = useT()
  return (
    <Tag tone={TONES[state]}>
      <span aria-hidden="true">{SIGNS[state]} </span>
      {t(`eligibility.result.state.${state}`)}
    </Tag>
  )
}
