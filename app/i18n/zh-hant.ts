import { accounts } from './zh-Hant/accounts.ts'
import { admin } from './zh-Hant/admin.ts'
import { application } from './zh-Hant/application.ts'
import { applications } from './zh-Hant/applications.ts'
import { asking } from './zh-Hant/asking.ts'
import { casework } from './zh-Hant/casework.ts'
import { contact } from './zh-Hant/contact.ts'
import { design } from './zh-Hant/design.ts'
import { eligibility } from './zh-Hant/eligibility.ts'
import { errors } from './zh-Hant/errors.ts'
import { files } from './zh-Hant/files.ts'
import { guides } from './zh-Hant/guides.ts'
import { home } from './zh-Hant/home.ts'
import { jobs } from './zh-Hant/jobs.ts'
import { matching } from './zh-Hant/matching.ts'
import { mentorMail } from './zh-Hant/mentor-mail.ts'
import { mentoring } from './zh-Hant/mentoring.ts'
import { mentorship } from './zh-Hant/mentorship.ts'
import { messaging } from './zh-Hant/messaging.ts'
import { moderation } from './zh-Hant/moderation.ts'
import { nav } from './zh-Hant/nav.ts'
import { notices } from './zh-Hant/notices.ts'
import { notifications } from './zh-Hant/notifications.ts'
import { organisations } from './zh-Hant/organisations.ts'
import { orientation } from './zh-Hant/orientation.ts'
import { pairs } from './zh-Hant/pairs.ts'
import { papers } from './zh-Hant/papers.ts'
import { privacy } from './zh-Hant/privacy.ts'
import { profiles } from './zh-Hant/profiles.ts'
import { rounds } from './zh-Hant/rounds.ts'
import { ruleSets } from './zh-Hant/rule-sets.ts'
import { ui } from './zh-Hant/ui.ts'
import { vocabulary } from './zh-Hant/vocabulary.ts'

export const zhHant = {
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
