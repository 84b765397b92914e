import { countTasks } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { type Actor, isAdministrator, isEmployer, isOfficer, isOrganiser } from '#app/features/accounts/actor.ts'
import { applicantState } from '#app/features/applications/application.ts'
import { approvalOf } from '#app/features/applications/approval-of.server.ts'
import { countWaitingApprovals } from '#app/features/applications/count-waiting-approvals.server.ts'
import { applicationOf } from '#app/features/applications/read-application.server.ts'
import { countNewCases } from '#app/features/casework/list-cases.server.ts'
import { countNewApplications, hasAppliedAnywhere } from '#app/features/jobs/read-applications.server.ts'
import { latestJobs } from '#app/features/jobs/read-jobs.server.ts'
import { mentorshipOverview } from '#app/features/mentorship/mentorship-overview.server.ts'
import { countUnreadMessages } from '#app/features/messaging/count-unread.server.ts'
import { comingSessions, hasJoinedAny } from '#app/features/orientation/own-orientation.server.ts'
import { listProgrammes } from '#app/features/orientation/read-programmes.server.ts'
import { comingPairSessions } from '#app/features/pairs/coming-sessions.server.ts'
import { countOpenReports } from '#app/features/pairs/read-reports.server.ts'
import { ownProfileOf } from '#app/features/profiles/own-profile.server.ts'
import { countProposals } from '#app/features/rounds/count-proposals.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { formatMoment } from '#app/lib/dates.ts'
import type { Locale } from '#app/lib/locales.ts'
import { formatInZone, zoneName } from '#app/lib/zoned-time.ts'
import type { ComingView, JobCardView, PersonHome, RoleCard, VisitorHome, Wait } from './home-views.ts'
import type { JourneyFacts } from './journey.ts'

export type Home = { person: PersonHome; visitor: null } | { person: null; visitor: VisitorHome }

/** What the home page shows: to a visitor what is open today, to a person where they stand and what waits for them. */
export async function homeFor(ctx: Ctx, actor: Actor | null, { locale, zone }: { locale: Locale; zone: string }): Promise<Home> {
  return actor
    ? { person: await personHome(ctx, actor, { locale, zone }), visitor: null }
    : { person: null, visitor: await visitorHome(ctx, locale) }
}

async function visitorHome(ctx: Ctx, locale: Locale): Promise<VisitorHome> {
  const programmes = (await listProgrammes(ctx, locale, {}, 4)).flatMap(({ id, title, organisation, startsOn, placesLeft }) =>
    startsOn ? [{ id, title: title.text, titleLang: title.lang, organisation, startsOn, placesLeft }] : [],
  )
  return { programmes, jobs: await newestJobs(ctx, locale) }
}

async function newestJobs(ctx: Ctx, locale: Locale): Promise<JobCardView[]> {
  const jobs = await latestJobs(ctx, locale, 4)
  return jobs.map(({ id, title, locale: titleLang, employer, payMin, payMax, district }) => ({
    id,
    title,
    titleLang,
    employer,
    payMin,
    payMax,
    district,
  }))
}

type Overview = Awaited<ReturnType<typeof mentorshipOverview>>

async function personHome(ctx: Ctx, actor: Actor, { locale, zone }: { locale: Locale; zone: string }): Promise<PersonHome> {
  const overview = await mentorshipOverview(ctx, actor)
  const facts = await journeyOf(ctx, actor, overview)
  return {
    name: actor.name,
    facts,
    waits: await waitsOf(ctx, actor, overview),
    coming: await comingOf(ctx, actor, { programmes: facts !== null, locale, zone }),
    pairs: overview.active.map(({ mentorshipId, otherName, role, conversationId }) => ({
      id: mentorshipId,
      name: otherName,
      role,
      conversationId,
    })),
    roles: rolesOf(actor),
    mayBecomeMentor: actor.migrant && !actor.mentor,
    jobs: actor.migrant ? await newestJobs(ctx, locale) : [],
  }
}

