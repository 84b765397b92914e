import type { PersonProfile } from '#app/features/profiles/profile.ts'
import type { MentorDaysOff, MentorHours } from '#db/schema.ts'
import type { MentorStep } from '../mentor-steps.ts'

/** What a mentor has answered so far, as the pages of the onboarding show it. */
export type MentorAnswers = {
  mentor: {
    headline: string
    about: string
    capacity: number
    boundaries: string[]
    boundariesNote: string | null
    meetingMinutes: number | null
    conductAgreedAt: string | null
    publishedAt: string | null
  } | null
  profile: PersonProfile | null
  hours: MentorHours[]
  daysOff: MentorDaysOff[]
  doneSteps: MentorStep[]
}
