import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { verifyAudit } from '#app/features/accounts/verify-audit.server.ts'
import { decideCase } from '#app/features/casework/decide-case.server.ts'
import { readOwnLetter } from '#app/features/casework/read-own-letter.server.ts'
import { recommendCase, sendBackRecommendation, sendToPanel, takeBackRecommendation } from '#app/features/casework/recommend-case.server.ts'
import { givenAdministrator, givenApplication, givenOfficer, givenOrganiser } from '#test/support/factories.ts'
import { mailsOf } from '../applications/given.ts'
import { actionsOf, givenCase, statusOf, tokenOf } from './given.ts'

const approve = { verdict: 'approve' as const }
const refuse = { verdict: 'refuse' as const, reasonCode: 'threshold' as const, reasonText: 'Four of six.' }
const opinions = (ctx: Ctx) =>
  ctx.db.selectFrom('caseOpinions').select(['officerId', 'kind', 'verdict', 'withdrawnAt']).orderBy('id').execute()
const migrantSince = async (ctx: Ctx, id: string) =>
  (await ctx.db.selectFrom('users').select('migrantSince').where('id', '=', id).executeTakeFirstOrThrow()).migrantSince

describe('two officers', () => {
  test('one recommends, the other decides: the applicant is a migrant with a stay, and gets the letter', async () => {
    const { ctx, rosa, omar, id, ref, published } = await givenCase()
    await recommendCase(ctx, rosa, { ...(await ref()), ...approve })
    expect(await migrantSince(ctx, 'amal')).toBeNull()
    await decideCase(ctx, omar, await ref())

    expect(await statusOf(ctx, id)).toBe('approved')
    expect(await migrantSince(ctx, 'amal')).toBe('2026-03-02T09:00:00.000Z')
    expect(await ctx.db.selectFrom('stays').select(['userId', 'route', 'startsOn', 'endsOn', 'applicationId']).execute()).toEqual([
      { userId: 'amal', route: 'general', startsOn: '2026-03-02', endsOn: '2029-03-01', applicationId: id },
    ])
    expect(await opinions(ctx)).toMatchObject([
      { officerId: 'rosa', kind: 'recommendation' },
      { officerId: 'omar', kind: 'decision', verdict: 'approve' },
    ])
    expect(await ctx.db.selectFrom('notifications').select(['userId', 'kind', 'path']).execute()).toEqual([
      { userId: 'amal', kind: 'casework.approved', path: '/onboarding' },
    ])
    expect(published).toEqual([{ to: ['amal'], event: { type: 'notification:new' } }])
    const [mail] = await mailsOf(ctx)
    expect(mail).toMatchObject({ to: 'amal@example.test', subject: 'Your application is approved' })
    expect(mail?.text).toContain('from 2 March 2026 to 1 March 2029')
    expect(mail?.text).not.toMatch(/Rosa|Omar/)
    expect(await actionsOf(ctx)).toEqual(['case.recommended', 'case.approved'])
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true })
  })

  test('an achievement gives eight years', async () => {
    const { ctx, rosa, omar, ref } = await givenCase({ route: 'achievement', status: 'panel' })
    await recommendCase(ctx, rosa, { ...(await ref()), ...approve })
    await decideCase(ctx, omar, await ref())
    expect(await ctx.db.selectFrom('stays').select('endsOn').execute()).toEqual([{ endsOn: '2034-03-01' }])
  })

  test('a refusal gives its ground in the language of the applicant, and no stay', async () => {
    const { ctx, amal, rosa, omar, id, ref } = await givenCase({}, 'zh-Hant')
    await recommendCase(ctx, rosa, { ...(await ref()), ...refuse })
    await decideCase(ctx, omar, await ref())
    expect(await statusOf(ctx, id)).toBe('refused')
    expect(await migrantSince(ctx, 'amal')).toBeNull()
    expect(await ctx.db.selectFrom('stays').selectAll().execute()).toEqual([])
    const [mail] = await mailsOf(ctx)
    expect(mail?.subject).toBe('你的申請未獲批准')
    expect(mail?.text).toContain('符合的準則少於計分制的要求。')
    expect(mail?.text).toContain('Four of six.')
    // The same letter stands on the applicant's own pages, and on nobody else's.
    expect((await readOwnLetter(ctx, amal, 'zh-Hant'))?.letter.paragraphs).toContain('Four of six.')
    expect(await readOwnLetter(ctx, omar, 'zh-Hant')).toBeNull()
  })

  test('nobody decides what they recommended themselves', async () => {
    const { ctx, rosa, id, ref } = await givenCase()
    await recommendCase(ctx, rosa, { ...(await ref()), ...approve })
    await expect(decideCase(ctx, rosa, await ref())).rejects.toMatchObject({
      code: 'forbidden',
      messageKey: 'casework.error.secondOfficer',
    })
    expect(await statusOf(ctx, id)).toBe('checking')
  })

  test('nothing is decided without a recommendation that stands', async () => {
    const { ctx, rosa, omar, ref } = await givenCase()
    await expect(decideCase(ctx, omar, await ref())).rejects.toMatchObject({ code: 'conflict' })
    await recommendCase(ctx, rosa, { ...(await ref()), ...approve })
    await takeBackRecommendation(ctx, rosa, await ref())
    await expect(decideCase(ctx, omar, await ref())).rejects.toMatchObject({ code: 'conflict' })
  })

  test('who does not agree sends it back with a note, and may recommend otherwise for the first one to decide', async () => {
    const { ctx, rosa, omar, id, ref } = await givenCase()
    await recommendCase(ctx, rosa, { ...(await ref()), ...approve })
    await sendBackRecommendation(ctx, omar, { ...(await ref()), body: 'The degree is not eligible.' })
    await recommendCase(ctx, omar, { ...(await ref()), ...refuse })
    await decideCase(ctx, rosa, await ref())
    expect(await statusOf(ctx, id)).toBe('refused')
    expect(await ctx.db.selectFrom('caseNotes').select(['authorId', 'body']).execute()).toEqual([
      { authorId: 'omar', body: 'The degree is not eligible.' },
    ])
  })

  test('who decide at the same instant decide once', async () => {
    const { ctx, rosa, omar, ref, published } = await givenCase()
    const olga = await givenOfficer(ctx, 'olga')
    await recommendCase(ctx, rosa, { ...(await ref()), ...approve })
    const seen = await ref()
    const both = await Promise.allSettled([decideCase(ctx, omar, seen), decideCase(ctx, olga, seen)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', messageKey: 'casework.error.changed' },
    })
    expect(await ctx.db.selectFrom('stays').selectAll().execute()).toHaveLength(1)
    expect(await mailsOf(ctx)).toHaveLength(1)
    expect(published).toHaveLength(1)
  })

  test('a decision that crosses a withdrawn recommendation does not count', async () => {
    const { ctx, rosa, omar, id, ref } = await givenCase()
    await recommendCase(ctx, rosa, { ...(await ref()), ...approve })
    const seen = await ref()
    const both = await Promise.allSettled([takeBackRecommendation(ctx, rosa, seen), decideCase(ctx, omar, seen)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const decided = (await opinions(ctx)).some(({ kind }) => kind === 'decision')
    expect(await statusOf(ctx, id)).toBe(decided ? 'approved' : 'checking')
  })
})

