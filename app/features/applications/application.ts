import type { ApplicationStatus } from '#db/schema.ts'

/** An application to the scheme: the applicant writes it, the office checks and decides it. */
export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'checking',
  'changes',
  'panel',
  'approved',
  'refused',
  'withdrawn',
] as const satisfies readonly ApplicationStatus[]

export type ApplicationEvent = 'submit' | 'takeUp' | 'askForChanges' | 'answerChanges' | 'sendToPanel' | 'approve' | 'refuse' | 'withdraw'

const TRANSITIONS: Record<ApplicationStatus, Partial<Record<ApplicationEvent, ApplicationStatus>>> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { takeUp: 'checking', withdraw: 'withdrawn' },
  checking: { askForChanges: 'changes', sendToPanel: 'panel', approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  changes: { answerChanges: 'checking', refuse: 'refused', withdraw: 'withdrawn' },
  panel: { askForChanges: 'changes', approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  refused: {},
  withdrawn: {},
}

/** The status an event leads to, or undefined when the event is not allowed from here. */
export function nextApplicationStatus(from: ApplicationStatus, event: ApplicationEvent): ApplicationStatus | undefined {
  return TRANSITIONS[from][event]
}

/** Nothing follows on these; a person may begin anew. */
export const ENDED: readonly ApplicationStatus[] = ['approved', 'refused', 'withdrawn']

/** What the applicant is told: never the office's inner stages. */
export type ApplicantState = 'draft' | 'received' | 'beingChecked' | 'needsSomething' | 'withPanel' | 'approved' | 'refused' | 'withdrawn'

const APPLICANT_STATES: Record<ApplicationStatus, ApplicantState> = {
  draft: 'draft',
  submitted: 'received',
  checking: 'beingChecked',
  changes: 'needsSomething',
  panel: 'withPanel',
  approved: 'approved',
  refused: 'refused',
  withdrawn: 'withdrawn',
}

export const applicantState = (status: ApplicationStatus): ApplicantState => APPLICANT_STATES[status]

/** The application's sections, in the order of the task list; each is one row of answers. */
export const SECTIONS = [
  'claims',
  'personal',
  'travel',
  'family',
  'education',
  'work',
  'languages',
  'income',
  'finances',
  'declarations',
  'documents',
] as const
export type SectionId = (typeof SECTIONS)[number]
