import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Case, KINDS } from './cases.ts'

export type ScipyTimes = { millis: number[]; megabytes: number; total: number }

/** One column a place, because scipy knows no capacities; making them is not counted in the time, but in the memory. */
const PROGRAM = `
import json, resource, sys, time
import numpy as np
from scipy.optimize import linear_sum_assignment
file, mentees, mentors, capacity, runs = sys.argv[1], *map(int, sys.argv[2:])
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
scores = np.fromfile(file, dtype=np.int16).reshape(mentees, mentors)
cost = np.repeat(-scores.astype(np.float64), capacity, axis=1)
millis = []
for _ in range(runs):
    started = time.perf_counter()
    rows, cols = linear_sum_assignment(cost)
    millis.append((time.perf_counter() - started) * 1000)
megabytes = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) * 1024 / 1e6
print(json.dumps({'millis': millis, 'megabytes': megabytes, 'total': int(-cost[rows, cols].sum())}))
`

/** Debian's Python, which python3-scipy belongs to; undefined when scipy is not installed. */
export function scipyTimes(given: Case, runs: number): ScipyTimes | undefined {
  const python = '/usr/bin/python3'
  if (spawnSync(python, ['-c', 'import scipy.optimize']).status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'praya-scipy-'))
  try {
    const { kind, mentees, mentors, capacity } = given
    const { scores } = KINDS[kind](mentees, mentors, capacity)
    if (scores.kind !== 'dense') return undefined
    writeFileSync(join(folder, 'scores'), scores.values)
    const { stdout } = spawnSync(python, ['-c', PROGRAM, join(folder, 'scores'), ...[mentees, mentors, capacity, runs].map(String)], {
      encoding: 'utf8',
    })
    return JSON.parse(stdout) as ScipyTimes
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
