import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { assignFile } from '#app/features/mentorship/solver/assign-file.server.ts'
import { scoreOf } from '#app/features/mentorship/solver/instance.ts'
import { readInstance } from '#app/features/mentorship/solver/read-instance.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'praya-assign-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function given(text: string | Uint8Array): string {
  const file = join(folder, 'instance.json')
  writeFileSync(file, text)
  return file
}

const SOUND = '{"M":2,"N":2,"cap":[1,1],"edges":[[0,0,9000],[0,1,4000],[1,0,4000],[1,1,100]]}'

test('the answer has what the contract names, and goes into a file when one is named', () => {
  let time = 0
  const clock = () => (time += 5)
  const answer = { matched: 2, total: 9100, floor: 100, col: [0, 1], certificate: { gap: 0 }, millis: 5 }
  expect(assignFile({ instance: given(SOUND) }, 'optimal', clock)).toEqual(answer)
  expect(assignFile({ instance: given(SOUND) }, 'optimal', clock, { even: 'ties' })).toMatchObject({
    ...answer,
    spread: { concave: 0, even: 'ties' },
  })
  expect(() => assignFile({ instance: given(SOUND) }, 'stable', clock, { concave: '1' })).toThrow(/--policy/)
  expect(() => assignFile({ instance: given(SOUND) }, 'floor', clock, { concave: '10001' })).toThrow(/--concave/)
  expect(assignFile({ instance: given(SOUND) }, 'floor', clock)).toMatchObject({ total: 8000, floor: 4000, col: [1, 0] })
  expect(assignFile({ instance: given(SOUND), out: join(folder, 'out.json') }, 'optimal', clock)).toBeUndefined()
  expect(assignFile({ instance: given('{"M":1,"N":0,"cap":[],"edges":[]}') }, 'floor', clock)).toMatchObject({
    matched: 0,
    floor: null,
    col: [-1],
  })
})

test('keys come in any order, white space and numbers as JSON allows them', () => {
  const loose = '\uFEFF\n{ "edges" : [ [ 0 , 1 , 1e3 ] ],\t"cap":[ 0, 2.0 ],\r\n"N":2,"M":1 }\n'
  expect(scoreOf(readInstance(given(loose)), 0, 1)).toBe(1000)
})

test('what is read is what was written, for any instance', () => {
  const size = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(
      size,
      size,
      fc.infiniteStream(fc.integer({ min: -8000, max: 10_000 })),
      fc.integer({ min: 0, max: 9 }),
      (M, N, scores, space) => {
        const edges: [number, number, number][] = []
        for (let i = 0; i < M; i += 1)
          for (let j = 0; j < N; j += 1) {
            const score = scores.next().value as number
            if (score >= 0) edges.unshift([i, j, score])
          }
        const instance = readInstance(given(JSON.stringify({ M, N, cap: Array(N).fill(1), edges }, null, space)))
        const read = []
        for (let i = M - 1; i >= 0; i -= 1)
          for (let j = N - 1; j >= 0; j -= 1) if (scoreOf(instance, i, j) >= 0) read.push([i, j, scoreOf(instance, i, j)])
        expect(read).toEqual(edges)
      },
    ),
    { numRuns: 100 },
  )
})

