import { expect, test } from 'vitest'
import { discardDraft } from '#app/features/eligibility/discard-draft.server.ts'
import { draftRuleSet, importRuleSet } from '#app/features/eligibility/draft-rule-set.server.ts'
import { currentRuleSet, listEditions } from '#app/features/eligibility/open-rule-sets.server.ts'
import { proposeRuleSet, publishRuleSet } from '#app/features/eligibility/publish-rule-set.server.ts'
import { listRuleSetsFor, readDraftFor, readRuleSetFor } from '#app/features/eligibility/read-rule-set-draft.server.ts'
import { saveDraft } from '#app/features/eligibility/save-draft.server.ts'
import { startSimulation } from '#app/features/eligibility/start-simulation.server.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { type TestContext, testContext } from '#test/support/context.ts'
import { givenAdministrator, givenOfficer } from '#test/support/factories.ts'

async function given() {
  const context = await testContext()
  await seedRuleSets(context.ctx)
  const ada = await givenAdministrator(context.ctx, 'ada')
  const ben = await givenAdministrator(context.ctx, 'ben')
  const inForce = await currentRuleSet(context.ctx, 'general')
  const id = await draftRuleSet(context.ctx, ada, { id: inForce?.id ?? '' })
  await saveDraft(context.ctx, ada, { id, revision: 1, edits: FROM })
  await context.ctx.db.updateTable('ruleSets').set({ revision: 1 }).where('id', '=', id).execute()
  return { ...context, ada, ben, id, oldId: inForce?.id ?? '' }
}
const passMark = (value: unknown) => [{ do: 'set' as const, path: [], values: { passMark: value } }]
const FROM = [{ do: 'set' as const, path: [], values: { validFrom: '2026-01-01' } }]
const actions = async ({ ctx }: Pick<TestContext, 'ctx'>) =>
  (await ctx.db.selectFrom('auditEntries').select('action').where('action', '<>', 'ruleSet.added').orderBy('id').execute()).map(
    ({ action }) => action,
  )

test('nobody but an administrator sees, drafts or changes rule sets', async () => {
  const { ctx, id, oldId } = await given()
  const officer = await givenOfficer(ctx, 'olga')
  const refused = { code: 'forbidden' }
  await expect(listRuleSetsFor(ctx, officer)).rejects.toMatchObject(refused)
  await expect(readRuleSetFor(ctx, officer, id)).rejects.toMatchObject(refused)
  await expect(draftRuleSet(ctx, officer, { id: oldId })).rejects.toMatchObject(refused)
  await expect(importRuleSet(ctx, officer, { text: '{}', route: 'general' })).rejects.toMatchObject(refused)
  await expect(saveDraft(ctx, officer, { id, revision: 1, edits: passMark(7) })).rejects.toMatchObject(refused)
  await expect(proposeRuleSet(ctx, officer, { id, revision: 1 })).rejects.toMatchObject(refused)
  await expect(publishRuleSet(ctx, officer, { id, revision: 1 })).rejects.toMatchObject(refused)
})

test('a draft begins as a copy with a name of its own, and visitors do not see it', async () => {
  const { ctx, ada, id, oldId } = await given()
  const [draft, old] = [await readDraftFor(ctx, ada, id), await readRuleSetFor(ctx, ada, oldId)]
  expect(draft).toMatchObject({ edition: 'qmas-gpt-2024-2', state: 'draft', basedOn: oldId, problems: [] })
  expect(draft.body.sections).toEqual(old.body.sections)
  expect(draft.texts).toEqual(old.texts)
  expect((await listEditions(ctx)).map((edition) => edition.id)).not.toContain(id)
  expect((await readDraftFor(ctx, ada, await draftRuleSet(ctx, ada, { id: oldId }))).edition).toBe('qmas-gpt-2024-3')
})

test('a file with problems becomes a draft with problems; what is no rule set at all is refused', async () => {
  const { ctx, ada } = await given()
  const text = JSON.stringify({
    id: 'abroad',
    kind: 'points',
    passMark: 'many',
    sections: [{ id: 's', label: 'S', max: 1, choices: [] }, 7],
  })
  const draft = await readDraftFor(ctx, ada, await importRuleSet(ctx, ada, { text, route: 'general' }))
  expect(draft.problems.map(({ key }) => key)).toContain('passMark')
  for (const bad of ['', 'no json', '[]', '"text"', 'null'])
    await expect(importRuleSet(ctx, ada, { text: bad, route: 'general' })).rejects.toMatchObject({ messageKey: 'ruleSets.error.notJson' })
})

