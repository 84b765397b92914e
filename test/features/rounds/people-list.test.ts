import { expect, test } from 'vitest'
import { type Known, readPeopleList } from '#app/features/rounds/people-list.ts'

const known: Known = new Map()
for (const [userId, email, sides] of [
  ['amal', 'amal@example.test', ['mentee']],
  ['kit', 'kit@example.test', ['mentor']],
  ['bo', 'bo@example.test', ['mentee', 'mentor']],
] as const) {
  const person = { userId, name: userId, sides: [...sides] }
  known.set(userId, person)
  known.set(email, person)
}
const problemsIn = (text: string) => readPeopleList(text, known).bad.map(({ line, problems }) => [line, ...problems])

test('a person is found by id or by e-mail in any case, and their side is known where only one is possible', () => {
  const { people, bad } = readPeopleList('AMAL@example.test\nkit,,2\nbo,mentor\n', known)
  expect(bad).toEqual([])
  expect(people.map(({ userId, side, capacity }) => [userId, side, capacity])).toEqual([
    ['amal', 'mentee', null],
    ['kit', 'mentor', 2],
    ['bo', 'mentor', null],
  ])
})

test('a first line with names of columns changes their order', () => {
  const { people } = readPeopleList('places,role,email\n3,mentor,kit@example.test\n', known)
  expect(people).toMatchObject([{ userId: 'kit', side: 'mentor', capacity: 3 }])
})

test('every line that cannot be used says why, by its number', () => {
  expect(problemsIn('nobody@example.test\nbo\namal,mentor\namal,mentee,2\nkit,mentor,0\nkit,teacher\n,mentor\n')).toEqual([
    [1, 'rounds.list.problem.unknown'],
    [2, 'rounds.list.problem.whichSide'],
    [3, 'rounds.list.problem.not.mentor'],
    [4, 'rounds.list.problem.menteePlaces'],
    [5, 'rounds.list.problem.places'],
    [6, 'rounds.list.problem.side'],
    [7, 'rounds.list.problem.nobody'],
  ])
})

test('somebody stands in a list once', () => {
  expect(problemsIn('amal\namal@example.test\n')).toEqual([[2, 'rounds.list.problem.twice']])
})

test('lines beyond the most that are read are said, not left out in silence', () => {
  expect(readPeopleList('x\n'.repeat(2001), known).tooLong).toBe(true)
})
