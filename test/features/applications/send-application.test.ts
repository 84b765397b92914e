import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#app/features/accounts/actor.ts'
import { insertApplicationMove, moveApplicationRow } from '#app/features/applications/application.repo.server.ts'
import { insertChangeItems, insertChangeRequest } from '#app/features/applications/application-change.repo.server.ts'
import { answerItem } from '#app/features/applications/application-change.server.ts'
import { REFERENCE_FORM } from '#app/features/applications/application-reference.ts'
import { completeSection } from '#app/features/applications/complete-section.server.ts'
import { applicationOf, readSections } from '#app/features/applications/read-application.server.ts'
import { readOverview } from '#app/features/applications/read-overview.server.ts'
import { removeItem } from '#app/features/applications/remove-item.server.ts'
import { saveSection } from '#app/features/applications/save-section.server.ts'
import { sendAnswers } from '#app/features/applications/send-answers.server.ts'
import { submitApplication } from '#app/features/applications/submit-application.server.ts'
import { withdrawApplication } from '#app/features/applications/withdraw-application.server.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { type TestContext, testContext } from '#test/support/context.ts'
import { givenOfficer, givenPerson } from '#test/support/factories.ts'
import { COMPLETE, givenDraft, savePage } from './scheme-application.ts'

let world: TestContext
let amal: Actor
const ctx = () => world.ctx
const revisionOf = async (id: string, section: 'personal' | 'education' | 'family') =>
  (await readSections(ctx(), id)).get(section)?.revision ?? 0
const mails = () => ctx().db.selectFrom('tasks').selectAll().where('kind', '=', 'mail.send').execute()

beforeEach(async () => {
  world = await testContext()
  await seedRuleSets(ctx())
  amal = await givenPerson(ctx(), 'amal')
})

test('a complete application is sent once: one reference, one move, one mail, however often the button is pressed', async () => {
  const id = await givenDraft(ctx(), amal)
  const references = await Promise.all([submitApplication(ctx(), amal), submitApplication(ctx(), amal)])
  references.push(await submitApplication(ctx(), amal))

  expect(new Set(references).size).toBe(1)
  expect(references[0]).toMatch(REFERENCE_FORM)
  expect(await applicationOf(ctx(), amal)).toMatchObject({
    id,
    status: 'submitted',
    reference: references[0],
    travelDocument: 'JON1234567',
    claimedScore: 245,
  })
  expect((await applicationOf(ctx(), amal))?.ruleSetId).not.toBeNull()
  expect(await ctx().db.selectFrom('applicationMoves').selectAll().execute()).toHaveLength(1)
  expect(await mails()).toHaveLength(1)
  expect((await mails())[0]?.payload).toContain(references[0])
})

test('an application in which a section is not complete is not sent', async () => {
  await givenDraft(ctx(), amal, COMPLETE.slice(0, 5))
  await expect(submitApplication(ctx(), amal)).rejects.toMatchObject({ code: 'conflict', messageKey: 'application.error.notReady' })
  expect(await applicationOf(ctx(), amal)).toMatchObject({ status: 'draft', reference: null })
})

test('a section in which something is missing cannot be called complete', async () => {
  const id = await givenDraft(ctx(), amal, [])
  await savePage(ctx(), amal, 'personal', 'name', { familyName: 'Haddad', givenNames: 'Amal' }, id)
  const input = { section: 'personal', revision: await revisionOf(id, 'personal'), completed: 'yes' as const }
  await expect(completeSection(ctx(), amal, input)).rejects.toMatchObject({ messageKey: 'application.error.notComplete' })
})

test('what is wrong is refused on "continue" and kept as it was typed on "later"', async () => {
  const id = await givenDraft(ctx(), amal, [])
  const page = { section: 'personal', page: 'birth', typed: { birthDate: '31-02', nationality: 'IN' }, revision: 0 }
  expect(await saveSection(ctx(), amal, { ...page, intent: 'continue' })).toMatchObject({ ok: false })
  expect((await readSections(ctx(), id)).size).toBe(0)

  expect(await saveSection(ctx(), amal, { ...page, intent: 'later' })).toMatchObject({ ok: true })
  expect((await readSections(ctx(), id)).get('personal')?.answers).toMatchObject({ birthDate: '31-02', nationality: 'IN' })
})

