export type ChangedAnswer = { path: string; before: string; after: string }

/**
 * What differs between two sets of answers, by the path of each answer. Things of a list are compared by their id, so
 * that one that was put first does not make all others look changed.
 */
export function changedAnswers(before: unknown, after: unknown): ChangedAnswer[] {
  const [old, now] = [flat(before), flat(after)]
  const paths = [...new Set([...old.keys(), ...now.keys()])]
  return paths
    .map((path) => ({ path, before: old.get(path) ?? '', after: now.get(path) ?? '' }))
    .filter((change) => change.before !== change.after)
}

function flat(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return into
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object')) return into.set(path, [...value].map(String).sort().join(', '))
    for (const [at, one] of value.entries()) flat(one, join(path, String((one as { id?: unknown }).id ?? at)), into)
    return into
  }
  if (typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) if (key !== 'id') flat(one, join(path, key), into)
    return into
  }
  return into.set(path, String(value))
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)
