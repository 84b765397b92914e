import type { CaseView } from '../view-case.server.ts'

/** What the pages of a case get from the server. */
export type ShownCase = CaseView
