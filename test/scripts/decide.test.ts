import { describe, expect, test } from 'vitest'
import {
  buildNeeded,
  chooseParts,
  explainFailure,
  installStamp,
  lockIsInstalled,
  nextInstallStep,
  nodeProblem,
} from '../../scripts/decide.mjs'

describe('Node.js', () => {
  test.each(['v20.20.0', 'v20.20.2', 'v22.12.0', 'v22.20.1', 'v24.0.0'])('%s is new enough', (version) => {
    expect(nodeProblem(version)).toBeNull()
  })

  test.each(['v16.20.2', 'v18.20.8', 'v20.19.9', 'v21.7.3', 'v22.11.0'])(
    '%s is refused in one line that says what to install',
    (version) => {
      expect(nodeProblem(version)).toMatch(/^Praya needs Node\.js 20\.20 .*22\.12/)
      expect(nodeProblem(version)).toContain(version)
      expect(nodeProblem(version)).not.toContain('\n')
    },
  )
})

describe('installing', () => {
  const facts = { stamp: 'new', wanted: 'new', lockInstalled: () => true, addonLoads: () => true }
  const never = () => expect.unreachable('it is enough to compare the stamp')

  test('nothing is done when the stamp fits, and nothing slow is looked at', () => {
    expect(nextInstallStep({ ...facts, lockInstalled: never, addonLoads: never })).toBe('nothing')
  })

  test('a folder that somebody installed by hand is kept', () => {
    expect(nextInstallStep({ ...facts, stamp: null })).toBe('adopt')
  })

  test('a changed lockfile is installed', () => {
    expect(nextInstallStep({ ...facts, stamp: 'old', lockInstalled: () => false })).toBe('install')
  })

  test('a driver compiled for another Node.js is installed again', () => {
    expect(nextInstallStep({ ...facts, stamp: 'old', addonLoads: () => false })).toBe('install')
  })

  test('the stamp tells lockfiles, installed packages, Node ABIs and platforms apart', () => {
    const here = { lockHash: 'a', installedHash: 'a', abi: '115', platform: 'linux', arch: 'x64' }
    const others = [
      { ...here, lockHash: 'b' },
      { ...here, installedHash: 'b' },
      { ...here, abi: '127' },
      { ...here, platform: 'darwin' },
      { ...here, arch: 'arm64' },
    ]
    expect(new Set([here, ...others].map(installStamp)).size).toBe(6)
  })
})

describe('what npm says it has installed', () => {
  const locked = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-darwin': { version: '2.0.0', optional: true } }

  test('packages for other platforms may be missing', () => {
    expect(lockIsInstalled(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true)
  })

  test('a missing package is missed', () => {
    expect(lockIsInstalled(locked, {})).toBe(false)
  })

  test('another version is not the wanted one', () => {
    expect(lockIsInstalled(locked, { 'node_modules/a': { version: '1.0.1' } })).toBe(false)
  })
})

describe('building', () => {
  test('nothing is built when sources and outputs are as they were', () => {
    expect(buildNeeded({ stamp: 'x', wanted: 'x', outputs: [true, true] })).toBe(false)
  })

  test.each([
    ['a source changed', { stamp: 'x', wanted: 'y', outputs: [true] }],
    ['the last build was cut off before its stamp', { stamp: null, wanted: 'x', outputs: [true] }],
    ['an output was removed', { stamp: 'x', wanted: 'x', outputs: [true, false] }],
  ])('it is built again when %s', (_, facts) => {
    expect(buildNeeded(facts)).toBe(true)
  })
})

describe('a failed installation', () => {
  test.each([
    ['gyp ERR! find Python Python is not set from command line', /apt-get install python3 make g\+\+/],
    ['gyp ERR! stack Error: not found: make', /apt-get install python3 make g\+\+/],
    ['make: g++: No such file or directory\nmake: *** [better_sqlite3.o] Error 127', /apt-get install python3 make g\+\+/],
    ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', /disk is full/],
    ['npm error code EAI_AGAIN\nnpm error network request failed', /registry cannot be reached/],
    ['npm error code EBADENGINE', /refuses this version of Node/],
    ['npm error code EACCES', /chown/],
  ])('%j is explained in one line', (output, line) => {
    expect(explainFailure(output)).toMatch(line)
    expect(explainFailure(output)).not.toContain('\n')
  })

  test('a cause that is not known is not guessed', () => {
    expect(explainFailure('npm error code E418')).toBeNull()
  })
})

describe('the parts of a test run', () => {
  const names = ['typecheck', 'unit', 'e2e']

  test('no name means every part', () => {
    expect(chooseParts([], names)).toEqual({ parts: names, rest: [] })
  })

  test('a name means this part, and what follows goes to the runner', () => {
    expect(chooseParts(['e2e', 'test/e2e/x.e2e.test.ts', '-t', 'signs in'], names)).toEqual({
      parts: ['e2e'],
      rest: ['test/e2e/x.e2e.test.ts', '-t', 'signs in'],
    })
  })

  test('several parts run in the order of a full run', () => {
    expect(chooseParts(['unit', 'typecheck'], names)).toEqual({ parts: ['typecheck', 'unit'], rest: [] })
  })

  test('an unknown name is refused instead of running everything', () => {
    expect(chooseParts(['units'], names)).toEqual({ problem: 'There is no part named units. Parts: typecheck, unit, e2e.' })
  })
})
