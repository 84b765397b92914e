import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { assessFiles } from '#app/features/eligibility/assess-files.server.ts'
import general from '#db/seed/rule-sets/qmas-gpt-2024.json' with { type: 'json' }
import before from '#db/seed/rule-sets/qmas-gpt-pre-2024.json' with { type: 'json' }

const folder = mkdtempSync(join(tmpdir(), 'praya-assess-'))
const FOLDER = join('db', 'seed', 'rule-sets')
let written = 0
const file = (value: unknown) => {
  const path = join(folder, `${written++}.json`)
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}
const rules = (name: string) => join(FOLDER, `${name}.json`)

test.each(general.testVectors)('the questionnaire since November 2024: $met is $count', async ({ met, count, pass }) => {
  expect(await assessFiles({ rules: rules('qmas-gpt-2024'), answers: file({ answers: met }) })).toMatchObject({
    score: count,
    passed: pass,
    passMark: 6,
  })
})

test.each(before.testVectors)('the edition of 245 points: $answers is $total', async ({ answers, units, total, pass }) => {
  expect(await assessFiles({ rules: rules('qmas-gpt-pre-2024'), answers: file({ answers, units }) })).toMatchObject({
    score: total,
    passed: pass,
  })
})

test('an achievement gives the full marks of the day, also when both are claimed', async () => {
  const run = (answers: string[]) => assessFiles({ rules: rules('qmas-apt'), answers: file({ answers }) })
  expect(await run(['apt-award'])).toMatchObject({ score: 245, passed: true })
  expect(await run(['apt-award', 'apt-peers'])).toMatchObject({ score: 245, passed: true })
  expect(await run([])).toMatchObject({ score: 0, passed: false })
})

test('of a file with several editions one is named', async () => {
  const files = { rules: rules('qmas-gpt-history'), answers: file({ inputs: { ageYears: 30 } }) }
  expect(await assessFiles({ ...files, edition: 'qmas-gpt-2006' })).toMatchObject({ ruleSet: 'qmas-gpt-2006', score: 30 })
  await expect(assessFiles(files)).rejects.toThrow('--edition with one of qmas-gpt-2006')
})

describe('answers are refused with file, key and expectation:', () => {
  test.each([
    ['an unknown answer', { answers: ['c99'] }, 'answers: "c99": expected one of c01'],
    ['an unknown number', { inputs: { age: 3 } }, 'inputs: "age": expected one of ageYears'],
    ['an unknown unit', { units: { c01: 1 } }, 'units: "c01": expected nothing'],
    ['an unknown prerequisite', { prerequisites: { p: true } }, 'prerequisites: "p": expected one of age18'],
    ['answers that are no list', { answers: 'c01' }, 'answers: expected a list of ids'],
    ['an answer that is no text', { answers: [1] }, 'answers[0]: expected an id'],
    ['a number in words', { inputs: { ageYears: '34' } }, 'inputs.ageYears: expected a number'],
    ['a number below nothing', { inputs: { ageYears: -1 } }, 'inputs.ageYears: expected a number that is not below 0'],
    ['a prerequisite that is neither true nor false', { prerequisites: { age18: 'yes' } }, 'prerequisites.age18: expected true or false'],
    ['a list', [], 'the whole file: expected an object'],
    ['no JSON', '{', 'the whole file: expected JSON'],
    ['a number without end', '{"inputs":{"ageYears":1e999}}', 'inputs.ageYears: expected a'],
  ])('%s', async (_what, value, message) => {
    const answers = file(value)
    await expect(assessFiles({ rules: rules('qmas-gpt-2024'), answers })).rejects.toThrow(`${answers}: ${message}`)
  })

  test('a file that is not there', async () => {
    await expect(assessFiles({ rules: rules('qmas-gpt-2024'), answers: join(folder, 'none.json') })).rejects.toThrow('ENOENT')
  })
})

test('the command prints one object and ends well; a mistake is one line, nothing on standard output, and code 2', async () => {
  const praya = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'app/cli.ts', 'assess', ...args]).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    )
  const good = await praya('--rules', rules('qmas-gpt-2024'), '--answers', file({ answers: ['c01'], prerequisites: { age18: false } }))
  expect(good.code).toBe(0)
  expect(JSON.parse(good.stdout)).toMatchObject({
    ruleSet: 'qmas-gpt-2024',
    score: 1,
    failed: [{ id: 'age18', reason: 'a prerequisite is not met' }],
  })
  const bad = await praya('--rules', rules('qmas-gpt-2024'), '--answers', file({ answers: ['x'] }))
  expect(bad).toMatchObject({ code: 2, stdout: '' })
  expect(bad.stderr.trim().split('\n')).toHaveLength(1)
  expect(await praya('--rules')).toMatchObject({ code: 2, stdout: '' })
}, 60_000)
