import type { JourneyFacts } from './journey.ts'

/** Something on a certain day: a session of a programme, or of two who work together. */
export type ComingView = { id: string; title: string; titleLang: string; startsAt: string; when: string; place: string; to: string }
export type ProgrammeCardView = { id: string; title: string; titleLang: string; organisation: string; startsOn: string; placesLeft: number }
export type JobCardView = {
  id: string
  title: string
  titleLang: string
  employer: string
  payMin: number
  payMax: number
  district: string | null
}
export type PairView = { id: string; name: string; role: 'mentor' | 'mentee'; conversationId: string | null }
export type Wait = {
  name: 'messages' | 'requests' | 'proposals' | 'reports' | 'cases' | 'approvals' | 'applications' | 'tasks'
  count: number
  to: string
}
export type RoleCard = { name: 'officer' | 'organiser' | 'employer' | 'administrator' | 'mentor'; to: string }

export type VisitorHome = { jobs: JobCardView[]; programmes: ProgrammeCardView[] }
export type PersonHome = {
  name: string
  facts: JourneyFacts | null
  waits: Wait[]
  coming: ComingView[]
  pairs: PairView[]
  roles: RoleCard[]
  mayBecomeMentor: boolean
  jobs: JobCardView[]
}
