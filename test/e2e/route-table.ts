import type { Ctx } from '#app/context.server.ts'

/** The people who try every address; `visitor` has no session, the others are the demo's accounts. */
export const PEOPLE = ['visitor', 'applicant', 'migrant', 'mentor', 'employer', 'organiser', 'officer', 'admin'] as const
export type Who = (typeof PEOPLE)[number]

/** Rows of the demo world that the addresses name. */
export type Ids = {
  programme: string
  cohort: string
  mentor: string
  conversation: string
  /** A document in it. */
  attachment: string
  job: string
  application: string
  approval: string
  document: string
  organisation: string
  mail: string
  /** A thing in a list of the applicant's draft. */
  degree: string
  check: string
  ruleSet: string
  draft: string
  simulation: string
  /** An application that was sent, and one of its papers. */
  schemeApplication: string
  paper: string
  /** The demo's migrant and mentor: what they do together. */
  pair: string
  session: string
  goal: string
  step: string
  report: string
  /** A reported message that waits for a moderator. */
  messageReport: string
  /** A round that was tried, one of its mentees, and a proposal to the demo's mentor. */
  round: string
  roundMentee: string
  proposal: string
}

export async function idsOf(ctx: Ctx): Promise<Ids> {
  const userId = async (email: string) =>
    (await ctx.db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
  const [migrant, mentor, employer, organiser, family] = await Promise.all(
    ['migrant', 'mentor', 'employer', 'organiser', 'family'].map((name) => userId(`${name}@demo.test`)),
  )
  const organisationOf = async (id = '') =>
    (await ctx.db.selectFrom('memberships').select('organisationId').where('userId', '=', id).executeTakeFirstOrThrow()).organisationId
  const harbour = await organisationOf(organiser)
  const programme = (await ctx.db.selectFrom('programmes').select('id').where('organisationId', '=', harbour).executeTakeFirstOrThrow()).id
  const approval = await ctx.db
    .selectFrom('approvals')
    .select(['id', 'documentId'])
    .where('userId', '=', await userId('applicant@demo.test'))
    .executeTakeFirstOrThrow()
  const application = await ctx.db
    .selectFrom('jobApplications')
    .select(['id', 'jobId'])
    .where('userId', '=', migrant ?? '')
    .executeTakeFirstOrThrow()
  const talk = await ctx.db
    .selectFrom('participants')
    .innerJoin('conversations', 'conversations.id', 'participants.conversationId')
    .select('conversationId')
    .where('userId', '=', migrant ?? '')
    .where('kind', '=', 'mentorship')
    .executeTakeFirstOrThrow()
  const attachment = await ctx.db
    .selectFrom('messageAttachments')
    .select('id')
    .where('conversationId', '=', talk.conversationId)
    .where('mediaType', '=', 'application/pdf')
    .executeTakeFirstOrThrow()
  const education = await ctx.db
    .selectFrom('applicationSections')
    .innerJoin('applications', 'applications.id', 'applicationSections.applicationId')
    .select('answers')
    .where('userId', '=', await userId('applicant@demo.test'))
    .where('section', '=', 'education')
    .executeTakeFirstOrThrow()
  const check = await ctx.db
    .selectFrom('assessments')
    .select('id')
    .where('userId', '=', await userId('applicant@demo.test'))
    .executeTakeFirstOrThrow()
  const ruleSet = async (state: 'draft' | 'published') =>
    (await ctx.db.selectFrom('ruleSets').select('id').where('state', '=', state).orderBy('id', 'desc').executeTakeFirstOrThrow()).id
  const paper = await ctx.db
    .selectFrom('applicationDocuments')
    .select(['id', 'applicationId'])
    .where('applicationId', 'in', (eb) =>
      eb
        .selectFrom('applications')
        .select('id')
        .where('userId', '=', family ?? ''),
    )
    .executeTakeFirstOrThrow()
  const pair = (
    await ctx.db
      .selectFrom('mentorships')
      .select('id')
      .where('menteeId', '=', migrant ?? '')
      .executeTakeFirstOrThrow()
  ).id
  const inPair = async (table: 'pairSessions' | 'pairGoals' | 'pairSteps') =>
    (await ctx.db.selectFrom(table).select('id').where('mentorshipId', '=', pair).orderBy('createdAt', 'desc').executeTakeFirstOrThrow()).id
  const round = (await ctx.db.selectFrom('rounds').select('id').where('state', '=', 'tried').executeTakeFirstOrThrow()).id
  const roundMentee = await ctx.db
    .selectFrom('roundPeople')
    .select('userId')
    .where('roundId', '=', round)
    .where('side', '=', 'mentee')
    .executeTakeFirstOrThrow()
  const proposal = await ctx.db
    .selectFrom('roundPairs')
    .select('id')
    .where('mentorId', '=', mentor ?? '')
    .executeTakeFirstOrThrow()
  return {
    pair,
    session: await inPair('pairSessions'),
    goal: await inPair('pairGoals'),
    step: await inPair('pairSteps'),
    messageReport: (await ctx.db.selectFrom('messageReports').select('id').executeTakeFirstOrThrow()).id,
    report: (await ctx.db.selectFrom('safeguardingReports').select('id').executeTakeFirstOrThrow()).id,
    round,
    roundMentee: roundMentee.userId,
    proposal: proposal.id,
    schemeApplication: paper.applicationId,
    paper: paper.id,
    degree: (JSON.parse(education.answers) as { items: { id: string }[] }).items[0]?.id ?? '',
    check: check.id,
    ruleSet: await ruleSet('published'),
    draft: await ruleSet('draft'),
    simulation: (await ctx.db.selectFrom('simulations').select('id').where('status', '=', 'done').executeTakeFirstOrThrow()).id,
    programme,
    cohort: (await ctx.db.selectFrom('cohorts').select('id').where('programmeId', '=', programme).executeTakeFirstOrThrow()).id,
    mentor: mentor ?? '',
    conversation: talk.conversationId,
    attachment: attachment.id,
    job: application.jobId,
    application: application.id,
    approval: approval.id,
    document: approval.documentId ?? '',
    organisation: await organisationOf(employer),
    mail: (await ctx.db.selectFrom('tasks').select('id').where('kind', '=', 'mail.send').orderBy('runAt', 'desc').executeTakeFirstOrThrow())
      .id,
  }
}

type Expected = Record<Who, number>
const all = (status: number): Expected => Object.fromEntries(PEOPLE.map((who) => [who, status])) as Expected
const EVERYBODY = all(200)
/** A visitor is sent to sign in. */
const SIGNED_IN: Expected = { ...all(200), visitor: 302 }
const only = (who: Who[], others = 403): Expected => ({ ...all(others), visitor: 302, ...Object.fromEntries(who.map((one) => [one, 200])) })
/** Pages of a draft: the applicant of the demo has one, everybody else is led to where one begins. */
const APPLYING: Expected = { ...all(302), applicant: 200 }
/** What one may not see does not exist. */
const known = (who: Who[]) => only(who, 404)

/** A pair is nobody's but the two people's. */
const PAIR = known(['migrant', 'mentor'])

/** Nobody but officers learns whether a case exists. */
const CASE = only(['officer'])

export type Row = { path: (ids: Ids) => string; expected: Expected }
const row = (expected: Expected, path: (ids: Ids) => string): Row => ({ expected, path })

/** Every route of the site by its id in the build, an address of it, and what each person gets. */
export const TABLE: Record<string, Row> = {
  'features/home/routes/choose-language': row(all(302), () => '/'),
  'features/home/routes/home': row(EVERYBODY, () => '/en'),
  'features/home/routes/design': row(EVERYBODY, () => '/en/design'),
  'features/home/routes/not-found': row(all(404), () => '/en/nowhere/at/all'),
  'features/accounts/routes/sign-up': row({ ...all(302), visitor: 200 }, () => '/en/sign-up'),
  'features/accounts/routes/sign-in': row({ ...all(302), visitor: 200 }, () => '/en/sign-in'),
  'features/accounts/routes/sign-out': row(all(302), () => '/en/sign-out'),
  'features/accounts/routes/resume': row(all(302), () => '/en/resume'),
  'features/accounts/routes/verify-email': row(EVERYBODY, () => '/en/verify-email'),
  'features/accounts/routes/forgot-password': row(EVERYBODY, () => '/en/forgot-password'),
  'features/accounts/routes/reset-password': row(EVERYBODY, () => '/en/reset-password'),
  'features/accounts/routes/confirm-email': row(EVERYBODY, () => '/en/confirm-email'),
  'features/accounts/routes/account': row(SIGNED_IN, () => '/en/account'),
  'features/messaging/routes/privacy': row(SIGNED_IN, () => '/en/account/privacy'),
  'features/notifications/routes/notice-settings': row(SIGNED_IN, () => '/en/account/notices'),
  'features/notifications/routes/push-api': row({ ...all(200), visitor: 401 }, () => '/api/v1/push'),
  'features/notifications/routes/unsubscribe': row(all(404), () => '/en/unsubscribe?who=nobody&what=messages&key=none'),
  'features/notifications/routes/notifications': row(SIGNED_IN, () => '/en/notifications'),
  'features/eligibility/routes/check': row(EVERYBODY, () => '/en/check'),
  'features/eligibility/routes/check-question': row(EVERYBODY, () => '/en/check/question?a=page18.yes&at=s:c02'),
  'features/eligibility/routes/check-result': row(EVERYBODY, () => '/en/check/result?a=page18.yes_sc02.yes_sc04.unsure'),
  'features/eligibility/routes/check-saved': row(known(['applicant']), ({ check }) => `/en/check/saved/${check}`),
  'features/eligibility/routes/check-shared': row(all(404), () => '/en/check/shared/nobody-made-this-link'),
  'features/messaging/routes/messages-api': row(
    { ...known(['migrant', 'mentor']), visitor: 401 },
    ({ conversation }) => `/api/v1/conversations/${conversation}/messages`,
  ),
  'features/messaging/routes/attachments-api': row(all(405), ({ conversation }) => `/api/v1/conversations/${conversation}/attachments`),
  'features/messaging/routes/attachment-file': row(
    known(['migrant', 'mentor']),
    ({ conversation, attachment }) => `/api/v1/conversations/${conversation}/attachments/${attachment}`,
  ),
  'features/messaging/routes/messages': row(SIGNED_IN, () => '/en/messages'),
  'features/messaging/routes/write': row({ ...SIGNED_IN, mentor: 404, migrant: 302 }, ({ mentor }) => `/en/messages/new?person=${mentor}`),
  'features/messaging/routes/message-requests': row(SIGNED_IN, () => '/en/messages/requests'),
  'features/moderation/routes/report': row(known(['migrant', 'mentor']), ({ conversation }) => `/en/messages/${conversation}/report`),
  'features/moderation/routes/queue': row(only(['admin']), () => '/en/admin/moderation'),
  'features/moderation/routes/reported-file': row(
    { ...only([]), admin: 404 },
    ({ messageReport }) => `/api/v1/reports/${messageReport}/files/no-such-file`,
  ),
  'features/moderation/routes/handle': row(only(['admin']), ({ messageReport }) => `/en/admin/moderation/${messageReport}`),
  'features/messaging/routes/conversation': row(known(['migrant', 'mentor']), ({ conversation }) => `/en/messages/${conversation}`),
  'features/messaging/routes/export': row(known(['migrant', 'mentor']), ({ conversation }) => `/en/messages/${conversation}/export`),
  'features/messaging/routes/export-file': row(all(302), ({ conversation }) => `/en/messages/${conversation}/export/file`),
  'features/guides/routes/guides': row(EVERYBODY, () => '/en/guides'),
  'features/guides/routes/guide': row(EVERYBODY, () => '/en/guides/how-qmas-works'),
  'features/applications/routes/approval': row(SIGNED_IN, () => '/en/approval'),
  'features/applications/routes/document': row(known(['applicant', 'officer']), ({ document }) => `/documents/${document}`),
  'features/applications/routes/invitation': row(EVERYBODY, () => '/en/invitation'),
  'features/applications/routes/application': row(SIGNED_IN, () => '/en/application'),
  'features/applications/routes/application-check': row(APPLYING, () => '/en/application/check'),
  'features/applications/routes/application-submit': row(APPLYING, () => '/en/application/submit'),
  'features/applications/routes/application-sent': row(all(302), () => '/en/application/sent'),
  'features/applications/routes/application-copy': row(all(302), () => '/en/application/copy'),
  'features/casework/routes/own-letter': row(all(302), () => '/en/application/letter'),
  'features/casework/routes/own-officer': row(all(302), () => '/en/application/officer'),
  'features/applications/routes/application-withdraw': row(APPLYING, () => '/en/application/withdraw'),
  'features/applications/routes/application-section': row(APPLYING, () => '/en/application/education'),
  'features/applications/routes/application-item': row(APPLYING, () => '/en/application/personal/name'),
  'features/applications/routes/application-remove': row(APPLYING, ({ degree }) => `/en/application/education/${degree}/remove`),
  'features/applications/routes/application-documents': row(APPLYING, () => '/en/application/documents'),
  'features/applications/routes/application-document': row(APPLYING, () => '/en/application/documents/photo'),
  'features/applications/routes/office': row(only(['officer']), () => '/en/office'),
  'features/applications/routes/office-approval': row(only(['officer']), ({ approval }) => `/en/office/approvals/${approval}`),
  'features/applications/routes/office-invitations': row(only(['officer']), () => '/en/office/invitations'),
  'features/applications/routes/organiser-invitations': row(only(['organiser']), () => '/en/organiser/invitations'),
  'features/casework/routes/cases': row(only(['officer']), () => '/en/office/cases'),
  'features/casework/routes/panel': row(only(['officer']), () => '/en/office/panel'),
  'features/casework/routes/panel-csv': row(only(['officer']), () => '/en/office/panel/csv'),
  'features/casework/routes/panel-pdf': row(only(['officer']), () => '/en/office/panel/pdf'),
  'features/casework/routes/case': row(CASE, ({ schemeApplication }) => `/en/office/cases/${schemeApplication}`),
  'features/casework/routes/case-paper': row(
    CASE,
    ({ schemeApplication, paper }) => `/en/office/cases/${schemeApplication}/papers/${paper}`,
  ),
  'features/casework/routes/case-ask': row(CASE, ({ schemeApplication }) => `/en/office/cases/${schemeApplication}/ask`),
  'features/casework/routes/case-decide': row(CASE, ({ schemeApplication }) => `/en/office/cases/${schemeApplication}/decide`),
  'features/casework/routes/case-letter': row(CASE, ({ schemeApplication }) => `/en/office/cases/${schemeApplication}/letter`),
  'features/profiles/routes/onboarding': row(all(302), () => '/en/onboarding'),
  'features/profiles/routes/onboarding-check': row(SIGNED_IN, () => '/en/onboarding/check'),
  'features/profiles/routes/onboarding-step': row(SIGNED_IN, () => '/en/onboarding/languages'),
  'features/profiles/routes/profile': row(SIGNED_IN, () => '/en/profile'),
  'features/organisations/routes/organisation': row(EVERYBODY, ({ organisation }) => `/en/organisations/${organisation}`),
  'features/orientation/routes/programmes': row(EVERYBODY, () => '/en/programmes'),
  'features/orientation/routes/programme': row(EVERYBODY, ({ programme }) => `/en/programmes/${programme}`),
  'features/orientation/routes/organiser': row(only(['organiser']), () => '/en/organiser'),
  'organiser-programme-new': row(only(['organiser']), () => '/en/organiser/programmes/new'),
  'features/orientation/routes/organiser-programme': row(only(['organiser']), ({ programme }) => `/en/organiser/programmes/${programme}`),
  'features/orientation/routes/organiser-cohort-new': row(
    known(['organiser']),
    ({ programme }) => `/en/organiser/programmes/${programme}/cohorts/new`,
  ),
  'features/orientation/routes/organiser-cohort': row(known(['organiser']), ({ cohort }) => `/en/organiser/cohorts/${cohort}`),
  'features/mentorship/routes/mentors': row(EVERYBODY, () => '/en/mentors'),
  'features/mentorship/routes/improve': row(only(['migrant']), () => '/en/mentors/improve'),
  'features/mentorship/routes/wishes': row(SIGNED_IN, () => '/en/mentors/wishes'),
  'features/mentorship/routes/gender-wish': row(SIGNED_IN, () => '/en/mentors/gender'),
  'features/mentorship/routes/mentor': row(EVERYBODY, ({ mentor }) => `/en/mentors/${mentor}`),
  'features/mentorship/routes/mentor-profile': row(SIGNED_IN, () => '/en/mentor-profile'),
  'features/mentorship/routes/mentor-step': row(SIGNED_IN, () => '/en/mentor-profile/hours'),
  'features/mentorship/routes/requests': row(SIGNED_IN, () => '/en/requests'),
  'features/mentorship/routes/organiser-mentors': row(only(['organiser']), () => '/en/organiser/mentors'),
  'features/pairs/routes/pair': row(PAIR, ({ pair }) => `/en/pairs/${pair}`),
  'features/pairs/routes/goal': row(PAIR, ({ pair, goal }) => `/en/pairs/${pair}/goals/${goal}`),
  'features/pairs/routes/step': row(PAIR, ({ pair, step }) => `/en/pairs/${pair}/steps/${step}`),
  'features/pairs/routes/session-new': row(PAIR, ({ pair }) => `/en/pairs/${pair}/sessions/new`),
  'features/pairs/routes/session': row(PAIR, ({ pair, session }) => `/en/pairs/${pair}/sessions/${session}`),
  'features/pairs/routes/session-move': row(PAIR, ({ pair, session }) => `/en/pairs/${pair}/sessions/${session}/move`),
  'features/pairs/routes/session-file': row(PAIR, ({ pair, session }) => `/en/pairs/${pair}/sessions/${session}/calendar`),
  'features/pairs/routes/feedback': row(PAIR, ({ pair }) => `/en/pairs/${pair}/feedback/midway`),
  'features/pairs/routes/report': row(PAIR, ({ pair }) => `/en/pairs/${pair}/report`),
  'features/pairs/routes/reports': row(only(['organiser', 'admin']), () => '/en/organiser/safeguarding'),
  'features/pairs/routes/handle': row({ ...only(['organiser']), admin: 404 }, ({ report }) => `/en/organiser/safeguarding/${report}`),
  'features/pairs/routes/feedback-overview': row(only(['organiser']), () => '/en/organiser/feedback'),
  'features/rounds/routes/rounds': row(only(['organiser']), () => '/en/organiser/rounds'),
  'features/rounds/routes/round-new': row(only(['organiser']), () => '/en/organiser/rounds/new'),
  'features/rounds/routes/round': row(known(['organiser']), ({ round }) => `/en/organiser/rounds/${round}`),
  'features/rounds/routes/round-people': row(known(['organiser']), ({ round }) => `/en/organiser/rounds/${round}/people`),
  'features/rounds/routes/round-import': row(known(['organiser']), ({ round }) => `/en/organiser/rounds/${round}/import`),
  'features/rounds/routes/round-settings': row(known(['organiser']), ({ round }) => `/en/organiser/rounds/${round}/settings`),
  'features/rounds/routes/round-run': row(known(['organiser']), ({ round }) => `/en/organiser/rounds/${round}/run`),
  'features/rounds/routes/round-pair': row(
    known(['organiser']),
    ({ round, roundMentee }) => `/en/organiser/rounds/${round}/mentees/${roundMentee}`,
  ),
  'features/rounds/routes/round-publish': row(known(['organiser']), ({ round }) => `/en/organiser/rounds/${round}/publish`),
  'features/rounds/routes/proposals': row(SIGNED_IN, () => '/en/proposals'),
  'features/rounds/routes/proposal': row(known(['mentor']), ({ proposal }) => `/en/proposals/${proposal}`),
  'features/jobs/routes/jobs': row(EVERYBODY, () => '/en/jobs'),
  'features/jobs/routes/job': row(EVERYBODY, ({ job }) => `/en/jobs/${job}`),
  'features/jobs/routes/job-apply': row(SIGNED_IN, ({ job }) => `/en/jobs/${job}/apply`),
  'features/jobs/routes/job-applications': row(SIGNED_IN, () => '/en/job-applications'),
  'features/jobs/routes/employer': row(only(['employer']), () => '/en/employer'),
  'employer-job-new': row(only(['employer']), () => '/en/employer/jobs/new'),
  'features/jobs/routes/employer-job': row(only(['employer']), ({ job }) => `/en/employer/jobs/${job}`),
  'features/jobs/routes/employer-application': row(known(['employer']), ({ application }) => `/en/employer/applications/${application}`),
  'features/admin/routes/admin': row(only(['admin']), () => '/en/admin'),
  'features/admin/routes/people': row(only(['admin']), () => '/en/admin/people'),
  'features/admin/routes/person': row(only(['admin']), ({ mentor }) => `/en/admin/people/${mentor}`),
  'features/admin/routes/organisations': row(only(['admin']), () => '/en/admin/organisations'),
  'features/admin/routes/organisation': row(only(['admin']), ({ organisation }) => `/en/admin/organisations/${organisation}`),
  'features/admin/routes/tasks': row(only(['admin']), () => '/en/admin/tasks'),
  'features/admin/routes/outbox': row(only(['admin']), () => '/en/admin/outbox'),
  'features/admin/routes/mail': row(only(['admin']), ({ mail }) => `/en/admin/outbox/${mail}`),
  'features/admin/routes/audit': row(only(['admin']), () => '/en/admin/audit'),
  'features/eligibility/routes/rule-sets': row(only(['admin']), () => '/en/admin/rule-sets'),
  'features/eligibility/routes/rule-set': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}`),
  'features/eligibility/routes/rule-set-about': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/about`),
  'features/eligibility/routes/rule-set-prerequisites': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/prerequisites`),
  'features/eligibility/routes/rule-set-section': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/sections/0`),
  'features/eligibility/routes/rule-set-item': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/sections/0/0`),
  'features/eligibility/routes/rule-set-texts': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/texts/c01`),
  'features/eligibility/routes/rule-set-talent-list': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/talent-list`),
  'features/eligibility/routes/rule-set-preview': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/preview`),
  'features/eligibility/routes/rule-set-difference': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/difference`),
  'features/eligibility/routes/rule-set-publish': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/publish`),
  'features/eligibility/routes/rule-set-simulate': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/simulate`),
  'features/eligibility/routes/rule-set-file': row(only(['admin']), ({ draft }) => `/en/admin/rule-sets/${draft}/file`),
  'features/eligibility/routes/rule-set-simulation-csv': row(
    only(['admin']),
    ({ draft, simulation }) => `/en/admin/rule-sets/${draft}/simulate/${simulation}/csv`,
  ),
}
