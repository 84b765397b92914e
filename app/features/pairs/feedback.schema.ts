import * as z from 'zod'
import { ANSWERS, type Answers, type Moment, QUESTIONS } from './feedback.ts'

const answer = z.enum(ANSWERS, 'pairs.error.answer')

/** Every question of the moment answered, words if one likes, and whether they may be read with one's name. */
export const feedbackSchema = z
  .object({
    moment: z.enum(['midway', 'closing']),
    goals: answer.optional(),
    contact: answer.optional(),
    respect: answer.optional(),
    help: answer.optional(),
    again: answer.optional(),
    body: z.string().trim().max(2000, 'errors.tooLong').optional(),
    shared: z.literal('yes').optional(),
  })
  .transform((form, context): { moment: Moment; answers: Answers; body: string; shared: boolean } => {
    const answers: Answers = {}
    for (const question of QUESTIONS[form.moment]) {
      const given = form[question as 'goals']
      if (given) answers[question] = given
      else context.addIssue({ code: 'custom', path: [question], message: 'pairs.error.answer' })
    }
    return { moment: form.moment, answers, body: form.body ?? '', shared: form.shared === 'yes' }
  })
