import type { Generated } from 'kysely'

/**
 * Every table as a TypeScript type. Ids are UUIDv7 text, times ISO-8601 UTC text, days `YYYY-MM-DD`, JSON is text.
 * Columns are camelCase here and snake_case in the database (CamelCasePlugin). A state is a nullable time rather than a boolean.
 */
type Id = string
type Time = string
type Day = string
type Json = string

// accounts
export type Users = {
  id: Id
  email: string
  emailVerifiedAt: Time | null
  passwordHash: string | null
  /** What the person wants to be called; the full name is in the profile. */
  name: string
  locale: string
  createdAt: Time
  suspendedAt: Time | null
  /** Set when the office approved this person; kept here so that every request knows it in one read. */
  migrantSince: Time | null
  /** Set when the person published a mentor profile. */
  mentorSince: Time | null
  /** An IANA name which the person chose; null follows the browser. */
  timeZone: string | null
}
/** `id` is the SHA-256 of the session id that the cookie holds. */
export type Sessions = { id: string; userId: Id; expiresAt: Time; createdAt: Time; seenAt: Time; device: string }
/** `id` is the SHA-256 of the token in the link. */
export type EmailTokens = {
  id: string
  userId: Id
  purpose: 'verify' | 'reset' | 'change'
  email: string
  createdAt: Time
  expiresAt: Time
  usedAt: Time | null
}
/** `id` is the SHA-256 of a secret in a cookie. */
export type ParkedForms = { id: string; userId: Id; path: string; fields: Json; createdAt: Time; expiresAt: Time }
export type KnownDevices = { id: string; userId: Id; createdAt: Time; seenAt: Time }
/** A chain: `seq` counts without gaps, `hash` holds the hash of the entry before (`app/lib/audit-hash.server.ts`). */
export type AuditEntries = {
  id: Id
  at: Time
  actorId: Id | null
  action: string
  subjectKind: string
  subjectId: Id
  detail: Json
  seq: number
  hash: string
}
/** One row: where the chain ends. Its lock lets one writer at a time add to the chain. */
export type AuditHead = { id: number; seq: number; hash: string }

// background, mail
export type Tasks = {
  id: Id
  kind: string
  payload: Json
  runAt: Time
  attempts: number
  leaseUntil: Time | null
  doneAt: Time | null
  failedAt: Time | null
  lastError: string | null
  createdAt: Time
  /** When set, a second task with the same key is not created. */
  uniqueKey: string | null
}

// organisations
export type OrganisationKind = 'office' | 'employer' | 'education' | 'community'
export type MembershipRole = 'representative' | 'organiser' | 'officer' | 'administrator'
export type Organisations = {
  id: Id
  kind: OrganisationKind
  names: Json
  about: Json
  website: string | null
  verifiedAt: Time | null
  createdAt: Time
}
export type Memberships = { id: Id; organisationId: Id; userId: Id; role: MembershipRole; createdAt: Time; endedAt: Time | null }

// notifications
export type Notifications = { id: Id; userId: Id; kind: string; params: Json; path: string; createdAt: Time; readAt: Time | null }

/** How somebody wants to be told; without a row, as everybody begins. `off` is a list of `area:channel`. */
export type NoticeSettings = {
  userId: Id
  off: Json
  /** `HH:MM` on the person's own clock; both null for somebody without quiet hours. */
  quietFrom: string | null
  quietTo: string | null
  mailPace: 'soon' | 'daily' | 'never'
  mailMinutes: number
  textShownAt: Time | null
  /** The browser's zone, for somebody whose account names none. */
  zone: string | null
  pushDeclinedAt: Time | null
  /** When the last mail about messages was made. */
  mailedAt: Time | null
  updatedAt: Time
}
/** `id` is the SHA-256 of the endpoint. */
export type PushSubscriptions = {
  id: string
  userId: Id
  sessionId: string
  endpoint: string
  p256dh: string
  auth: string
  createdAt: Time
}

// messaging
export type ConversationKind = 'mentorship' | 'job_application' | 'direct' | 'cohort' | 'case'
/**
 * `lastSeq` numbers messages and changes of messages alike; `lastMessageSeq` is the number of the newest message.
 * `organisationId` answers for the conversation; `names` is what it is called where people's names do not tell.
 */
