import { addDays, addMinutes } from '#app/lib/dates.ts'
import type { ReportStatus } from '#db/schema.ts'

export const CATEGORIES = ['money', 'harassment', 'threat', 'discrimination', 'contact', 'somethingElse'] as const
export const URGENCIES = ['urgent', 'normal'] as const
export type Urgency = (typeof URGENCIES)[number]

/** What a reporter may lay beside their words. */
export const CONTEXTS = ['messages', 'sessions', 'goals', 'notes'] as const
export type ContextKind = (typeof CONTEXTS)[number]

export const REPORT_LENGTH = 4000
/** The newest messages are enough to understand; more is asked for when it is needed. */
export const SHOWN_MESSAGES = 30

/** Until when somebody has to have looked: a day, or three. */
export const dueOf = (urgency: Urgency, at: Date) => (urgency === 'urgent' ? addMinutes(at, 24 * 60) : addDays(at, 3))

export type ReportEvent = 'look' | 'act' | 'close' | 'reopen'
const TRANSITIONS: Record<ReportStatus, Partial<Record<ReportEvent, ReportStatus>>> = {
  received: { look: 'looking', act: 'acted', close: 'closed' },
  looking: { act: 'acted', close: 'closed' },
  acted: { close: 'closed', look: 'looking' },
  closed: { reopen: 'looking' },
}
export const REPORT_EVENTS = ['look', 'act', 'close', 'reopen'] as const

export function nextReportStatus(from: ReportStatus, event: ReportEvent): ReportStatus | undefined {
  return TRANSITIONS[from][event]
}

export const reportChoices = (status: ReportStatus): ReportEvent[] => REPORT_EVENTS.filter((event) => nextReportStatus(status, event))

/** Nobody has done anything about it by its deadline. Looking alone does not stop the clock. */
export function isOverdue({ status, dueAt }: { status: ReportStatus; dueAt: string }, now: Date): boolean {
  return (status === 'received' || status === 'looking') && dueAt < now.toISOString()
}

export type ReportContext = Partial<{
  messages: { own: boolean; body: string; at: string }[]
  sessions: { startsAt: string; status: string; place: string }[]
  goals: string[]
  notes: { at: string; body: string }[]
}>
