import { accounts } from './en/accounts.ts'
import { admin } from './en/admin.ts'
import { application } from './en/application.ts'
import { applications } from './en/applications.ts'
import { asking } from './en/asking.ts'
import { casework } from './en/casework.ts'
import { contact } from './en/contact.ts'
import { design } from './en/design.ts'
import { eligibility } from './en/eligibility.ts'
import { errors } from './en/errors.ts'
import { files } from './en/files.ts'
import { guides } from './en/guides.ts'
import { home } from './en/home.ts'
import { jobs } from './en/jobs.ts'
import { matching } from './en/matching.ts'
import { mentorMail } from './en/mentor-mail.ts'
import { mentoring } from './en/mentoring.ts'
import { mentorship } from './en/mentorship.ts'
import { messaging } from './en/messaging.ts'
import { moderation } from './en/moderation.ts'
import { nav } from './en/nav.ts'
import { notices } from './en/notices.ts'
import { notifications } from './en/notifications.ts'
import { organisations } from './en/organisations.ts'
import { orientation } from './en/orientation.ts'
import { pairs } from './en/pairs.ts'
import { papers } from './en/papers.ts'
import { privacy } from './en/privacy.ts'
import { profiles } from './en/profiles.ts'
import { rounds } from './en/rounds.ts'
import { ruleSets } from './en/rule-sets.ts'
import { ui } from './en/ui.ts'
import { vocabulary } from './en/vocabulary.ts'

/** All English texts: the shape that the other languages must have. */
export const en = {
  ruleSets,
  rounds,
  papers,
  eligibility,
  casework,
  contact,
  application,
  accounts,
  admin,
  applications,
  design,
  errors,
  files,
  guides,
  home,
  jobs,
  matching,
  mentorship,
  mentoring,
  asking,
  mentorMail,
  messaging,
  moderation,
  nav,
  notices,
  notifications,
  organisations,
  orientation,
  pairs,
  privacy,
  profiles,
  ui,
  vocabulary,
} as const
