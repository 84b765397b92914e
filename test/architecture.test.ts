import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

type Layer = 'base' | 'domain' | 'sql' | 'use-case' | 'ui' | 'delivery'

/** What each layer may import. This table is the architecture; the tests below only read it. */
const MAY_IMPORT: Record<Layer, Layer[]> = {
  base: ['base'],
  domain: ['base', 'domain'],
  sql: ['base', 'domain', 'sql'],
  'use-case': ['base', 'domain', 'sql', 'use-case'],
  ui: ['base', 'domain', 'ui'],
  delivery: ['base', 'domain', 'sql', 'use-case', 'ui', 'delivery'],
}

/** A feature may import the ones written before it, never after: so there are no cycles. */
const FEATURES = [
  'accounts',
  'organisations',
  'notifications',
  'messaging',
  'moderation',
  'guides',
  'eligibility',
  'applications',
  'casework',
  'profiles',
  'orientation',
  'mentorship',
  'pairs',
  'rounds',
  'events',
  'jobs',
  'settling',
  'home',
  'admin',
]

function layerOf(file: string): Layer {
  if (!file.startsWith('app/features/')) return 'base'
  if (file.includes('/routes/') || /\.(socket|tasks)\.server\.ts$/.test(file)) return 'delivery'
  if (file.includes('/ui/')) return 'ui'
  if (file.endsWith('.repo.server.ts')) return 'sql'
  return file.endsWith('.server.ts') ? 'use-case' : 'domain'
}

const featureOf = (file: string) => /^app\/features\/([^/]+)\//.exec(file)?.[1]

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => join('app', file))
  .filter((file) => /\.tsx?$/.test(file))
const sourceOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

const imports = files.flatMap((from) =>
  [...(sourceOf.get(from) ?? '').matchAll(/^(?:import|export) (?!type\b)[^'"]*?from '([#.][^']+)'/gms)].map(([, path = '']) => ({
    from,
    to: path.startsWith('#') ? path.slice(1) : relative('.', normalize(join(dirname(from), path))),
  })),
)

/** These put the parts together, so they see all of them. */
const COMPOSITION = /^app\/(root|routes|cli|composition|entry)\b/

test('the rule reads real imports', () => {
  expect(imports.length).toBeGreaterThan(50)
})

test('each layer imports only the layers below it', () => {
  const wrong = imports.filter(
    ({ from, to }) => !COMPOSITION.test(from) && to.startsWith('app/') && !MAY_IMPORT[layerOf(from)].includes(layerOf(to)),
  )
  expect(wrong).toEqual([])
})

test('only repositories and migrations reach the database code', () => {
  const wrong = imports.filter(({ from, to }) => to.startsWith('db/') && !from.endsWith('.repo.server.ts') && !COMPOSITION.test(from))
  expect(wrong).toEqual([])
})

test('features import only earlier features, and never their SQL', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [source, target] = [featureOf(from), featureOf(to)]
    if (!source || !target || source === target) return false
    return FEATURES.indexOf(target) > FEATURES.indexOf(source) || layerOf(to) === 'sql'
  })
  expect(wrong).toEqual([])
})

test('every feature has its place in the order', () => {
  const unknown = new Set(files.map(featureOf).filter((name) => name !== undefined && !FEATURES.includes(name)))
  expect([...unknown]).toEqual([])
})

test('no file grows past 250 lines', () => {
  const long = [...sourceOf].filter(([, source]) => source.split('\n').length > 251).map(([file]) => file)
  expect(long).toEqual([])
})

/** JSX is layout, not logic: a component may be longer than a rule. */
const LIMIT = { ts: 30, tsx: 60 }

test('no function grows past its limit of lines', () => {
  expect(files.flatMap(longFunctions)).toEqual([])
})

function longFunctions(file: string): string[] {
  const limit = file.endsWith('x') ? LIMIT.tsx : LIMIT.ts
  const source = ts.createSourceFile(file, sourceOf.get(file) ?? '', ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const [start, end] = [node.getStart(), node.getEnd()].map((at) => source.getLineAndCharacterOfPosition(at).line)
      const lines = (end ?? 0) - (start ?? 0) + 1
      if (lines > limit) found.push(`${file}:${(start ?? 0) + 1} has ${lines} lines`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('queries are written only in repositories', () => {
  const query = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
  const wrong = files.filter((file) => !file.endsWith('.repo.server.ts') && query.test(sourceOf.get(file) ?? ''))
  expect(wrong).toEqual([])
})

test('time, chance and the environment come from the context', () => {
  const wrong = files.filter(
    (file) =>
      layerOf(file) !== 'base' &&
      layerOf(file) !== 'ui' &&
      /new Date\(\)|Date\.now\(|Math\.random\(|process\.env/.test(sourceOf.get(file) ?? ''),
  )
  expect(wrong).toEqual([])
})

test('no file has a name that refuses nothing', () => {
  const vague = /^(utils|helpers|misc|service|common|index)\b/
  expect(files.filter((file) => vague.test(basename(file)))).toEqual([])
})
