import { type Answers, inputsOf, type RuleSet, unitsOf } from './rule-set.ts'

/** Answers from the preview's address: `a-work=c06&a-work=c07&i-ageYears=34&p-age18=yes&u-fam-child=2`. What makes no sense is left out. */
export function readTried(set: RuleSet, params: URLSearchParams): Answers {
  const number = (name: string) => {
    const text = params.get(name)?.trim() ?? ''
    return /^\d{1,9}(\.\d{1,4})?$/.test(text) ? Number(text) : undefined
  }
  const numbers = (ids: string[], prefix: string) =>
    Object.fromEntries(
      ids.map((id) => [id, number(`${prefix}${id}`)] as const).filter((pair): pair is [string, number] => pair[1] !== undefined),
    )
  const known = new Set(set.sections.flatMap(({ choices, criteria }) => [...choices, ...criteria].map(({ id }) => id)))
  const asked = set.prerequisites.flatMap(({ id }) => {
    const said = params.get(`p-${id}`)
    return said === 'yes' || said === 'no' ? [[id, said === 'yes'] as const] : []
  })
  const chosen = [...params].flatMap(([name, value]) => (name.startsWith('a-') || name.startsWith('g-') ? [value] : []))
  return {
    answers: [...new Set(chosen)].filter((id) => known.has(id)),
    inputs: numbers(inputsOf(set), 'i-'),
    units: numbers(unitsOf(set), 'u-'),
    prerequisites: Object.fromEntries(asked),
  }
}
