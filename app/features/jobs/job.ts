import type { LanguageCode, LanguageLevel } from '#app/lib/languages.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { WorkMode } from '#app/lib/work-modes.ts'

export const JOB_STATUSES = ['draft', 'open', 'closed'] as const
export type JobStatus = (typeof JOB_STATUSES)[number]
export type JobEvent = 'publish' | 'close'

/** A closed job stays closed: whoever hires again makes a copy, so that applicants of the old one are not mixed in. */
const TRANSITIONS: Record<JobStatus, Partial<Record<JobEvent, JobStatus>>> = {
  draft: { publish: 'open', close: 'closed' },
  open: { close: 'closed' },
  closed: {},
}

/** The status that an event leads to, or undefined when it is not allowed from here. */
export function nextJobStatus(from: JobStatus, event: JobEvent): JobStatus | undefined {
  return TRANSITIONS[from][event]
}

export const HOURS = ['full_time', 'part_time'] as const
export type Hours = (typeof HOURS)[number]

/** What an employer offers to people who are new in Hong Kong. */
export const OFFERS = ['cantonese-class', 'school-places', 'recognition', 'relocation', 'flexible-start'] as const
export type OfferId = (typeof OFFERS)[number]

/** A job may ask for fluency, not for a first language: that would ask where somebody is from. */
export const JOB_LANGUAGE_LEVELS = ['basic', 'conversational', 'fluent'] as const satisfies LanguageLevel[]
export type JobLanguage = { code: LanguageCode; level: (typeof JOB_LANGUAGE_LEVELS)[number] }
/** A form has this many rows for languages; a job that needs more asks for too much. */
export const MAX_JOB_LANGUAGES = 4

/** What an employer writes. Pay is HK$ a month. */
export type Advert = {
  title: string
  description: string
  locale: Locale
  sector: string
  professionCode: string | null
  district: string | null
  workMode: WorkMode
  hours: Hours
  payMin: number
  payMax: number
  languages: JobLanguage[]
  offers: OfferId[]
  /** The last moment for applications, as ISO-8601 UTC. */
  closesAt: string
}

/** What people can do with a job depends on the clock as well: after its closing time it takes no application. */
export function isOpen(job: { status: JobStatus; closesAt: string }, now: Date): boolean {
  return job.status === 'open' && job.closesAt > now.toISOString()
}

/** The status as people see it: an open job past its time is closed, even before the clean-up has said so. */
export function shownStatus(job: { status: JobStatus; closesAt: string }, now: Date): JobStatus {
  return job.status === 'open' && !isOpen(job, now) ? 'closed' : job.status
}

/** The offers in the JSON of the column; what is no offer of today's is left out. */
export function readOffers(json: string): OfferId[] {
  const value: unknown = JSON.parse(json)
  return Array.isArray(value) ? OFFERS.filter((offer) => value.includes(offer)) : []
}
