import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { checkCertificate } from '#app/features/mentorship/solver/certificate.ts'
import { sparseInstance } from '#app/features/mentorship/solver/instance.ts'
import { type Progress, SolveCancelled } from '#app/features/mentorship/solver/solution.ts'
import { openSolver } from '#app/features/mentorship/solver/solver.server.ts'
import { popularInstance } from '#test/support/given-rounds.ts'
import { testSolver } from '#test/support/solver.ts'

test('the thread gives what the solver gives, and the server is free meanwhile', async () => {
  const instance = popularInstance(2000, 500, 4)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const heard: Progress[] = []
  const solver = testSolver()
  await solver.run({ kind: 'assign', instance: sparseInstance(1, 1, [1], [[0, 0, 7]]), policy: 'optimal' })
  delay.enable()
  const solution = await solver.run({ kind: 'assign', instance, policy: 'optimal' }, { onProgress: (progress) => heard.push(progress) })
  delay.disable()
  expect(checkCertificate(instance, solution)).toBeUndefined()
  expect(heard.length).toBeGreaterThan(0)
  // A busy machine delays everybody; solving here would take far longer than this.
  expect(delay.percentile(50) / 1e6).toBeLessThan(50)
})

test('a cancelled job ends at once, whether it runs or waits, and the next one runs', async () => {
  const solver = testSolver()
  const instance = popularInstance(4000, 1000, 4)
  const controllers = [new AbortController(), new AbortController()] as const
  const running = solver.run(
    { kind: 'assign', instance, policy: 'floor' },
    { signal: controllers[0].signal, onProgress: () => controllers[0].abort() },
  )
  const waiting = solver.run({ kind: 'assign', instance, policy: 'floor' }, { signal: controllers[1].signal })
  controllers[1].abort()
  await expect(waiting).rejects.toThrow(SolveCancelled)
  await expect(running).rejects.toThrow(SolveCancelled)
  const one = sparseInstance(1, 1, [1], [[0, 0, 7]])
  expect(await solver.run({ kind: 'assign', instance: one, policy: 'stable' })).toMatchObject({ matched: 1, total: 7 })
})

test('a short job does not wait for a long one, and after the end nothing is solved any more', async () => {
  const solver = testSolver()
  const long = solver.run({ kind: 'assign', instance: popularInstance(4000, 1000, 4), policy: 'floor' })
  const failed = long.catch((error: Error) => error)
  const job = { kind: 'assign', instance: sparseInstance(1, 1, [1], [[0, 0, 7]]), policy: 'optimal' } as const
  expect(await solver.run(job)).toMatchObject({ total: 7 })
  await solver.stop()
  expect(await failed).toBeInstanceOf(SolveCancelled)
  await expect(solver.run(job)).rejects.toThrow(SolveCancelled)
})

test('a job that cannot be done fails with its reason, and a thread that cannot start is told', async () => {
  const wrong = sparseInstance(1, 1, [-1], [])
  await expect(testSolver().run({ kind: 'assign', instance: wrong, policy: 'optimal' })).rejects.toThrow('negative capacity')
  const none = openSolver({ script: '/nowhere/solve-round.js' })
  await expect(none.run({ kind: 'assign', instance: wrong, policy: 'optimal' })).rejects.toThrow()
})