export type Conversations = {
  id: Id
  kind: ConversationKind
  subjectId: Id
  lastSeq: number
  lastMessageSeq: number
  lastMessageAt: Time | null
  createdAt: Time
  organisationId: Id | null
  names: Json | null
  /** Under which number it last changed (`change-number.ts`); so with participants. */
  changeNumber: Generated<number>
}
/** How a person keeps a conversation is theirs alone; the others see nothing of it. */
export type Participants = {
  conversationId: Id
  userId: Id
  joinedAt: Time
  leftAt: Time | null
  readSeq: number
  mutedAt: Time | null
  archivedAt: Time | null
  pinnedAt: Time | null
  draft: string | null
  /** Up to where a mail has told the person; it moves forward only. */
  toldSeq: Generated<number>
  changeNumber: Generated<number>
}
/** `changeSeq` is the number of the last change, `seq` when there was none. A deleted message keeps its place without its text. */
export type Messages = {
  id: Id
  conversationId: Id
  seq: number
  changeSeq: number
  senderId: Id
  clientId: string
  body: string
  sentAt: Time
  editedAt: Time | null
  deletedAt: Time | null
  replyToId: Id | null
}
export type MessageVersions = { id: Id; messageId: Id; body: string; replacedAt: Time }
export type MessageReactions = { messageId: Id; userId: Id; reaction: string; createdAt: Time }
/** Somebody for whom a message waits, until it was decided how to tell them; `seq` is the first that waits. */
export type MessageWaits = { userId: Id; conversationId: Id; seq: number; since: Time }
/** A mail about messages that was begun; `items` says up to which number of which conversation. */
export type MessageDigests = { id: Id; userId: Id; items: Json; claimedAt: Time; doneAt: Time | null }
export type ConversationExports = { id: Id; userId: Id; conversationId: Id; createdAt: Time }
/** A file of a message; it waits without one until it is sent. What was removed has no key to its bytes any more. */
export type MessageAttachments = {
  id: Id
  conversationId: Id
  uploaderId: Id
  messageId: Id | null
  position: number
  name: string
  mediaType: string
  size: number
  sha256: string
  width: number | null
  height: number | null
  description: string | null
  storageKey: string
  wrappedKey: string
  createdAt: Time
  removedAt: Time | null
}
/** Whoever hides something sees it of nobody; without a row nothing is hidden. */
export type PrivacyChoices = { userId: Id; presenceHiddenAt: Time | null; receiptsHiddenAt: Time | null }
export type ChangeNumbers = { name: string; last: number }
export type Blocks = { blockerId: Id; blockedId: Id; createdAt: Time }
/** A first message to a stranger, to one person or to whoever acts for an organisation; until it is accepted nobody else takes part. */
export type MessageRequests = {
  conversationId: Id
  senderId: Id
  recipientId: Id | null
  organisationId: Id | null
  createdAt: Time
  acceptedAt: Time | null
  declinedAt: Time | null
  answeredBy: Id | null
}
export type RequestsFrom = 'everyone' | 'known' | 'nobody'
export type MessageRequestSettings = { userId: Id; requestsFrom: RequestsFrom; updatedAt: Time }

// moderation
export type ReportReason = 'money' | 'papers' | 'pretence' | 'harm' | 'advertising' | 'else'
export type ModerationDecision = 'none' | 'warned' | 'removed' | 'suspended'
/** `snapshot` is what stood around it when it was reported; `personId` whom it is about. */
export type MessageReports = {
  id: Id
  reporterId: Id
  conversationId: Id
  messageId: Id | null
  personId: Id | null
  reason: ReportReason
  words: string
  snapshot: Json
  createdAt: Time
  dueAt: Time
  decidedAt: Time | null
  decidedBy: Id | null
  decision: ModerationDecision | null
  decisionReason: string | null
}

// guides
export type Guides = {
  id: Id
  slug: string
  stop: string
  position: number
  minutes: number
  publishedAt: Time | null
  sourceName: string
  sourceUrl: string | null
  checkedOn: Day
}
/** `revision` counts edits of this text; `sourceRevision` is the English revision that a translation was made from. */
export type GuideTexts = {
  guideId: Id
  locale: string
  title: string
  summary: string
  body: string
  revision: number
  sourceRevision: number
  updatedAt: Time
}

