import { compileRuleSet } from '#app/features/eligibility/assess.ts'
import { readRuleSetFile } from '#app/features/eligibility/read-rule-set.ts'
import { type Answers, inputsOf, type RuleSet, unitsOf } from '#app/features/eligibility/rule-set.ts'
import general from '#db/seed/rule-sets/qmas-gpt-2024.json' with { type: 'json' }
import history from '#db/seed/rule-sets/qmas-gpt-history.json' with { type: 'json' }
import before from '#db/seed/rule-sets/qmas-gpt-pre-2024.json' with { type: 'json' }
import { median } from './support/load.ts'

/** `npm run bench -- eligibility`: assessments a second in one thread, for every edition, on 10,000 different people. */
const PEOPLE = 10_000
const ROUNDS = 5

/** The same people in every run: a small generator whose numbers depend on nothing else. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function peopleFor(set: RuleSet): Answers[] {
  const roll = dice(20_261_124)
  const ids = set.sections.flatMap(({ choices, criteria }) => [...choices, ...criteria].map(({ id }) => id))
  return Array.from({ length: PEOPLE }, () => ({
    answers: ids.filter(() => roll(3) === 0),
    inputs: Object.fromEntries(inputsOf(set).map((input) => [input, 18 + roll(50)])),
    units: Object.fromEntries(unitsOf(set).map((id) => [id, roll(4)])),
    prerequisites: Object.fromEntries(set.prerequisites.map(({ id }) => [id, roll(20) > 0])),
  }))
}

const sets = [general, before, history].flatMap((file) => readRuleSetFile(file, file.id).map(({ ruleSet }) => ruleSet))
const table = sets.map((set) => {
  const people = peopleFor(set)
  const assess = compileRuleSet(set)
  const rates = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    for (const person of people) assess(person)
    return PEOPLE / ((performance.now() - started) / 1000)
  })
  const passed = people.filter((person) => assess(person).passed).length
  return {
    edition: set.id,
    'assessments/s': Math.round(median(rates)),
    slowest: Math.round(Math.min(...rates)),
    passed: `${passed} of ${PEOPLE}`,
  }
})
console.log(`\nEligibility: ${ROUNDS} rounds of ${PEOPLE} assessments, medians, one thread`)
console.table(table)
