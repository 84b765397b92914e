import { STOPS, type Stop } from '#app/features/guides/guide.ts'

export { STOPS, type Stop }
export type StopState = 'done' | 'here' | 'ahead'

/** What we know about a person's way, gathered from the features. */
export type JourneyFacts = {
  approval: 'none' | 'submitted' | 'approved' | 'refused'
  profileComplete: boolean
  joinedProgramme: boolean
  openRequest: boolean
  hasMentor: boolean
  appliedForJob: boolean
}

/** The one next thing to do, named for its text; the path is where to do it. */
export type NextStep = {
  name: 'approval' | 'waitForOffice' | 'approvalAgain' | 'onboarding' | 'programme' | 'mentor' | 'waitForMentor' | 'job' | 'followJob'
  path: string
}

/**
 * Where a person stands on the line. Check and Apply lie behind whoever says that they are approved; each later stop is
 * done when its own thing is done, and the first one that is not is "here".
 */
export function stationsOf(facts: JourneyFacts): { stop: Stop; state: StopState }[] {
  const claimed = facts.approval !== 'none'
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
  if (facts.approval === 'none') return { name: 'approval', path: '/approval' }
  if (facts.approval === 'submitted') return { name: 'waitForOffice', path: '/approval' }
  if (facts.approval === 'refused') return { name: 'approvalAgain', path: '/approval' }
  if (!facts.profileComplete) return { name: 'onboarding', path: '/onboarding' }
  if (!facts.joinedProgramme) return { name: 'programme', path: '/programmes' }
  if (!facts.hasMentor) return facts.openRequest ? { name: 'waitForMentor', path: '/requests' } : { name: 'mentor', path: '/mentors' }
  if (!facts.appliedForJob) return { name: 'job', path: '/jobs' }
  return { name: 'followJob', path: '/job-applications' }
}
