import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { cohortSchema, programmeActionSchema } from '#app/features/orientation/programme.schema.ts'

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}

const errorsOf = (reply: object) => ('error' in reply ? reply.error : undefined)
const read = (fields: Record<string, string | string[]>) => parseWithZod(formOf(fields), { schema: programmeActionSchema })
const PROGRAMME = {
  intent: 'save',
  organisationId: 'harbour',
  'titles.en': '',
  'titles.zh-Hant': '頭幾星期',
  'summaries.zh-Hant': '先做甚麼',
  mode: 'online',
  district: '',
  languages: 'yue',
}
const COHORT = {
  startsOn: '2026-04-04',
  meetings: '4',
  startsAt: '10:00',
  endsAt: '12:00',
  capacity: '12',
  venue: 'Harbour Centre',
  closesOn: '2026-04-01',
}

test('a programme in one language and without a district is complete', () => {
  const parsed = read(PROGRAMME)
  expect(parsed.status).toBe('success')
  expect(parsed.status === 'success' && parsed.value).toMatchObject({
    intent: 'save',
    titles: { 'zh-Hant': '頭幾星期' },
    languages: ['yue'],
  })
})

test('a refused programme names every field that is wrong', () => {
  const { languages: _none, ...rest } = PROGRAMME
  expect(errorsOf(read({ ...rest, 'titles.zh-Hant': ' ', 'summaries.zh-Hant': '', mode: 'by-post' }))).toEqual({
    'titles.en': ['errors.required'],
    'summaries.en': ['errors.required'],
    mode: ['errors.notAChoice'],
    languages: ['orientation.error.language'],
  })
})

test('publishing needs no other field', () => {
  expect(read({ intent: 'publish' }).status).toBe('success')
})

test.each([
  ['endsAt', '09:00', 'orientation.error.order'],
  ['closesOn', '2026-04-05', 'orientation.error.closes'],
  ['startsOn', '2026-02-31', 'errors.day'],
  ['meetings', '0', 'errors.tooSmall'],
  ['capacity', '501', 'errors.tooLarge'],
  ['startsAt', '25:00', 'orientation.error.time'],
] as const)('a cohort whose %s is %s is refused beside that field', (field, value, message) => {
  expect(errorsOf(parseWithZod(formOf({ ...COHORT, [field]: value }), { schema: cohortSchema }))).toMatchObject({ [field]: [message] })
})
