import * as z from 'zod'
import { ROUTES } from './application-answers.ts'

const revision = z.coerce.number('errors.invalid').int('errors.invalid').min(0, 'errors.invalid').max(1_000_000, 'errors.invalid')

export const overviewSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['start', 'route']), route: z.enum(ROUTES, 'errors.notAChoice'), check: z.string().max(100).optional() }),
  z.object({ intent: z.literal('answers') }),
])
/** The answers themselves are checked by the fields of the section. */
export const sectionPageSchema = z.object({ intent: z.enum(['continue', 'later'], 'errors.invalid'), revision })
export const completeSchema = z.object({ completed: z.enum(['yes', 'no'], 'application.error.done'), revision })
export const removeItemSchema = z.object({ intent: z.literal('remove', 'errors.invalid'), revision })
export const submitSchema = z.object({ declared: z.literal('yes', 'application.error.declare') })
export const withdrawApplicationSchema = z.object({ intent: z.literal('withdraw', 'errors.invalid') })
