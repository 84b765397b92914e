import * as z from 'zod'
import { isDay } from '#app/lib/dates.ts'
import { localTextSchema } from '#app/lib/local-text.schema.ts'
import { LOCALES } from '#app/lib/locales.ts'
import { STOPS } from './guide.ts'

const line = (max: number) => z.string('errors.required').trim().min(1, 'errors.required').max(max, 'errors.tooLong')

/** One text of a guide, with what is the same in every language. */
export const guideSchema = z.object({
  slug: line(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'guides.error.slug'),
  stop: z.enum(STOPS, 'errors.notAChoice'),
  position: z.coerce.number('errors.notANumber').int('errors.notANumber').min(0, 'errors.tooSmall').max(9999, 'errors.tooLarge'),
  minutes: z.coerce.number('errors.notANumber').int('errors.notANumber').min(1, 'errors.tooSmall').max(60, 'errors.tooLarge'),
  /** Who says so, in the languages of the readers. */
  sourceNames: localTextSchema(250),
  /** Left out for general information that no official text was checked for. */
  sourceUrl: z
    .url({ protocol: /^https$/, error: 'guides.error.address' })
    .max(300, 'errors.tooLong')
    .optional(),
  checkedOn: z.string('errors.required').refine(isDay, 'errors.day'),
  locale: z.enum(LOCALES, 'errors.notAChoice'),
  title: line(120),
  summary: line(300),
  body: line(20_000),
})
export type GuideInput = z.output<typeof guideSchema>
