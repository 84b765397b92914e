import { emailSchema, nameSchema } from '#app/features/accounts/account.schema.ts'
import { APPROVAL_ROUTES, type ApprovalRoute, approvedOnProblem, REFERENCE_PATTERN } from './approval.ts'
import { readCsv } from './csv.ts'

/** One person of an imported list. */
export type InvitedPerson = { name: string; email: string; reference: string; approvedOn: string; route: ApprovalRoute }
/** Why a line cannot be used; `problems` are i18n keys, `text` is the line as it was written. */
export type BadLine = { line: number; text: string; problems: string[] }
export type ReadList = { people: InvitedPerson[]; bad: BadLine[]; tooLong: boolean }

export const MAX_LIST_LINES = 500
const COLUMNS = ['name', 'email', 'reference', 'approvedOn', 'route'] as const
type Column = (typeof COLUMNS)[number]
type Cells = Record<Column, string>

/**
 * Reads a list of approved people, one a line: name, e-mail, reference, day of approval, route (general when left out).
 * A first line with the columns' names may change their order. Good lines come out in order, bad ones with every reason;
 * an address may stand in the list only once. Lines beyond the 500th are not read.
 */
export function readInvitationList(text: string, { today, ownEmail }: { today: string; ownEmail: string }): ReadList {
  const rows = readCsv(text)
  const order = headerOf(rows[0]?.cells ?? [])
  const lines = order ? rows.slice(1) : rows
  const list: ReadList = { people: [], bad: [], tooLong: lines.length > MAX_LIST_LINES }
  const seen = new Set<string>()
  for (const { line, cells, text } of lines.slice(0, MAX_LIST_LINES)) {
    const person = cellsOf(cells, order ?? COLUMNS)
    const problems = problemsOf(person, cells.length, today)
    if (person.email === ownEmail.toLowerCase()) problems.push('applications.list.problem.yourself')
    if (seen.has(person.email)) problems.push('applications.list.problem.twice')
    if (person.email) seen.add(person.email)
    if (problems.length > 0) list.bad.push({ line, text: text.slice(0, 300), problems })
    else list.people.push({ ...person, route: person.route === '' ? 'general' : (person.route as ApprovalRoute) })
  }
  return list
}

/** The order of the columns, if the first line names them. */
function headerOf(cells: string[]): (Column | undefined)[] | undefined {
  const named = cells.map((cell) =>
    COLUMNS.find(
      (column) =>
        column.toLowerCase() ===
        cell
          .trim()
          .toLowerCase()
          .replace(/[^a-z]/g, ''),
    ),
  )
  return named.includes('name') && named.includes('email') ? named : undefined
}

function cellsOf(cells: string[], order: readonly (Column | undefined)[]): Cells {
  const cell = (column: Column) => cells[order.indexOf(column)]?.trim() ?? ''
  return {
    name: cell('name').replace(/\s+/g, ' '),
    email: cell('email').toLowerCase(),
    reference: cell('reference'),
    approvedOn: cell('approvedOn'),
    route: cell('route').toLowerCase(),
  }
}

function problemsOf(person: Cells, cells: number, today: string): string[] {
  if (cells < 4) return ['applications.list.problem.tooFewColumns']
  const day = approvedOnProblem(person.approvedOn, today)
  const problems = [
    [!nameSchema.safeParse(person.name).success, 'applications.list.problem.name'],
    [!emailSchema.safeParse(person.email).success, 'errors.email'],
    [!REFERENCE_PATTERN.test(person.reference), 'applications.error.reference'],
    [day !== undefined, day === 'errors.day' ? 'applications.list.problem.day' : (day ?? '')],
    [person.route !== '' && !APPROVAL_ROUTES.includes(person.route as ApprovalRoute), 'applications.list.problem.route'],
  ] as const
  return problems.flatMap(([wrong, key]) => (wrong ? [key] : []))
}
