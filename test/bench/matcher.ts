import { parseArgs } from 'node:util'
import type { Part, Row } from './support/matcher/part.ts'
import { RANKING_PARTS } from './support/matcher/ranking.ts'
import { ROUND_PARTS } from './support/matcher/rounds.ts'
import { THREAD_PARTS } from './support/matcher/thread.ts'

/**
 * `npm run bench -- matcher`: the goals of the matcher, measured, beside what others do. `--only TEXT` picks parts by name,
 * `--runs N` changes how often each is measured.
 */
const PARTS: Part[] = [...RANKING_PARTS, ...ROUND_PARTS, ...THREAD_PARTS]

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, runs: { type: 'string', default: '5' } } })
const chosen = PARTS.filter(({ name }) => name.includes(values.only))
if (chosen.length === 0) throw new Error(`no part is named like that; there are ${PARTS.map(({ name }) => name).join(', ')}`)

const rows: Row[] = []
for (const { name, run } of chosen) {
  console.log(`measuring ${name}…`)
  rows.push(...(await run(Number(values.runs))))
}
console.log(`\nThe matcher: ${values.runs} runs each\n`)
for (const { what, goal, median, min, max, note } of rows)
  console.log(`${what}\n    ${median}  (${min} … ${max})${goal ? `   goal: ${goal}` : ''}${note ? `\n    ${note}` : ''}`)
