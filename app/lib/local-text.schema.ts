import * as z from 'zod'

/** A text in at least one of our languages. Server side only: zod stays out of the client bundle. */
export function localTextSchema(max: number) {
  const text = z.string().trim().max(max).optional()
  return z
    .object({ en: text, 'zh-Hant': text, 'zh-Hans': text })
    .refine((texts) => Object.values(texts).some(Boolean), { message: 'errors.required', path: ['en'] })
}
