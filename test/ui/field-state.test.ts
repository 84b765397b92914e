import { expect, test } from 'vitest'
import type { Refused } from '#app/http/handler.server.ts'
import { fieldState, fieldValues } from '#app/ui/field-state.ts'

const refused = (errors: Refused['errors'], values: Refused['values']): Refused => ({ ok: false, errors, values })

test('a field shows what is stored until a form is refused', () => {
  expect(fieldState(undefined, 'name', '知夏')).toEqual({ defaultValue: '知夏' })
  expect(fieldState(undefined, 'years', 0)).toEqual({ defaultValue: '0' })
  expect(fieldState(undefined, 'name', null)).toEqual({})
})

test('a refused field keeps what was typed, also when that is nothing', () => {
  expect(fieldState(refused({}, { name: '' }), 'name', '知夏')).toEqual({ defaultValue: '' })
  expect(fieldState(refused({}, { name: 'Zhi' }), 'name', '知夏')).toEqual({ defaultValue: 'Zhi' })
})

test('of several messages a field shows the first', () => {
  const { error } = fieldState(refused({ name: ['errors.required', 'errors.tooShort'] }, { name: '' }), 'name')
  expect(error).toBe('errors.required')
})

test('a refused group without an answer has none chosen, whatever is stored', () => {
  expect(fieldValues(undefined, 'goals', ['work'])).toEqual({ defaultValues: ['work'] })
  expect(fieldValues(refused({ goals: ['errors.required'] }, {}), 'goals', ['work'])).toEqual({
    error: 'errors.required',
    defaultValues: [],
  })
})

test('one chosen answer and several come back alike', () => {
  expect(fieldValues(refused({}, { goals: 'work' }), 'goals')).toEqual({ defaultValues: ['work'] })
  expect(fieldValues(refused({}, { goals: ['work', 'home'] }), 'goals')).toEqual({ defaultValues: ['work', 'home'] })
})
