import { data, redirect } from '@remix-run/node'
import { type ActorArgs, answerFormData, type Refused, refuse, valuesOf } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { importInvitations } from '../import-invitations.server.ts'
import { type InvitationsInput, invitationFilterSchema, invitationsSchema } from '../invitation.schema.ts'
import { type ReadList, readInvitationList } from '../invitation-list.ts'
import { listInvitations, listInvitingOrganisations } from '../list-invitations.server.ts'
import { readList } from '../read-list.server.ts'
import { resendInvitation } from '../resend-invitation.server.ts'
import { withdrawInvitation } from '../withdraw-invitation.server.ts'

type Kind = 'office' | 'organiser'
type Importing = Extract<InvitationsInput, { intent: 'import' | 'importGood' }>

/** Two pages are the same page: for the office, and for the organisers of organisations. */
export const loadInvitations = (kind: Kind) => async (args: ActorArgs) => {
  const { ctx, actor, url, locale } = args
  const filter = invitationFilterSchema.parse(Object.fromEntries(url.searchParams))
  const organisations = await listInvitingOrganisations(ctx, actor, { kind, locale })
  const chosen = organisations.find(({ id }) => id === filter.organisation) ?? organisations[0]
  if (!chosen) throw new AppError('forbidden')
  const list = await listInvitations(ctx, actor, { organisationId: chosen.id, filter })
  const number = (name: string) => Math.min(500, Math.max(0, Number.parseInt(url.searchParams.get(name) ?? '0', 10) || 0))
  const done = { invited: number('invited'), alreadyInvited: number('already') }
  return data({ title: translateTo(locale)('applications.invitations.title'), kind, organisations, chosen, ...list, filter, done })
}

export const actOnInvitations = (kind: Kind) => async (args: ActorArgs) => {
  await args.ctx.limits.take('upload', args.actor.id)
  const { form, problem } = await readList(args.request)
  if (problem) return refuse(422, { file: [problem] }, valuesOf(form))
  return answerFormData(invitationsSchema, args, form, async ({ form: input }) => {
    if (!('invitationId' in input)) return importList(args, input, kind)
    const { ctx, actor, locale } = args
    if (input.intent === 'resend') await resendInvitation(ctx, actor, { invitationId: input.invitationId, locale })
    else await withdrawInvitation(ctx, actor, input)
    return redirect(`${href(locale, pathOf(kind))}?notice=${input.intent === 'resend' ? 'sent' : 'withdrawn'}`)
  })
}

/** A list without a bad line is imported at once; with one, nobody is written to before the importer has seen the report. */
async function importList({ ctx, actor, locale }: ActorArgs, input: Importing, kind: Kind) {
  const read = readInvitationList(input.list, { today: hongKongDay(ctx.now()), ownEmail: actor.email })
  const problem = problemOf(read, input.intent)
  if (problem) return report(read, input, problem)
  const { invited, alreadyInvited } = await importInvitations(ctx, actor, { ...input, people: read.people })
  const query = new URLSearchParams({ organisation: input.organisationId, invited: String(invited), already: String(alreadyInvited) })
  return redirect(`${href(locale, pathOf(kind))}?${query}`)
}

function problemOf({ people, bad, tooLong }: ReadList, intent: Importing['intent']): string | undefined {
  if (tooLong) return 'applications.list.tooLong'
  if (people.length === 0 && bad.length === 0) return 'applications.list.empty'
  return bad.length > 0 && (intent === 'import' || people.length === 0) ? 'applications.list.someBad' : undefined
}

export type ListRefused = Refused & { report?: { good: number; bad: ReadList['bad'] } }

function report({ people, bad }: ReadList, { list, organisationId, locale }: Importing, problem: string) {
  const values = { list, organisationId, locale }
  return data<ListRefused>({ ok: false, errors: { list: [problem] }, values, report: { good: people.length, bad } }, { status: 422 })
}

const pathOf = (kind: Kind) => (kind === 'office' ? '/office/invitations' : '/organiser/invitations')
