import type { ApplicantState } from '#app/features/applications/application.ts'
import { STOPS, type Stop } from '#app/features/guides/guide.ts'

export { STOPS, type Stop }
/** Stops that one can enter by their name. */
export const STOP_PATHS: Partial<Record<Stop, string>> = { check: '/check', apply: '/application' }
export type StopState = 'done' | 'here' | 'ahead'

/** What we know about a person's way, gathered from the features. */
export type JourneyFacts = {
  approval: 'none' | 'submitted' | 'approved' | 'refused'
  /** Where their own application to the scheme stands, when they write it here. */
  application: ApplicantState | 'none'
  profileComplete: boolean
  joinedProgramme: boolean
  openRequest: boolean
  hasMentor: boolean
  appliedForJob: boolean
}

/** The one next thing to do, named for its text; the path is where to do it. */
export type NextStep = {
  name:
    | 'apply'
    | 'continueApplication'
    | 'waitForDecision'
    | 'answerOffice'
    | 'waitForOffice'
    | 'approvalAgain'
    | 'onboarding'
    | 'programme'
    | 'mentor'
    | 'waitForMentor'
    | 'job'
    | 'followJob'
  path: string
}

/**
 * Where a person stands on the line. Check lies behind whoever applies or says that they are approved; each later stop is
 * done when its own thing is done, and the first one that is not is "here".
 */
export function stationsOf(facts: JourneyFacts): { stop: Stop; state: StopState }[] {
  const claimed = facts.approval !== 'none' || facts.application !== 'none'
  const done: Record<Stop, boolean> = {
    check: claimed,
    apply: facts.approval === 'approved',
    arrive: facts.approval === 'approved' && facts.profileComplete,
    settle: facts.joinedProgramme,
    connect: facts.hasMentor,
    work: facts.appliedForJob,
  }
  const here = STOPS.find((stop) => !done[stop])
  return STOPS.map((stop) => ({ stop, state: done[stop] ? 'done' : stop === here ? 'here' : 'ahead' }))
}

/** The next thing, in the order of the line; waiting for somebody else is said, never hidden. */
export function nextStepOf(facts: JourneyFacts): NextStep {
  if (facts.approval !== 'approved' && facts.application === 'needsSomething') return { name: 'answerOffice', path: '/application' }
  if (facts.approval === 'none') return { name: APPLYING[facts.application], path: '/application' }
  if (facts.approval === 'submitted') return { name: 'waitForOffice', path: '/approval' }
  if (facts.approval === 'refused') return { name: 'approvalAgain', path: '/approval' }
  if (!facts.profileComplete) return { name: 'onboarding', path: '/onboarding' }
  if (!facts.joinedProgramme) return { name: 'programme', path: '/programmes' }
  if (!facts.hasMentor) return facts.openRequest ? { name: 'waitForMentor', path: '/requests' } : { name: 'mentor', path: '/mentors' }
  if (!facts.appliedForJob) return { name: 'job', path: '/jobs' }
  return { name: 'followJob', path: '/job-applications' }
}

/** What comes next for who applies here; after an ending they may begin anew. */
const APPLYING: Record<JourneyFacts['application'], NextStep['name']> = {
  none: 'apply',
  draft: 'continueApplication',
  received: 'waitForDecision',
  beingChecked: 'waitForDecision',
  needsSomething: 'answerOffice',
  withPanel: 'waitForDecision',
  approved: 'waitForDecision',
  refused: 'apply',
  withdrawn: 'apply',
}