// eligibility
export type RuleSetState = 'draft' | 'published' | 'retired'
export type RuleSets = {
  id: Id
  /** The edition's own name, such as `qmas-gpt-2024`. */
  edition: string
  state: RuleSetState
  /** As the edition writes them: a day, a month or a year. */
  validFrom: string | null
  validTo: string | null
  /** The rule set as the format has it; never changed once published. */
  body: Json
  /** Labels, help, examples and proofs in three languages, by the ids of the body. */
  texts: Json
  sourceName: string
  sourceUrl: string | null
  checkedOn: Day
  basedOn: Id | null
  revision: number
  createdBy: Id | null
  createdAt: Time
  updatedAt: Time
  /** Publishing takes two administrators: one proposes, another publishes. */
  proposedBy: Id | null
  proposedAt: Time | null
  publishedBy: Id | null
  publishedAt: Time | null
  retiredAt: Time | null
}
export type AssessmentOutcome = 'passed' | 'failed' | 'open'
export type Assessments = {
  id: Id
  ruleSetId: Id
  /** Null for one that was left without a name. */
  userId: Id | null
  answers: Json
  /** What the policy lab counts by: sector, qualification, age band, experience. */
  facts: Json
  score: number
  outcome: AssessmentOutcome
  createdAt: Time
  /** SHA-256 of the token in a private link. */
  shareToken: string | null
  shareEndsAt: Time | null
}

export type SimulationStatus = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'
/** A rule set tried on the stored assessments; `result` holds only numbers that may be shown. */
export type Simulations = {
  id: Id
  ruleSetId: Id
  againstId: Id
  /** The revision of the draft that was tried. */
  revision: number
  startedBy: Id
  status: SimulationStatus
  total: number
  done: number
  result: Json | null
  createdAt: Time
  startedAt: Time | null
  endedAt: Time | null
}

// applications
export type ApprovalStatus = 'submitted' | 'approved' | 'refused' | 'withdrawn'
/** The claim "I am already approved", with its proof, and what the office decided about it. */
export type Approvals = {
  id: Id
  userId: Id
  route: 'general' | 'achievement'
  reference: string
  approvedOn: Day
  source: 'self' | 'invitation'
  documentId: Id | null
  status: ApprovalStatus
  submittedAt: Time
  decidedAt: Time | null
  decidedBy: Id | null
  reasonCode: string | null
  reasonText: string | null
}
export type Documents = {
  id: Id
  ownerId: Id
  kind: string
  version: number
  fileName: string
  mediaType: string
  size: number
  sha256: string
  storageKey: string
  wrappedKey: string
  createdAt: Time
  removedAt: Time | null
}
/** `id` is the SHA-256 of the token in the invitation mail. */
export type Invitations = {
  id: string
  organisationId: Id
  invitedBy: Id
  email: string
  name: string
  route: 'general' | 'achievement'
  reference: string
  approvedOn: Day
  createdAt: Time
  expiresAt: Time
  acceptedAt: Time | null
  acceptedBy: Id | null
}

/** An application to the scheme. */
export type ApplicationStatus = 'draft' | 'submitted' | 'checking' | 'changes' | 'panel' | 'approved' | 'refused' | 'withdrawn'
export type Applications = {
  id: Id
  userId: Id
  /** Given at submission. */
  reference: string | null
  route: 'general' | 'achievement'
  ruleSetId: Id | null
  status: ApplicationStatus
  /** What the applicant's own claims came to at submission. */
  claimedScore: number | null
  /** Country and number in one, for the warning about a second application with the same document. */
  travelDocument: string | null
  createdAt: Time
  updatedAt: Time
  submittedAt: Time | null
  decidedAt: Time | null
}
export type ApplicationMoves = {
  id: Id
  applicationId: Id
  fromStatus: ApplicationStatus
  toStatus: ApplicationStatus
  movedBy: Id | null
  at: Time
}
/** A section without a row was not looked at; `revision` grows with every save, so that a second device is told. */
export type ApplicationSections = {
  applicationId: Id
  section: string
  answers: Json
  revision: number
  updatedAt: Time
  completedAt: Time | null
}
/** `requirement` is what the paper proves; a replaced one stays for the record. */
export type ApplicationDocuments = {
  id: Id
  applicationId: Id
  requirement: string
  documentId: Id
  status: 'received' | 'accepted' | 'replace'
  reasonCode: string | null
  reasonText: string | null
  dueOn: Day | null
  reviewedBy: Id | null
  reviewedAt: Time | null
  createdAt: Time
  replacedAt: Time | null
}
export type ChangeRequests = {
  id: Id
  applicationId: Id
  askedBy: Id
  askedAt: Time
  dueOn: Day
  answeredAt: Time | null
  cancelledAt: Time | null
}
/** `target` is a section's id, or a requirement; `before` what stood there when the office asked. */
export type ChangeItems = {
  id: Id
  changeRequestId: Id
  kind: 'section' | 'document'
  target: string
  reasonCode: string
  reasonText: string | null
  before: Json
  answeredAt: Time | null
}
/** A permission to remain. */
export type Stays = {
  id: Id
  userId: Id
  route: 'general' | 'achievement'
  applicationId: Id | null
  approvalId: Id | null
  startsOn: Day
  endsOn: Day
  createdAt: Time
}