test('the second of two devices is told, and what the first one saved stays', async () => {
  const id = await givenDraft(ctx(), amal, [])
  const name = (familyName: string) =>
    saveSection(ctx(), amal, { section: 'personal', page: 'name', typed: { familyName, givenNames: 'A' }, revision: 0, intent: 'continue' })
  await name('Haddad')
  await expect(name('Other')).rejects.toMatchObject({ code: 'conflict', messageKey: 'application.error.otherDevice' })
  expect((await readSections(ctx(), id)).get('personal')?.answers).toMatchObject({ familyName: 'Haddad' })
  // The same page sent twice is no conflict.
  expect(await name('Haddad')).toMatchObject({ ok: true })
  expect(await revisionOf(id, 'personal')).toBe(1)
})

test('a degree that is sent twice stands in the list once', async () => {
  const id = await givenDraft(ctx(), amal, [])
  const [page, typed] = COMPLETE[4]?.[1][0] ?? ['new', {}]
  const add = () => saveSection(ctx(), amal, { section: 'education', page, typed, revision: 0, intent: 'continue' })
  await add()
  await add()
  const items = (await readSections(ctx(), id)).get('education')?.answers.items as { id: string }[]
  expect(items).toHaveLength(1)

  const revision = await revisionOf(id, 'education')
  await removeItem(ctx(), amal, { section: 'education', item: items[0]?.id ?? '', revision })
  await removeItem(ctx(), amal, { section: 'education', item: items[0]?.id ?? '', revision })
  expect((await readSections(ctx(), id)).get('education')?.answers.items).toEqual([])
})

test('a blank page that is left for later adds nothing to a list', async () => {
  const id = await givenDraft(ctx(), amal, [])
  const blank = { section: 'work', page: 'new', typed: { employer: ' ', endedOn: '' }, revision: 0 }
  expect(await saveSection(ctx(), amal, { ...blank, intent: 'later' })).toMatchObject({ ok: true })
  expect((await readSections(ctx(), id)).has('work')).toBe(false)
})

test('who was approved elsewhere meanwhile sends nothing', async () => {
  await givenDraft(ctx(), amal)
  await expect(submitApplication(ctx(), { ...amal, migrant: true })).rejects.toMatchObject({
    messageKey: 'application.error.alreadyMigrant',
  })
})

test('the machine-readable name follows the name until the person writes their own', async () => {
  const id = await givenDraft(ctx(), amal, [])
  const mrz = async () => (await readSections(ctx(), id)).get('personal')?.answers.mrzName
  await savePage(ctx(), amal, 'personal', 'name', { familyName: 'Müller', givenNames: 'Jo' }, id)
  expect(await mrz()).toBe('MUELLER<<JO')
  await savePage(ctx(), amal, 'personal', 'name', { familyName: 'Muller', givenNames: 'Jo' }, id)
  expect(await mrz()).toBe('MULLER<<JO')
  await savePage(ctx(), amal, 'personal', 'passport-name', { mrzName: 'muller<<jo anna' }, id)
  await savePage(ctx(), amal, 'personal', 'name', { familyName: 'Muller', givenNames: 'Joanna' }, id)
  expect(await mrz()).toBe('MULLER<<JO<ANNA')
})

test('once sent nothing can be changed, and nobody else can change it at any time', async () => {
  const id = await givenDraft(ctx(), amal)
  const bea = await givenPerson(ctx(), 'bea')
  await expect(savePage(ctx(), bea, 'personal', 'name', { familyName: 'B', givenNames: 'C' }, id)).rejects.toMatchObject({
    code: 'not_found',
  })
  await submitApplication(ctx(), amal)
  await expect(savePage(ctx(), amal, 'personal', 'name', { familyName: 'B', givenNames: 'C' }, id)).rejects.toMatchObject({
    messageKey: 'application.error.closed',
  })
})

test('a draft that is taken back is deleted, a sent one is kept on record, and a new one may begin', async () => {
  const first = await givenDraft(ctx(), amal)
  await withdrawApplication(ctx(), amal)
  expect((await readSections(ctx(), first)).size).toBe(0)
  expect(await readOverview(ctx(), amal, 'en')).toMatchObject({ kind: 'none' })

  world.moveTo('2026-03-03T09:00:00.000Z')
  const second = await givenDraft(ctx(), amal)
  await submitApplication(ctx(), amal)
  await withdrawApplication(ctx(), amal)
  await withdrawApplication(ctx(), amal)
  expect((await readSections(ctx(), second)).size).toBeGreaterThan(0)
  expect(await readOverview(ctx(), amal, 'en')).toMatchObject({ kind: 'status', state: 'withdrawn', mayBegin: true, mayWithdraw: false })
})

