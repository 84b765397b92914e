import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from '#app/realtime/in-turn.ts'

test('a later one that would be faster waits for those before it', async () => {
  const run = inTurn()
  const done: number[] = []
  await Promise.all([20, 5, 0].map((ms, at) => run(() => setTimeout(ms).then(() => done.push(at)))))
  expect(done).toEqual([0, 1, 2])
})

test('a failure is its caller’s alone', async () => {
  const run = inTurn()
  const failing = run(() => Promise.reject(new Error('no')))
  const next = run(async () => 'yes')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