// casework
export type Cases = { applicationId: Id; priority: 'normal' | 'high'; assignedTo: Id | null; assignedAt: Time | null; revision: number }
export type CaseNotes = { id: Id; applicationId: Id; authorId: Id; body: string; createdAt: Time }
export type CaseOpinions = {
  id: Id
  applicationId: Id
  officerId: Id
  kind: 'recommendation' | 'decision'
  verdict: 'approve' | 'refuse'
  reasonCode: string | null
  reasonText: string | null
  createdAt: Time
  withdrawnAt: Time | null
}

// profiles
export type Profiles = {
  userId: Id
  fullName: string | null
  professionCode: string | null
  sector: string | null
  yearsExperience: number | null
  district: string | null
  remote: 'yes' | 'no' | null
  style: string | null
  arrivalOn: Day | null
  employerId: Id | null
  /** JSON list of the onboarding steps that the person has saved. */
  doneSteps: Json
  completedAt: Time | null
  updatedAt: Time
}
export type ProfileLanguages = { userId: Id; code: string; level: string }
export type ProfileChoices = { userId: Id; kind: 'skill' | 'goal' | 'interest' | 'slot'; value: string }

// orientation
export type Programmes = {
  id: Id
  organisationId: Id
  titles: Json
  summaries: Json
  mode: 'in_person' | 'online' | 'hybrid'
  district: string | null
  languages: Json
  publishedAt: Time | null
  createdAt: Time
}
/** `enrolledCount` is kept in the transaction of each enrolment; a check holds it at or below `capacity`. */
export type Cohorts = {
  id: Id
  programmeId: Id
  startsOn: Day
  endsOn: Day
  capacity: number
  enrolledCount: number
  venue: string
  closesAt: Time
  createdAt: Time
}
export type CohortSessions = { id: Id; cohortId: Id; startsAt: Time; endsAt: Time; titles: Json }
export type Enrolments = { id: Id; cohortId: Id; userId: Id; enrolledAt: Time; leftAt: Time | null }

