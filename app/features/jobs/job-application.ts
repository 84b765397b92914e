import type { PersonProfile } from '#app/features/profiles/profile.ts'
import type { JobApplicationStatus } from '#db/schema.ts'

export const APPLICATION_STATUSES = [
  'sent',
  'viewed',
  'interview',
  'offered',
  'declined',
  'withdrawn',
] as const satisfies JobApplicationStatus[]

/** What the employer does, and what the applicant does. `view` happens by opening it. */
export const EMPLOYER_EVENTS = ['interview', 'offer', 'decline'] as const
export type EmployerEvent = (typeof EMPLOYER_EVENTS)[number]
export type ApplicationEvent = EmployerEvent | 'view' | 'withdraw'

/**
 * Nobody is declined unseen: an application is opened first. An offer is the employer's last word; the applicant may
 * still say no to it by withdrawing.
 */
const TRANSITIONS: Record<JobApplicationStatus, Partial<Record<ApplicationEvent, JobApplicationStatus>>> = {
  sent: { view: 'viewed', withdraw: 'withdrawn' },
  viewed: { interview: 'interview', offer: 'offered', decline: 'declined', withdraw: 'withdrawn' },
  interview: { offer: 'offered', decline: 'declined', withdraw: 'withdrawn' },
  offered: { withdraw: 'withdrawn' },
  declined: {},
  withdrawn: {},
}

/** The status that an event leads to, or undefined when it is not allowed from here. */
export function nextApplicationStatus(from: JobApplicationStatus, event: ApplicationEvent): JobApplicationStatus | undefined {
  return TRANSITIONS[from][event]
}

/** What the employer can do now. */
export function employerEvents(from: JobApplicationStatus): EmployerEvent[] {
  return EMPLOYER_EVENTS.filter((event) => nextApplicationStatus(from, event) !== undefined)
}

/** From the first yes on, the two may write to each other. */
export function opensConversation(to: JobApplicationStatus): boolean {
  return to === 'interview' || to === 'offered'
}

/** For the applicant an application is over when nothing more can come of it. */
export function isOver(status: JobApplicationStatus): boolean {
  return status === 'declined' || status === 'withdrawn'
}

export const STATEMENT_MIN = 50
export const STATEMENT_MAX = 2000

/** What the employer gets to see of a person, as it was when they applied. */
export type SentProfile = Pick<PersonProfile, 'languages' | 'professionCode' | 'sector' | 'yearsExperience' | 'district'> & {
  name: string
  fullName: string | null
  arrivalOn: string | null
}
