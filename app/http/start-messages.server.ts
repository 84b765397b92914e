export const DEMO_PASSWORD = 'praya-demo'
const DEMO_PEOPLE = ['applicant', 'migrant', 'mentor', 'employer', 'organiser', 'officer', 'admin']

/** What the terminal shows when the site is there: the address, and in the demo who can sign in. */
export function printWelcome({ port, demo, seeded }: { port: number; demo: boolean; seeded: boolean }) {
  const lines = [`Praya is ready at http://localhost:${port}`]
  if (seeded) lines.push('The demo world is new: nine months of invented people, programmes, mentors and jobs.')
  if (demo) lines.push(`Demo accounts (password ${DEMO_PASSWORD}): ${DEMO_PEOPLE.map((name) => `${name}@demo.test`).join(', ')}`)
  process.stdout.write(`${lines.join('\n')}\n`)
}

type Known = { code?: string; port?: number; message?: string; isBadEnv?: boolean; isNewerDatabase?: boolean; problems?: string[] }

/** One line for each way a start can fail that a person can mend: what it is, and what to do. */
export function explainStart(error: unknown): string {
  const known = error as Known
  if (known.isBadEnv) return `The configuration is not right. ${(known.problems ?? []).join(' ')}`
  if (known.isNewerDatabase) return `${known.message} Start the newer program, or restore a backup made by this one.`
  if (known.code === 'EADDRINUSE')
    return `Port ${known.port} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`
  if (known.code === 'EACCES' && known.port)
    return `Port ${known.port} may not be used by this account. Choose one above 1024: PORT=3000 npm start`
  if (known.code === 'ENOSPC' || known.code === 'SQLITE_FULL')
    return 'The disk is full. Free some space, then start again; nothing that was saved is lost.'
  if (known.code === 'SQLITE_CANTOPEN' || known.code === 'EACCES')
    return `The data folder cannot be written (${known.message}). Give this account the right to write it, or set PRAYA_DATA.`
  if (known.code === 'SQLITE_NOTADB' || known.code === 'SQLITE_CORRUPT')
    return 'The database file is damaged or is no database. Restore a backup: npm run praya -- restore FILE'
  if (known.code === 'ECONNREFUSED')
    return 'The database or Redis does not answer. Check DATABASE_URL and REDIS_URL, and that the servers run.'
  return `Praya could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