// mentorship
export type Mentors = {
  userId: Id
  headline: string
  about: string
  capacity: number
  activeCount: number
  pausedAt: Time | null
  /** Day on which a pause ends by itself; null while paused means "until I say so". */
  pausedUntil: Day | null
  organisationId: Id | null
  vettedAt: Time | null
  publishedAt: Time | null
  createdAt: Time
  updatedAt: Time
  /** JSON list of the slots in which their hours lie; null for who has not given hours: their profile's slots count. */
  slots: Json | null
  meetingMinutes: number | null
  /** JSON list of what they do not do. */
  boundaries: Json | null
  boundariesNote: string | null
  /** JSON list of the pages of the mentor's onboarding that were saved. */
  doneSteps: Json | null
  conductAgreedAt: Time | null
  /** We proposed a pause after requests without an answer; the mentor's answer to that. */
  pauseProposedAt: Time | null
  pauseAnsweredAt: Time | null
  /** The last day of the organisation's word, copied from the newest vetting that holds. */
  vettedUntil: Day | null
}
/** Private to who has them; a wish counts a little, "rather not" keeps two people apart. */
/** Sealed: what it says is read only where a round is matched. */
export type GenderWords = { userId: Id; kind: 'wish' | 'own'; sealed: string; saidAt: Time }
export type Preferences = { userId: Id; otherId: Id; kind: 'wish' | 'rather_not'; createdAt: Time }
/** Weekly or rarer hours on a mentor's clock: `starts` is HH:MM in `timeZone`; `fromDay` begins the count of weeks. */
export type MentorHours = {
  id: Id
  mentorId: Id
  weekday: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
  starts: string
  minutes: number
  everyWeeks: number
  fromDay: Day
  untilDay: Day | null
  timeZone: string
  createdAt: Time
}
export type MentorDaysOff = { mentorId: Id; fromDay: Day; untilDay: Day }
/** Agreed times, one row a person; `subjectId` is the request, session or other thing that takes the time. */
export type BookedTimes = { userId: Id; startsAt: Time; endsAt: Time; subjectId: Id }
/** An organisation's word for a mentor. */
export type Vettings = {
  id: Id
  mentorId: Id
  organisationId: Id
  /** How many references were asked. */
  referencesChecked: number
  /** When the mentor agreed to the code of conduct, as the organisation saw it. */
  conductAgreedAt: Time | null
  validUntil: Day
  vettedBy: Id | null
  createdAt: Time
  remindedAt: Time | null
  endedAt: Time | null
}
export type RequestStatus = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
export type MentorshipRequests = {
  id: Id
  menteeId: Id
  mentorId: Id
  goal: string
  status: RequestStatus
  /** The score when it was asked, in basis points, and its parts (JSON), for the reasons that both sides read. */
  score: number
  parts: Json
  createdAt: Time
  expiresAt: Time
  decidedAt: Time | null
  reasonCode: string | null
  note: string | null
  /** The start that the migrant proposes; of an accepted request the agreed one. */
  proposedAt: Time | null
  proposedMinutes: number | null
  /** Another start, proposed by the mentor, which waits for the migrant's answer. */
  counterAt: Time | null
  counterMinutes: number | null
  /** The mentor's first answer of any kind. */
  answeredAt: Time | null
  extendedAt: Time | null
  remindedAt: Time | null
  /** The request after whose end this mentor was suggested. */
  suggestedAfter: Id | null
  /** Whom we suggested when this one came to nothing. */
  nextMentorId: Id | null
}
export type Mentorships = {
  id: Id
  requestId: Id
  menteeId: Id
  mentorId: Id
  status: 'active' | 'paused' | 'completed' | 'ended'
  startedAt: Time
  endedAt: Time | null
  endReason: string | null
  /** Day on which a break ends by itself; null while paused means "until one of the two says so". */
  pausedUntil: Day | null
}
export type MentorshipMoves = {
  id: Id
  mentorshipId: Id
  fromStatus: Mentorships['status']
  toStatus: Mentorships['status']
  reason: string | null
  movedBy: Id | null
  at: Time
}

// pairs
/** `nudgedFor` is the moment since which the two were silent when they were last reminded. */
export type Pairs = { mentorshipId: Id; openedAt: Time; nudgedFor: Time | null; midwayAskedAt: Time | null }
/** Who set reminders of this pair to quiet for themselves. */
export type PairMembers = { mentorshipId: Id; userId: Id; quietSince: Time | null }
/** `revision` grows with every change of the words, so that the second of two editors is told. */
export type PairGoals = {
  id: Id
  mentorshipId: Id
  text: string
  revision: number
  createdBy: Id
  createdAt: Time
  updatedBy: Id
  updatedAt: Time
  doneBy: Id | null
  doneAt: Time | null
  removedBy: Id | null
  removedAt: Time | null
}
/** Of a goal, or of a session; `ownerId` is null when both do it. */
export type PairSteps = {
  id: Id
  mentorshipId: Id
  goalId: Id | null
  sessionId: Id | null
  text: string
  ownerId: Id | null
  dueOn: Day | null
  revision: number
  createdBy: Id
  createdAt: Time
  updatedBy: Id
  updatedAt: Time
  doneBy: Id | null
  doneAt: Time | null
  removedBy: Id | null
  removedAt: Time | null
}
export type SessionMode = 'online' | 'in_person' | 'phone'
export type SessionStatus = 'booked' | 'held' | 'missed' | 'cancelled'
export type PairSessions = {
  id: Id
  mentorshipId: Id
  mentorId: Id
  menteeId: Id
  startsAt: Time
  endsAt: Time
  mode: SessionMode
  place: string
  status: SessionStatus
  missedBy: Id | null
  /** The agenda that stands there until somebody writes one. */
  template: 'first' | null
  /** Of the calendar entry: grows with every change that calendars must follow. */
  sequence: number
  /** Null when it was booked with the request. */
  bookedBy: Id | null
  createdAt: Time
  updatedAt: Time
}
export type PairSessionMoves = {
  id: Id
  sessionId: Id
  event: 'booked' | 'rescheduled' | 'held' | 'missed' | 'reopened' | 'cancelled'
  startsAt: Time
  movedBy: Id | null
  at: Time
}
export type PairSessionTexts = {
  sessionId: Id
  kind: 'agenda' | 'notes'
  body: string
  revision: number
  updatedBy: Id
  updatedAt: Time
}
/** `body` is sealed since `sealedAt`; null is a note from before notes were sealed. */
export type PairPrivateNotes = { sessionId: Id; authorId: Id; body: string; revision: number; updatedAt: Time; sealedAt: Time | null }
export type PairFeedback = {
  id: Id
  mentorshipId: Id
  authorId: Id
  organisationId: Id | null
  side: 'mentor' | 'mentee'
  moment: 'midway' | 'closing'
  answers: Json
  body: string
  sharedAt: Time | null
  createdAt: Time
}
export type ReportStatus = 'received' | 'looking' | 'acted' | 'closed'
/** `context` is what the reporter chose to show, as it was then. */
export type SafeguardingReports = {
  id: Id
  mentorshipId: Id
  organisationId: Id | null
  reporterId: Id
  reportedId: Id
  category: string
  urgency: 'urgent' | 'normal'
  body: string
  context: Json
  status: ReportStatus
  dueAt: Time
  remindedAt: Time | null
  createdAt: Time
}
export type SafeguardingMoves = { id: Id; reportId: Id; fromStatus: ReportStatus; toStatus: ReportStatus; movedBy: Id; at: Time }
export type SafeguardingNotes = { id: Id; reportId: Id; authorId: Id; body: string; createdAt: Time }