/** The office asks for one section, as its own use-case does. */
async function givenAsked(id: string, target: string) {
  await givenOfficer(ctx(), 'grace')
  const at = ctx().now().toISOString()
  const request = { id: 'r1', applicationId: id, askedBy: 'grace', askedAt: at, dueOn: '2026-03-20', answeredAt: null, cancelledAt: null }
  await insertChangeRequest(ctx().db, request)
  const item = { id: 'i1', changeRequestId: 'r1', kind: 'section' as const, target, reasonCode: 'unclear', reasonText: null }
  await insertChangeItems(ctx().db, [{ ...item, before: '{}', answeredAt: null }])
  for (const [from, to] of [
    ['submitted', 'checking'],
    ['checking', 'changes'],
  ] as const) {
    await moveApplicationRow(ctx().db, { id, from, to, at })
    await insertApplicationMove(ctx().db, { id: ctx().newId(), applicationId: id, fromStatus: from, toStatus: to, movedBy: 'grace', at })
  }
}

test('only what the office asked for is open again, and the application goes back when that is answered', async () => {
  const id = await givenDraft(ctx(), amal)
  await submitApplication(ctx(), amal)
  await givenAsked(id, 'finances')
  expect(await readOverview(ctx(), amal, 'en')).toMatchObject({ state: 'needsSomething', asked: { allAnswered: false } })
  await expect(savePage(ctx(), amal, 'personal', 'name', { familyName: 'B', givenNames: 'C' }, id)).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(sendAnswers(ctx(), amal)).rejects.toMatchObject({ messageKey: 'application.error.notAnswered' })

  await savePage(ctx(), amal, 'finances', 'money', { assets: '600000', support: 'yes' }, id)
  expect(await readOverview(ctx(), amal, 'en')).toMatchObject({ asked: { allAnswered: false } })
  const revision = (await readSections(ctx(), id)).get('finances')?.revision ?? 0
  await completeSection(ctx(), amal, { section: 'finances', revision, completed: 'yes' })
  await sendAnswers(ctx(), amal)
  await sendAnswers(ctx(), amal)

  const view = await readOverview(ctx(), amal, 'en')
  expect(view).toMatchObject({ state: 'beingChecked', asked: null })
  expect(view.kind === 'status' ? view.timeline.map(({ state }) => state) : []).toEqual([
    'received',
    'beingChecked',
    'needsSomething',
    'beingChecked',
  ])
})

test('another travel document that the office asked for is the one that a second application is compared with', async () => {
  const id = await givenDraft(ctx(), amal)
  await submitApplication(ctx(), amal)
  await givenAsked(id, 'travel')
  const passport = { kind: 'passport', country: 'JO', number: 'N7654321', issuedOn: '2025-01-01', expiresOn: '2035-01-01' }
  await savePage(ctx(), amal, 'travel', 'document', passport, id)
  const revision = (await readSections(ctx(), id)).get('travel')?.revision ?? 0
  await completeSection(ctx(), amal, { section: 'travel', revision, completed: 'yes' })
  const stored = async () =>
    (await ctx().db.selectFrom('applications').select('travelDocument').where('id', '=', id).executeTakeFirst())?.travelDocument
  expect(await stored()).toBe('JON1234567')
  await sendAnswers(ctx(), amal)
  expect(await stored()).toBe('JON7654321')
})

test('an answer to what nobody asked for marks nothing', async () => {
  const id = await givenDraft(ctx(), amal)
  await submitApplication(ctx(), amal)
  await givenAsked(id, 'finances')
  const application = await applicationOf(ctx(), amal)
  if (!application) throw new Error('the application is not there')
  await ctx()
    .db.transaction()
    .execute((trx) => answerItem(ctx(), trx, application, { kind: 'document', target: 'finances' }))
  expect(await readOverview(ctx(), amal, 'en')).toMatchObject({ asked: { allAnswered: false } })
})

test('sending while another device empties a section either sends the whole application or does not send it', async () => {
  const id = await givenDraft(ctx(), amal)
  const revision = (await readSections(ctx(), id)).get('finances')?.revision ?? 0
  const emptied = { section: 'finances', page: 'money', typed: {}, revision, intent: 'later' as const }
  await Promise.allSettled([submitApplication(ctx(), amal), saveSection(ctx(), amal, emptied)])

  const sent = (await applicationOf(ctx(), amal))?.status === 'submitted'
  const answers = (await readSections(ctx(), id)).get('finances')?.answers
  expect(answers?.assets === undefined).toBe(!sent)
})
