import type { Asked } from './question-view.ts'
import { answerTo, questionsOf } from './questions.ts'

/**
 * The key of the question that follows, or null when the result does: after the last one, after an answer that was only
 * changed, and at once after a condition that decides alone is not met.
 */
export function stepAfter({ answers, edition, around }: Asked, key: string, changing: boolean): string | null {
  const questions = questionsOf(edition.body, answers, around)
  const place = questions.findIndex((question) => question.key === key)
  const question = questions[place]
  const refused =
    question &&
    ((question.kind === 'prerequisite' && answerTo(question, answers) === 'no') ||
      (question.kind === 'excluded' && answerTo(question, answers) === 'yes'))
  if (refused) return null
  // Another route has other questions, so who changes it goes on with those.
  if (changing && question?.kind !== 'route') return null
  return questions[place + 1]?.key ?? null
}