// rounds
export type RoundState = 'draft' | 'tried' | 'published' | 'closed'
export type RoundPolicy = 'optimal' | 'floor' | 'stable'
export type Rounds = {
  id: Id
  organisationId: Id
  title: string
  state: RoundState
  /** Whole percent by part of the score. */
  weights: Json
  /** Hard rules beyond those that always hold. */
  rules: Json
  policy: RoundPolicy
  seed: string
  /** Counts every change to who takes part and how: a run of an older revision is out of date. */
  revision: number
  publishedRunId: Id | null
  /** The last moment to answer a proposal of the newest wave. */
  answerBy: Time | null
  createdBy: Id
  createdAt: Time
  publishedBy: Id | null
  publishedAt: Time | null
  closedBy: Id | null
  closedAt: Time | null
}
export type RoundSide = 'mentee' | 'mentor'
/** `capacity` is how many mentees this mentor takes in this round at most; `leftAt` says that they asked not to go on. */
export type RoundPeople = {
  roundId: Id
  userId: Id
  side: RoundSide
  source: 'filter' | 'list' | 'file'
  capacity: number | null
  addedBy: Id
  addedAt: Time
  leftAt: Time | null
}
export type RoundTies = { roundId: Id; menteeId: Id; mentorId: Id; kind: 'lock' | 'block'; madeBy: Id; madeAt: Time }
/** What a run read of everybody (a people file), named by the SHA-256 of its text. */
export type RoundSnapshots = { roundId: Id; sha256: string; body: Json; takenAt: Time }
export type RoundRunStatus = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'
export type RoundRuns = {
  id: Id
  roundId: Id
  kind: 'round' | 'rematch'
  policy: RoundPolicy
  seed: string
  revision: number
  status: RoundRunStatus
  stage: string | null
  done: number
  total: number
  snapshotSha256: string | null
  pairsSha256: string | null
  certificate: Json | null
  result: Json | null
  millis: number | null
  startedBy: Id
  createdAt: Time
  startedAt: Time | null
  endedAt: Time | null
  publishedAt: Time | null
}
export type RoundAnswer = 'waiting' | 'accepted' | 'declined'
export type RoundPairStatus = 'proposed' | 'accepted' | 'declined' | 'expired' | 'withdrawn'
export type RoundPairs = {
  id: Id
  roundId: Id
  runId: Id
  menteeId: Id
  mentorId: Id
  score: number
  parts: Json
  lockedAt: Time | null
  status: RoundPairStatus
  menteeAnswer: RoundAnswer
  menteeReason: string | null
  menteeAnsweredAt: Time | null
  mentorAnswer: RoundAnswer
  mentorReason: string | null
  mentorAnsweredAt: Time | null
  mentorshipId: Id | null
  proposedAt: Time
  answerBy: Time
  settledAt: Time | null
}

