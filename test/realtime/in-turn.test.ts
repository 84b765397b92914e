import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from '#app/realtime/in-turn.ts'

test('a later one that would be faster waits for those before it', async () => {
  const run = inTurn()
  const done: number[] = []
  await Promise.all([20, 5, 0].map((ms, at) => run('same', () => setTimeout(ms).then(() => done.push(at)))))
  expect(done).toEqual([0, 1, 2])
})

test('a failure is its caller’s alone', async () => {
  const run = inTurn()
  const failing = run('same', () => Promise.reject(new Error('no')))
  const next = run('same', async () => 'yes')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

test('who has entered a queue lets the next of the same kind begin, and one of another kind waits for all', async () => {
  const run = inTurn()
  const log: string[] = []
  const work = (name: string, ms: number) => async (enter: () => void) => {
    log.push(`${name} begins`)
    enter()
    await setTimeout(ms)
    log.push(`${name} ends`)
  }
  await Promise.all([
    run('send', work('first', 20)),
    run('send', work('second', 5)),
    run('change', work('change', 0)),
    run('send', work('third', 0)),
  ])
  expect(log.slice(0, 2)).toEqual(['first begins', 'second begins'])
  expect(log.slice(2, 4).sort()).toEqual(['first ends', 'second ends'])
  expect(log.slice(4, 6)).toEqual(['change begins', 'third begins'].slice(0, 1).concat('change ends'))
  expect(log.slice(6)).toEqual(['third begins', 'third ends'])
})

test('who fails before entering holds nobody up', async () => {
  const run = inTurn()
  const failing = run('send', () => Promise.reject(new Error('no')))
  const next = run('send', async () => 'yes')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
