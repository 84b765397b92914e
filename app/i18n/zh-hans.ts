import { accounts } from './zh-Hans/accounts.ts'
import { admin } from './zh-Hans/admin.ts'
import { application } from './zh-Hans/application.ts'
import { applications } from './zh-Hans/applications.ts'
import { asking } from './zh-Hans/asking.ts'
import { casework } from './zh-Hans/casework.ts'
import { contact } from './zh-Hans/contact.ts'
import { design } from './zh-Hans/design.ts'
import { eligibility } from './zh-Hans/eligibility.ts'
import { errors } from './zh-Hans/errors.ts'
import { files } from './zh-Hans/files.ts'
import { guides } from './zh-Hans/guides.ts'
import { home } from './zh-Hans/home.ts'
import { jobs } from './zh-Hans/jobs.ts'
import { matching } from './zh-Hans/matching.ts'
import { mentorMail } from './zh-Hans/mentor-mail.ts'
import { mentoring } from './zh-Hans/mentoring.ts'
import { mentorship } from './zh-Hans/mentorship.ts'
import { messaging } from './zh-Hans/messaging.ts'
import { moderation } from './zh-Hans/moderation.ts'
import { nav } from './zh-Hans/nav.ts'
import { notices } from './zh-Hans/notices.ts'
import { notifications } from './zh-Hans/notifications.ts'
import { organisations } from './zh-Hans/organisations.ts'
import { orientation } from './zh-Hans/orientation.ts'
import { pairs } from './zh-Hans/pairs.ts'
import { papers } from './zh-Hans/papers.ts'
import { privacy } from './zh-Hans/privacy.ts'
import { profiles } from './zh-Hans/profiles.ts'
import { rounds } from './zh-Hans/rounds.ts'
import { ruleSets } from './zh-Hans/rule-sets.ts'
import { ui } from './zh-Hans/ui.ts'
import { vocabulary } from './zh-Hans/vocabulary.ts'

export const zhHans = {
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
