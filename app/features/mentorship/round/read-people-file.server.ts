import { readFile, stat } from 'node:fs/promises'
import { FileProblem } from '#app/features/eligibility/read-rule-set.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import type { RoundPeople } from './people.ts'
import { readPeople } from './read-people.ts'

const LARGEST_MB = 256

/** `at` is the file's own moment, `judgedAt` the one that counts: without the former, the beginning of the day in Hong Kong. */
export type PeopleAt = { people: RoundPeople; at: string | null; judgedAt: string }

/** The people of a file. Throws a FileProblem that says in one line what is wrong. */
export async function readPeopleFile(file: string, now: Date): Promise<PeopleAt> {
  const today = new Date(`${hongKongDay(now)}T00:00:00+08:00`).toISOString()
  const { people, at } = readPeople(await readJson(file), file, today)
  return { people, at, judgedAt: at ?? today }
}

async function readJson(file: string): Promise<unknown> {
  const problem = (expected: string) => new FileProblem(file, 'the whole file', expected)
  const unreadable = (error: NodeJS.ErrnoException) => problem(`a file that can be read (${error.code ?? error.message})`)
  // The size is asked first: a file that is far too large is not even begun.
  const found = await stat(file).catch((error) => Promise.reject(unreadable(error)))
  if (!found.isFile()) throw problem('a file')
  if (found.size > LARGEST_MB * 1024 * 1024) throw problem(`at most ${LARGEST_MB} MB`)
  const bytes = await readFile(file).catch((error) => Promise.reject(unreadable(error)))
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw problem(`JSON (${(error as Error).message.replace(/\s+/g, ' ')})`)
  }
}
