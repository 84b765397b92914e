import type { LongTasks, TaskHandlers } from './background/worker.server.ts'
import type { Ctx } from './context.server.ts'
import { accountTasks } from './features/accounts/accounts.tasks.server.ts'
import { anchorAudit } from './features/accounts/audit-anchor.server.ts'
import { mailTasksFor } from './features/accounts/send-mail.tasks.server.ts'
import { applicationEnds } from './features/applications/application-ends.server.ts'
import { applicationTasks } from './features/applications/applications.tasks.server.ts'
import { namedDocuments } from './features/applications/named-documents.server.ts'
import { sentApplications } from './features/applications/read-lab-applications.server.ts'
import { caseworkTasks } from './features/casework/casework.tasks.server.ts'
import { labTasks } from './features/eligibility/eligibility.tasks.server.ts'
import { jobApplicationEnds } from './features/jobs/application-ends.server.ts'
import { mentorshipTasks } from './features/mentorship/mentorship.tasks.server.ts'
import { mentorshipEnds } from './features/mentorship/mentorship-ends.server.ts'
import { mentorWarmer } from './features/mentorship/warm-mentors.server.ts'
import { retentionSweeper } from './features/messaging/erase-old-conversations.server.ts'
import { registerMessaging } from './features/messaging/messaging.socket.server.ts'
import { messagingTasks } from './features/messaging/messaging.tasks.server.ts'
import { registerPresence } from './features/messaging/presence.socket.server.ts'
import { attachmentSweeper, namedAttachments } from './features/messaging/sweep-attachments.server.ts'
import { mailWish } from './features/notifications/mail-wish.server.ts'
import { notificationTasks } from './features/notifications/notifications.tasks.server.ts'
import { cohortEnds } from './features/orientation/cohort-ends.server.ts'
import { pairTasks } from './features/pairs/pairs.tasks.server.ts'
import { reportedMentorships } from './features/pairs/reported-mentorships.server.ts'
import { roundTasks } from './features/rounds/rounds.tasks.server.ts'
import { fileSweeper } from './files/sweep-files.server.ts'
import type { Register } from './realtime/server.server.ts'

/** The background work of all features, by task kind. */
export const taskHandlers: TaskHandlers = {
  ...mailTasksFor(mailWish),
  ...accountTasks,
  ...notificationTasks,
  ...messagingTasks,
  ...labTasks([sentApplications]),
  ...applicationTasks,
  ...caseworkTasks,
  ...mentorshipTasks,
  ...pairTasks,
  ...roundTasks,
}

/** Rounds may take minutes: two at once have threads of their own. */
export const longTasks: LongTasks = { kinds: ['rounds.run'], atOnce: 2 }

/** What the worker does on each of its turns, beside the tasks. */
export const eachTurn: ((ctx: Ctx) => Promise<unknown>)[] = [
  mentorWarmer(),
  anchorAudit,
  attachmentSweeper(),
  retentionSweeper({
    ends: { mentorship: mentorshipEnds, job_application: jobApplicationEnds, cohort: cohortEnds, case: applicationEnds },
    held: { mentorship: reportedMentorships },
  }),
  fileSweeper([namedDocuments, namedAttachments]),
]

/** What a connected person may send, by feature. */
export const socketRegisters: Register[] = [registerMessaging, registerPresence]