describe('who may', () => {
  const deeds: [string, (ctx: Ctx, actor: Actor, ref: { applicationId: string; token: string }) => Promise<void>][] = [
    ['recommend', (ctx, actor, ref) => recommendCase(ctx, actor, { ...ref, ...approve })],
    ['decide', decideCase],
    ['send to the panel', sendToPanel],
  ]

  test.each(deeds)('%s: officers only, and never their own application', async (_name, deed) => {
    const { ctx, amal, id } = await givenCase()
    const ref = { applicationId: id, token: await tokenOf(ctx, id) }
    for (const person of [amal, await givenAdministrator(ctx, 'ada'), await givenOrganiser(ctx, 'olga')])
      await expect(deed(ctx, person, ref)).rejects.toMatchObject({ code: 'forbidden' })
    const cora = await givenOfficer(ctx, 'cora')
    const own = await givenApplication(ctx, 'cora', { status: 'checking' })
    await expect(deed(ctx, cora, { applicationId: own, token: await tokenOf(ctx, own) })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await statusOf(ctx, own)).toBe('checking')
    expect(await opinions(ctx)).toEqual([])
  })

  test.each(deeds)('%s: a draft does not exist for the office', async (_name, deed) => {
    const { ctx, rosa, amal: _amal } = await givenCase({ status: 'withdrawn' })
    const draft = await givenApplication(ctx, 'amal', { status: 'draft' })
    await expect(deed(ctx, rosa, { applicationId: draft, token: await tokenOf(ctx, draft) })).rejects.toMatchObject({ code: 'not_found' })
  })
})
