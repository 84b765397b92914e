import { ROUTES, type Route } from './edition.ts'

/** "Not sure" is an answer of its own, and never counts as a yes. */
export const SAID = ['yes', 'no', 'unsure'] as const
export type Said = (typeof SAID)[number]

/** What somebody told the self-check so far. What is not there was not asked, or not answered, yet. */
export type CheckAnswers = {
  route?: Route
  /** Whether one is a national of a country that the scheme is not open to. */
  excluded?: Said
  prerequisites: Record<string, Said>
  /** Criteria, and choices that are ticked one by one. */
  said: Record<string, Said>
  /** Of groups where one choice counts, by section and group: the choice, NONE or UNSURE. */
  chosen: Record<string, string>
  numbers: Record<string, number | 'unsure'>
  units: Record<string, number | 'unsure'>
}
export const NONE = '-'
export const UNSURE = '?'

export const noAnswers = (): CheckAnswers => ({ prerequisites: {}, said: {}, chosen: {}, numbers: {}, units: {} })

const LONGEST = 6000
const LISTS = { p: 'prerequisites', s: 'said', g: 'chosen', n: 'numbers', u: 'units' } as const

/** The answers in a form short enough for an address: `rgeneral_page18.yes_sc02.no_nageYears.34`. */
export function writeAnswers(answers: CheckAnswers): string {
  const pairs = (letter: keyof typeof LISTS) =>
    Object.entries(answers[LISTS[letter]]).map(([id, value]) => `${letter}${percent(id)}.${percent(String(value))}`)
  return [
    ...(answers.route ? [`r${answers.route}`] : []),
    ...(answers.excluded ? [`x${answers.excluded}`] : []),
    ...(Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap(pairs),
  ].join('_')
}

/** Reads what `writeAnswers` wrote. An address is anybody's to change: what makes no sense there is left out. */
export function parseAnswers(text: string | null | undefined): CheckAnswers {
  const answers = noAnswers()
  if (!text || text.length > LONGEST) return answers
  for (const pair of text.split('_')) readPair(answers, pair)
  return answers
}

function readPair(answers: CheckAnswers, pair: string) {
  const [letter, rest] = [pair.slice(0, 1), pair.slice(1)]
  if (letter === 'r' && ROUTES.includes(rest as Route)) answers.route = rest as Route
  if (letter === 'x' && isSaid(rest)) answers.excluded = rest
  const [id, value] = rest.split('.').map(plainText)
  if (id === undefined || value === undefined || id === '' || id === '__proto__') return
  if (letter === 'p' && isSaid(value)) answers.prerequisites[id] = value
  if (letter === 's' && isSaid(value)) answers.said[id] = value
  if (letter === 'g') answers.chosen[id] = value
  if (letter === 'n' || letter === 'u') {
    const number = value === 'unsure' ? value : Number(value)
    if (value !== '' && (number === 'unsure' || Number.isFinite(number))) answers[LISTS[letter]][id] = number
  }
}

const isSaid = (value: string): value is Said => SAID.includes(value as Said)

/** Percent signs for all that the format itself uses. */
const percent = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replace(
    /[._~!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )

function plainText(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
