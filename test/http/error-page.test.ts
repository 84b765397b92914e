import { UNSAFE_ErrorResponseImpl as ErrorResponse } from '@remix-run/router'
import { expect, test } from 'vitest'
import { pageOfError, titleOfError } from '#app/http/error-page.tsx'
import { pack } from '#app/i18n/packed.ts'
import { zhHant } from '#app/i18n/zh-hant.ts'

const refusal = (status: number, data: unknown) => new ErrorResponse(status, '', data)

test('each refusal has its page, and everything else is our fault', () => {
  expect([403, 404, 409, 422, 429, 500, 418].map((status) => pageOfError(refusal(status, null)).code)).toEqual([
    'forbidden',
    'not_found',
    'conflict',
    'invalid',
    'too_many',
    'unexpected',
    'unexpected',
  ])
  expect(pageOfError(new Error('broken')).code).toBe('unexpected')
})

test('a sentence that says more than the page is shown; the general one is not', () => {
  expect(pageOfError(refusal(409, { messageKey: 'orientation.error.full' })).messageKey).toBe('orientation.error.full')
  expect(pageOfError(refusal(409, { messageKey: 'errors.conflict' })).messageKey).toBeUndefined()
  expect(pageOfError(refusal(409, 'text')).messageKey).toBeUndefined()
})

test('the tab is named in the language of the page, and not at all without texts', () => {
  const data = { locale: 'zh-Hant' as const, strings: { errors: pack(zhHant.errors) } }
  expect(titleOfError(refusal(404, null), data)).toBe(zhHant.errors.page.not_found.title)
  expect(titleOfError(refusal(404, null), undefined)).toBeUndefined()
})
