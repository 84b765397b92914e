import { expect, test } from 'vitest'
import { REFUSALS } from '#app/files/refusal.ts'
import { files as en } from '#app/i18n/en/files.ts'
import { files as simplified } from '#app/i18n/zh-Hans/files.ts'
import { files as traditional } from '#app/i18n/zh-Hant/files.ts'

test.each(REFUSALS)('the refusal %s is explained in three languages', (refusal) => {
  const words = [en, traditional, simplified].map(({ error }) => error[refusal])
  expect(words.every((text) => text.length > 5)).toBe(true)
  expect(new Set(words).size).toBe(3)
})