// jobs
export type Jobs = {
  id: Id
  organisationId: Id
  title: string
  description: string
  /** The language that the advert is written in. */
  locale: string
  sector: string
  professionCode: string | null
  district: string | null
  workMode: 'on-site' | 'hybrid' | 'remote'
  hours: 'full_time' | 'part_time'
  /** HK$ a month. */
  payMin: number
  payMax: number
  /** JSON list of what the employer offers to newcomers. */
  offers: Json
  status: 'draft' | 'open' | 'closed'
  createdAt: Time
  publishedAt: Time | null
  closesAt: Time
}
export type JobLanguages = { jobId: Id; code: string; level: string }
export type JobApplicationStatus = 'sent' | 'viewed' | 'interview' | 'offered' | 'declined' | 'withdrawn'
/** `profile` is the profile as it was when the person applied (JSON). */
export type JobApplications = {
  id: Id
  jobId: Id
  userId: Id
  status: JobApplicationStatus
  statement: string
  profile: Json
  createdAt: Time
  updatedAt: Time
}
export type JobApplicationMoves = {
  id: Id
  applicationId: Id
  fromStatus: JobApplicationStatus
  toStatus: JobApplicationStatus
  movedBy: Id
  at: Time
}

export type Database = {
  users: Users
  sessions: Sessions
  emailTokens: EmailTokens
  knownDevices: KnownDevices
  parkedForms: ParkedForms
  auditEntries: AuditEntries
  auditHead: AuditHead
  tasks: Tasks
  organisations: Organisations
  memberships: Memberships
  notifications: Notifications
  noticeSettings: NoticeSettings
  pushSubscriptions: PushSubscriptions
  conversations: Conversations
  participants: Participants
  messages: Messages
  messageVersions: MessageVersions
  messageReactions: MessageReactions
  messageAttachments: MessageAttachments
  blocks: Blocks
  privacyChoices: PrivacyChoices
  changeNumbers: ChangeNumbers
  messageRequests: MessageRequests
  messageRequestSettings: MessageRequestSettings
  messageReports: MessageReports
  messageWaits: MessageWaits
  messageDigests: MessageDigests
  conversationExports: ConversationExports
  guides: Guides
  guideTexts: GuideTexts
  ruleSets: RuleSets
  assessments: Assessments
  simulations: Simulations
  approvals: Approvals
  documents: Documents
  invitations: Invitations
  applications: Applications
  applicationMoves: ApplicationMoves
  applicationSections: ApplicationSections
  applicationDocuments: ApplicationDocuments
  changeRequests: ChangeRequests
  changeItems: ChangeItems
  stays: Stays
  cases: Cases
  caseNotes: CaseNotes
  caseOpinions: CaseOpinions
  profiles: Profiles
  profileLanguages: ProfileLanguages
  profileChoices: ProfileChoices
  programmes: Programmes
  cohorts: Cohorts
  cohortSessions: CohortSessions
  enrolments: Enrolments
  mentors: Mentors
  preferences: Preferences
  genderWords: GenderWords
  mentorHours: MentorHours
  mentorDaysOff: MentorDaysOff
  bookedTimes: BookedTimes
  vettings: Vettings
  mentorshipRequests: MentorshipRequests
  mentorships: Mentorships
  mentorshipMoves: MentorshipMoves
  pairs: Pairs
  pairMembers: PairMembers
  pairGoals: PairGoals
  pairSteps: PairSteps
  pairSessions: PairSessions
  pairSessionMoves: PairSessionMoves
  pairSessionTexts: PairSessionTexts
  pairPrivateNotes: PairPrivateNotes
  pairFeedback: PairFeedback
  safeguardingReports: SafeguardingReports
  safeguardingMoves: SafeguardingMoves
  safeguardingNotes: SafeguardingNotes
  rounds: Rounds
  roundPeople: RoundPeople
  roundTies: RoundTies
  roundSnapshots: RoundSnapshots
  roundRuns: RoundRuns
  roundPairs: RoundPairs
  jobs: Jobs
  jobLanguages: JobLanguages
  jobApplications: JobApplications
  jobApplicationMoves: JobApplicationMoves
}