const WRONG: [what: string, text: string, says: RegExp][] = [
  ['nothing', '', /whole file: expected .*file ends/],
  ['no JSON', 'M=2', /whole file: expected JSON/],
  ['a list', '[]', /whole file: expected JSON with a \{/],
  ['a missing key', '{"M":1,"N":1,"cap":[1]}', /all of M, N, cap and edges/],
  ['an unknown key', '{"M":1,"n":1}', /"n": expected one of/],
  ['a key twice', '{"M":1,"M":1}', /M: expected to come once/],
  ['something after it', `${SOUND}1`, /nothing after/],
  ['a comma too many', '{"M":1,"N":1,"cap":[1,],"edges":[]}', /cap\[1\]/],
  ['a leading zero', '{"M":01,"N":1,"cap":[1],"edges":[]}', /M: expected a whole number/],
  ['a negative size', '{"M":-1,"N":1,"cap":[1],"edges":[]}', /M: .*not -1/],
  ['a size beyond all memory', '{"M":1e18,"N":1,"cap":[1],"edges":[]}', /M: .*900000/],
  ['a text as size', '{"M":"1","N":1,"cap":[1],"edges":[]}', /M: expected a whole number/],
  ['a negative capacity', '{"M":1,"N":1,"cap":[-1],"edges":[]}', /cap\[0\]: .*not -1/],
  ['half a place', '{"M":1,"N":1,"cap":[0.5],"edges":[]}', /cap\[0\]: .*not 0.5/],
  ['too few capacities', '{"M":1,"N":2,"cap":[1],"edges":[]}', /cap: expected 2 numbers/],
  ['an unknown mentee', '{"M":1,"N":1,"cap":[1],"edges":[[1,0,5]]}', /edges\[0\]: expected a mentee below 1, not 1/],
  ['an unknown mentor', '{"M":1,"N":1,"cap":[1],"edges":[[0,1,5]]}', /edges\[0\]: expected a mentor below 1, not 1/],
  ['an unknown mentee, told later', '{"edges":[[4,0,5]],"M":1,"N":1,"cap":[1]}', /edges\[0\]: expected a mentee below 1, not 4/],
  ['a negative index', '{"M":1,"N":1,"cap":[1],"edges":[[-1,0,5]]}', /edges\[0\]: .*not -1/],
  ['a score too high', '{"M":1,"N":1,"cap":[1],"edges":[[0,0,10001]]}', /edges\[0\]: expected a score .*not 10001/],
  ['a negative score', '{"M":1,"N":1,"cap":[1],"edges":[[0,0,-1]]}', /edges\[0\]: expected a score .*not -1/],
  ['half a point', '{"M":1,"N":1,"cap":[1],"edges":[[0,0,0.5]]}', /edges\[0\]: expected a score .*not 0.5/],
  ['no score', '{"M":1,"N":1,"cap":[1],"edges":[[0,0]]}', /edges\[0\]: expected three whole numbers/],
  ['a score that is null', '{"M":1,"N":1,"cap":[1],"edges":[[0,0,null]]}', /edges\[0\]: expected three whole numbers/],
  ['a fourth number', '{"M":1,"N":1,"cap":[1],"edges":[[0,0,5,5]]}', /edges\[0\]: expected three whole numbers/],
  ['a pair twice', '{"M":2,"N":2,"cap":[1,1],"edges":[[0,0,5],[1,1,5],[0,0,5]]}', /mentee 0 and mentor 0 come twice/],
  [
    'a pair twice among few',
    '{"M":9,"N":9,"cap":[1,1,1,1,1,1,1,1,1],"edges":[[8,3,5],[1,1,5],[8,3,6]]}',
    /mentee 8 and mentor 3 come twice/,
  ],
  ['more pairs than there can be', '{"M":1,"N":1,"cap":[1],"edges":[[0,0,5],[0,0,5]]}', /only 1 × 1/],
]

test.each(WRONG)('%s is refused in one line that says where', (_, text, says) => {
  const message = refusal(given(text))
  expect(message).toMatch(says)
  expect(message).not.toContain('\n')
})

test('a file cut off anywhere is refused, and a damaged one never crashes', () => {
  for (let end = 0; end < SOUND.length; end += 1) expect(refusal(given(SOUND.slice(0, end)))).toMatch(/expected/)
  fc.assert(
    fc.property(fc.nat(SOUND.length - 1), fc.nat(255), (at, byte) => {
      const bytes = Buffer.from(SOUND)
      bytes[at] = byte
      expect(refusal(given(bytes))).not.toContain('\n')
    }),
    { numRuns: 300 },
  )
})

test('a missing file, a folder and two gigabytes are refused without being read', () => {
  expect(refusal(join(folder, 'nowhere.json'))).toMatch(/ENOENT/)
  expect(refusal(folder)).toMatch(/EISDIR/)
  const large = given('{')
  truncateSync(large, 2 * 1024 ** 3)
  expect(refusal(large)).toMatch(/at most 1 GB/)
})

/** What a file is refused with; empty when it is not. Anything but a FileProblem is a crash. */
function refusal(file: string): string {
  try {
    readInstance(file)
    return ''
  } catch (error) {
    if ((error as Error).name !== 'FileProblem') throw error
    return (error as Error).message
  }
}