test('a draft with a problem is saved, and cannot be proposed until it is put right', async () => {
  const { ctx, ada, id } = await given()
  const saved = await saveDraft(ctx, ada, { id, revision: 1, edits: passMark('seven') })
  expect(saved.problems).toEqual([{ key: 'passMark', expected: 'a number' }])
  await expect(proposeRuleSet(ctx, ada, { id, revision: 2 })).rejects.toMatchObject({ messageKey: 'ruleSets.error.problems' })
  await saveDraft(ctx, ada, { id, revision: 2, edits: passMark(7) })
  await proposeRuleSet(ctx, ada, { id, revision: 3 })
  expect(await readDraftFor(ctx, ada, id)).toMatchObject({ proposedBy: 'ada', revision: 3 })
})

test('the second of two administrators who save the same revision is told, and the first one keeps what was saved', async () => {
  const { ctx, ada, ben, id } = await given()
  const both = await Promise.allSettled([
    saveDraft(ctx, ada, { id, revision: 1, edits: passMark(7) }),
    saveDraft(ctx, ben, { id, revision: 1, edits: passMark(8) }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  expect((await readDraftFor(ctx, ada, id)).revision).toBe(2)
})

test('a second administrator publishes what the first proposed, the earlier edition is set aside, and each step is written down', async () => {
  const { ctx, ada, ben, id, oldId } = await given()
  await saveDraft(ctx, ada, { id, revision: 1, edits: [{ do: 'set', path: [], values: { validFrom: '2026-01-01', passMark: 7 } }] })
  await proposeRuleSet(ctx, ada, { id, revision: 2 })
  await publishRuleSet(ctx, ben, { id, revision: 2, retire: oldId })
  expect(await currentRuleSet(ctx, 'general')).toMatchObject({ id, body: { passMark: 7 } })
  expect(await readRuleSetFor(ctx, ada, id)).toMatchObject({ state: 'published', proposedBy: 'ada', publishedBy: 'ben' })
  expect(await readRuleSetFor(ctx, ada, oldId)).toMatchObject({ state: 'retired' })
  expect((await actions({ ctx })).sort()).toEqual(
    ['ruleSet.drafted', 'ruleSet.changed', 'ruleSet.changed', 'ruleSet.proposed', 'ruleSet.published', 'ruleSet.retired'].sort(),
  )
})

test('nobody publishes what they proposed, not even at the instant at which another does', async () => {
  const { ctx, ada, ben, id } = await given()
  await expect(publishRuleSet(ctx, ada, { id, revision: 1 })).rejects.toMatchObject({ messageKey: 'ruleSets.error.notProposed' })
  const first = await Promise.allSettled([
    proposeRuleSet(ctx, ada, { id, revision: 1 }),
    proposeRuleSet(ctx, ben, { id, revision: 1 }),
    publishRuleSet(ctx, ada, { id, revision: 1 }),
    publishRuleSet(ctx, ben, { id, revision: 1 }),
  ])
  expect(first.slice(0, 2).filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { proposedBy } = await readRuleSetFor(ctx, ada, id)
  const proposer = proposedBy === 'ada' ? ada : ben
  const now = await readRuleSetFor(ctx, ada, id)
  if (now.state === 'draft') {
    await expect(publishRuleSet(ctx, proposer, { id, revision: 1 })).rejects.toMatchObject({ messageKey: 'ruleSets.error.ownProposal' })
    await publishRuleSet(ctx, proposer === ada ? ben : ada, { id, revision: 1 })
  }
  const row = await ctx.db.selectFrom('ruleSets').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.state).toBe('published')
  expect(row.publishedBy).not.toBe(row.proposedBy)
})

test('the database itself refuses an edition of one person', async () => {
  const { ctx, id } = await given()
  const publish = (proposedBy: string | null, publishedBy: string | null) =>
    ctx.db.updateTable('ruleSets').set({ state: 'published', proposedBy, publishedBy }).where('id', '=', id).execute()
  await expect(publish('ada', 'ada')).rejects.toThrow('two people')
  await expect(publish(null, 'ada')).rejects.toThrow('two people')
  await expect(publish('ada', null)).rejects.toThrow('two people')
  await publish('ada', 'ben')
})

test('an edition without a first day or a source is not proposed', async () => {
  const { ctx, ada, id, oldId } = await given()
  const other = await draftRuleSet(ctx, ada, { id: oldId })
  await expect(proposeRuleSet(ctx, ada, { id: other, revision: 1 })).rejects.toMatchObject({ messageKey: 'ruleSets.error.noStart' })
  await saveDraft(ctx, ada, { id, revision: 1, edits: [], source: { sourceName: ' ' } })
  await expect(proposeRuleSet(ctx, ada, { id, revision: 2 })).rejects.toMatchObject({ messageKey: 'ruleSets.error.noSource' })
})

test('a change takes a proposal back, and what was not seen is not published', async () => {
  const { ctx, ada, ben, id } = await given()
  await proposeRuleSet(ctx, ada, { id, revision: 1 })
  await saveDraft(ctx, ada, { id, revision: 1, edits: passMark(1) })
  await expect(publishRuleSet(ctx, ben, { id, revision: 1 })).rejects.toMatchObject({ messageKey: 'ruleSets.error.changed' })
  await expect(publishRuleSet(ctx, ben, { id, revision: 2 })).rejects.toMatchObject({ messageKey: 'ruleSets.error.notProposed' })
})

test('a published edition is no draft any more: it cannot be saved, proposed or published again', async () => {
  const { ctx, ada, ben, id, oldId } = await given()
  await expect(saveDraft(ctx, ada, { id: oldId, revision: 1, edits: passMark(1) })).rejects.toMatchObject({ code: 'not_found' })
  await proposeRuleSet(ctx, ada, { id, revision: 1 })
  await publishRuleSet(ctx, ben, { id, revision: 1 })
  await expect(saveDraft(ctx, ada, { id, revision: 1, edits: passMark(1) })).rejects.toMatchObject({ code: 'not_found' })
  await expect(publishRuleSet(ctx, ben, { id, revision: 1 })).rejects.toMatchObject({ code: 'conflict' })
})

test('an edition that begins later leaves no gap: the earlier one cannot be set aside before', async () => {
  const { ctx, ada, ben, id, oldId } = await given()
  await saveDraft(ctx, ada, { id, revision: 1, edits: [{ do: 'set', path: [], values: { validFrom: '2027-01-01' } }] })
  await proposeRuleSet(ctx, ada, { id, revision: 2 })
  await expect(publishRuleSet(ctx, ben, { id, revision: 2, retire: oldId })).rejects.toMatchObject({
    messageKey: 'ruleSets.error.notRetirable',
  })
  await publishRuleSet(ctx, ben, { id, revision: 2 })
  expect((await currentRuleSet(ctx, 'general'))?.id).toBe(oldId)
})

test('a draft is thrown away with what the lab found about it, and the record keeps that there was one', async () => {
  const { ctx, ada, ben, id, ...context } = await given()
  await startSimulation(ctx, ada, { id })
  await expect(discardDraft(ctx, ben, { id, revision: 7 })).rejects.toMatchObject({ messageKey: 'ruleSets.error.changed' })
  await discardDraft(ctx, ben, { id, revision: 1 })
  await expect(readRuleSetFor(ctx, ada, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await ctx.db.selectFrom('simulations').selectAll().execute()).toEqual([])
  expect((await actions({ ctx, ...context } as never)).at(-1)).toBe('ruleSet.discarded')
})

test('an edition is never thrown away, and neither is a draft that another one was made from', async () => {
  const { ctx, ada, id, oldId } = await given()
  await expect(discardDraft(ctx, ada, { id: oldId, revision: 1 })).rejects.toMatchObject({ code: 'not_found' })
  await draftRuleSet(ctx, ada, { id })
  await expect(discardDraft(ctx, ada, { id, revision: 1 })).rejects.toMatchObject({ messageKey: 'ruleSets.error.builtUpon' })
  const officer = await givenOfficer(ctx, 'olga')
  await expect(discardDraft(ctx, officer, { id, revision: 1 })).rejects.toMatchObject({ code: 'forbidden' })
})

test('the list names each rule set as its rules do', async () => {
  const { ctx, ada, id } = await given()
  const heads = await listRuleSetsFor(ctx, ada)
  const { body } = await readRuleSetFor(ctx, ada, id)
  expect(heads.find((head) => head.id === id)).toMatchObject({ title: body.title })
  expect(heads[0]).not.toHaveProperty('body')
})
