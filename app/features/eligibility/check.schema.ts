import * as z from 'zod'
import { SECTORS } from '#app/lib/sectors.ts'
import { EXPERIENCES, QUALIFICATIONS } from './assessment.ts'

/** One question's form; `skip` is the button for a number that one is not sure of. */
export const answerSchema = z.object({ answer: z.string().max(300).optional(), skip: z.string().optional() })

const nothing = null
const choice = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .enum(values)
    .optional()
    .transform((value) => value ?? nothing)

export const resultFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save') }),
  z.object({ intent: z.literal('apply') }),
  z.object({
    intent: z.literal('leave'),
    once: z.string().max(64),
    sector: choice(SECTORS),
    qualification: choice(QUALIFICATIONS),
    experience: choice(EXPERIENCES),
  }),
])

export const savedFormSchema = z.object({ intent: z.enum(['share', 'end', 'delete']) })
