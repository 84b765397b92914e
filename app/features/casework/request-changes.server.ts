import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { type AskedItem, askForChanges, takeBackRequest } from '#app/features/applications/ask-for-changes.server.ts'
import { moveApplication } from '#app/features/applications/move-application.server.ts'
import { readSentApplication } from '#app/features/applications/read-sent-application.server.ts'
import { reviewPaper } from '#app/features/applications/review-paper.server.ts'
import { AppError, authorize } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { actOnCase, type CaseRef, type OpenCase } from './act-on-case.server.ts'
import { canAsk } from './case.policy.ts'
import { withdrawOpinions } from './case.repo.server.ts'
import type { AskInput } from './case.schema.ts'
import { ASKABLE_SECTIONS, REMIND_BEFORE } from './case.ts'
import { remindAt } from './reminder.ts'
import { type Addressee, addresseeOf, tellApplicant } from './tell-applicant.server.ts'

/**
 * Asks the applicant to change some sections or replace some papers by a day. They hear which ones and why, here and by
 * mail, and are reminded three days before the day and on it. One request at a time; a recommendation falls with it,
 * because the answers will be others.
 */
export async function requestChanges(ctx: Ctx, actor: Actor, input: AskInput & { applicationId: string }): Promise<void> {
  const { papers, application } = await readSentApplication(ctx, actor, input.applicationId)
  const current = papers.filter(({ replacedAt }) => replacedAt === null)
  const items = input.targets.map((target) => itemOf(target, input))
  refuseUnknown(items, current)
  const requestId = ctx.newId()
  const addressee = await addresseeOf(ctx, application, items)
  await actOnCase(ctx, actor, input, {
    action: 'case.changesAsked',
    detail: { requestId, items: items.length, dueOn: input.dueOn },
    check: (found) => authorize(canAsk(actor, found.application)),
    run: (trx, found) => writeRequest(ctx, trx, actor, found, { requestId, items, dueOn: input.dueOn, papers: current, addressee }),
  })
  ctx.publish([application.userId], { type: 'notification:new' })
}

type Paper = { id: string; requirement: string; status: string }
type Request = { requestId: string; items: AskedItem[]; dueOn: string; papers: Paper[]; addressee: Addressee }

function refuseUnknown(items: AskedItem[], papers: Paper[]) {
  const isKnown = ({ kind, target }: AskedItem) =>
    kind === 'section' ? (ASKABLE_SECTIONS as string[]).includes(target) : papers.some(({ requirement }) => requirement === target)
  if (!items.every(isKnown)) throw new AppError('invalid', 'casework.error.targets')
}

async function writeRequest(ctx: Ctx, trx: Db, actor: Actor, found: OpenCase, { requestId, items, dueOn, papers, addressee }: Request) {
  const { application, at } = found
  await moveApplication(trx, { application, event: 'askForChanges', by: actor.id, at, moveId: ctx.newId() })
  await askForChanges(trx, { application, requestId, items, dueOn, by: actor.id, at, newId: ctx.newId })
  for (const paper of papers) await markForReplacement(trx, actor, found, { paper, items, dueOn })
  await withdrawOpinions(trx, application.id, 'recommendation', at.toISOString())
  await remindLater(ctx, trx, { requestId, dueOn, at })
  await tellApplicant(ctx, trx, addressee, { kind: 'changes', dueOn, uniqueKey: requestId })
}

function itemOf(target: string, { reasons, words }: AskInput): AskedItem {
  const at = target.indexOf(':')
  return {
    kind: target.slice(0, at) as AskedItem['kind'],
    target: target.slice(at + 1),
    reasonCode: reasons[target] ?? 'other',
    reasonText: words[target] || null,
  }
}

type Marking = { paper: Paper; items: AskedItem[]; dueOn: string }

/** The papers of an asked requirement say so themselves; one that was accepted stays accepted. */
async function markForReplacement(trx: Db, actor: Actor, { application, at }: OpenCase, { paper, items, dueOn }: Marking) {
  const item = items.find(({ kind, target }) => kind === 'document' && target === paper.requirement)
  if (!item || paper.status === 'accepted') return
  const { reasonCode, reasonText } = item
  const finding = { verdict: 'replace' as const, reasonCode, reasonText, dueOn }
  await reviewPaper(trx, { applicationId: application.id, paperId: paper.id, ...finding, by: actor.id, at })
}

async function remindLater(ctx: Ctx, trx: Db, { requestId, dueOn, at }: { requestId: string; dueOn: string; at: Date }) {
  for (const days of REMIND_BEFORE) {
    const runAt = remindAt(dueOn, days)
    const task = { kind: 'case.remind', payload: { requestId, days }, runAt, at, uniqueKey: `case.remind.${requestId}.${days}` }
    if (runAt > at) await insertTask(trx, { id: ctx.newId(), ...task })
  }
}

/** Takes the open request back: nothing is awaited any more, and the case is checked on. */
export async function cancelRequest(ctx: Ctx, actor: Actor, ref: CaseRef): Promise<void> {
  const { requests } = await readSentApplication(ctx, actor, ref.applicationId)
  const open = requests.find(({ answeredAt, cancelledAt }) => answeredAt === null && cancelledAt === null)
  if (!open) throw new AppError('conflict', 'casework.error.noRequest')
  await actOnCase(ctx, actor, ref, {
    action: 'case.requestTakenBack',
    detail: { requestId: open.id },
    run: async (trx, { application, at }) => {
      await takeBackRequest(trx, { requestId: open.id, at })
      await moveApplication(trx, { application, event: 'answerChanges', by: actor.id, at, moveId: ctx.newId() })
    },
  })
}