/** The line is for people who come to Hong Kong; staff, employers and mentors who never made a claim have none. */
async function journeyOf(ctx: Ctx, actor: Actor, overview: Overview): Promise<JourneyFacts | null> {
  const approval = await approvalOf(ctx, actor)
  const application = await applicationOf(ctx, actor)
  const onTheWay = actor.migrant || approval !== null || application !== null || (actor.memberships.length === 0 && !actor.mentor)
  if (!onTheWay) return null
  const status = actor.migrant ? 'approved' : approval === null || approval.status === 'withdrawn' ? 'none' : approval.status
  return {
    approval: status,
    application: application ? applicantState(application.status) : 'none',
    profileComplete: (await ownProfileOf(ctx, actor)).completedAt !== null,
    joinedProgramme: await hasJoinedAny(ctx, actor),
    openRequest: overview.openSent > 0,
    hasMentor: overview.active.some(({ role }) => role === 'mentor'),
    appliedForJob: await hasAppliedAnywhere(ctx, actor),
  }
}

/** Sessions of programmes and of pairs, the soonest first. */
async function comingOf(
  ctx: Ctx,
  actor: Actor,
  { programmes, locale, zone }: { programmes: boolean; locale: Locale; zone: string },
): Promise<ComingView[]> {
  const t = translateTo(locale)
  const sessions = programmes ? await comingSessions(ctx, actor, { locale }) : []
  const learning = sessions.map(({ id, startsAt, venue, programmeId, title }): ComingView => {
    return {
      id,
      title: title.text,
      titleLang: title.lang,
      startsAt,
      when: formatMoment(startsAt, locale),
      place: venue,
      to: `/programmes/${programmeId}`,
    }
  })
  const meeting = (await comingPairSessions(ctx, actor)).map(({ id, startsAt, mode, place, otherName, path }): ComingView => {
    const when = `${formatInZone(startsAt, locale, zone)} (${zoneName(zone, locale, new Date(startsAt))})`
    const where = place ? `${t(`pairs.mode.${mode}`)} · ${place}` : t(`pairs.mode.${mode}`)
    return { id, title: t('home.sessionWith', { name: otherName }), titleLang: locale, startsAt, when, place: where, to: path }
  })
  return [...meeting, ...learning].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

async function waitsOf(ctx: Ctx, actor: Actor, overview: Overview): Promise<Wait[]> {
  const all: Wait[] = [
    { name: 'messages', count: await countUnreadMessages(ctx, actor), to: '/messages' },
    { name: 'requests', count: overview.waitingForMe, to: '/requests' },
    { name: 'proposals', count: actor.migrant || actor.mentor ? await countProposals(ctx, actor) : 0, to: '/proposals' },
    { name: 'reports', count: await countOpenReports(ctx, actor), to: '/organiser/safeguarding' },
    { name: 'cases', count: await countNewCases(ctx, actor), to: '/office/cases' },
    { name: 'approvals', count: isOfficer(actor) ? await countWaitingApprovals(ctx, actor) : 0, to: '/office' },
    { name: 'applications', count: isEmployer(actor) ? await countNewApplications(ctx, actor) : 0, to: '/employer' },
    { name: 'tasks', count: isAdministrator(actor) ? (await countTasks(ctx.db)).failed : 0, to: '/admin/tasks' },
  ]
  return all.filter(({ count }) => count > 0)
}

function rolesOf(actor: Actor): RoleCard[] {
  const all: [boolean, RoleCard][] = [
    [isOfficer(actor), { name: 'officer', to: '/office' }],
    [isOrganiser(actor), { name: 'organiser', to: '/organiser' }],
    [isEmployer(actor), { name: 'employer', to: '/employer' }],
    [isAdministrator(actor), { name: 'administrator', to: '/admin' }],
    [actor.mentor, { name: 'mentor', to: '/mentor-profile' }],
  ]
  return all.flatMap(([holds, card]) => (holds ? [card] : []))
}
