import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { moveApplication } from '#app/features/applications/move-application.server.ts'
import { giveBackCase, setPriority, takeCase } from '#app/features/casework/assign-case.server.ts'
import { type CaseFilter, caseFilterSchema } from '#app/features/casework/case.schema.ts'
import { countNewCases, listCases } from '#app/features/casework/list-cases.server.ts'
import { exportPanel, listPanelCases } from '#app/features/casework/list-panel-cases.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenApplication, givenOfficer, givenPerson } from '#test/support/factories.ts'
import { givenSection, tokenOf } from './given.ts'

const filter = (change: Record<string, string> = {}): CaseFilter => caseFilterSchema.parse(change)
const day = (n: number) => `2026-02-${String(n).padStart(2, '0')}T09:00:00.000Z`

async function givenQueue(count = 5) {
  const { ctx } = await testContext()
  const rosa = await givenOfficer(ctx, 'rosa', { name: 'Rosa' })
  const ids: string[] = []
  for (let n = 1; n <= count; n += 1) {
    await givenPerson(ctx, `p${n}`, { name: `Person ${n}` })
    ids.push(await givenApplication(ctx, `p${n}`, { submittedAt: day(n), reference: `QM-2026-0000000${n}` }))
  }
  return { ctx, rosa, ids }
}
const act = async (ctx: Ctx, id: string) => ({ applicationId: id, token: await tokenOf(ctx, id) })
const names = async (ctx: Ctx, rosa: Awaited<ReturnType<typeof givenOfficer>>, change: Record<string, string> = {}) =>
  (await listCases(ctx, rosa, filter(change))).items.map(({ name }) => name)

describe('the queue', () => {
  test('what waits longest stands first, with its age', async () => {
    const { ctx, rosa } = await givenQueue()
    const { items, counts } = await listCases(ctx, rosa, filter())
    expect(items.map(({ name, days }) => [name, days])).toEqual([1, 2, 3, 4, 5].map((n) => [`Person ${n}`, 30 - n]))
    expect(counts).toMatchObject({ submitted: 5, checking: 0 })
    expect(await countNewCases(ctx, rosa)).toBe(5)
  })

  test('filters narrow it, alone and together', async () => {
    const { ctx, rosa, ids } = await givenQueue()
    const [first = '', second = ''] = ids
    await takeCase(ctx, rosa, await act(ctx, first))
    await takeCase(ctx, rosa, await act(ctx, second))
    await giveBackCase(ctx, rosa, await act(ctx, second))
    await setPriority(ctx, rosa, { ...(await act(ctx, second)), priority: 'high' })
    expect(await names(ctx, rosa, { status: 'checking' })).toEqual(['Person 1', 'Person 2'])
    expect(await names(ctx, rosa, { status: 'checking', assigned: 'me' })).toEqual(['Person 1'])
    expect(await names(ctx, rosa, { status: 'checking', assigned: 'nobody' })).toEqual(['Person 2'])
    expect(await names(ctx, rosa, { status: 'all', priority: 'high' })).toEqual(['Person 2'])
    expect(await names(ctx, rosa, { days: '7' })).toEqual(['Person 3', 'Person 4', 'Person 5'])
    expect(await names(ctx, rosa, { days: '90' })).toEqual([])
    expect(await names(ctx, rosa, { route: 'achievement' })).toEqual([])
  })

  test('a reference is found in any status, in any case of letters', async () => {
    const { ctx, rosa, ids } = await givenQueue()
    await ctx.db
      .updateTable('applications')
      .set({ status: 'refused' })
      .where('id', '=', ids[3] ?? '')
      .execute()
    expect(await names(ctx, rosa, { q: ' qm-2026-00000004 ' })).toEqual(['Person 4'])
    expect(await names(ctx, rosa, { q: 'QM-2026-99999999' })).toEqual([])
  })

  test('a name is found once it was sent, in its own script and in the other one', async () => {
    const { ctx, rosa } = await givenQueue(1)
    await givenPerson(ctx, 'mei', { name: '美' })
    const id = await givenApplication(ctx, 'mei', { status: 'draft' })
    await givenSection(ctx, id, 'personal', { familyName: 'Chan', givenNames: 'Tai Man', nativeName: '陳大文' })
    expect(await names(ctx, rosa, { q: 'chan' })).toEqual([])
    await ctx.db
      .transaction()
      .execute((trx) =>
        moveApplication(trx, { application: { id, status: 'draft' }, event: 'submit', by: 'mei', at: ctx.now(), moveId: 'm' }),
      )
    for (const q of ['chan', 'Tai Man Chan', '陳大文', '陈大文']) expect(await names(ctx, rosa, { q })).toEqual(['美'])
    expect(await names(ctx, rosa, { q: '…' })).toEqual([])
  })

  test('drafts, and what was withdrawn before it was sent, are in no list and no count', async () => {
    const { ctx, rosa } = await givenQueue(1)
    await givenPerson(ctx, 'ben')
    await givenApplication(ctx, 'ben', { status: 'withdrawn', submittedAt: null, reference: null })
    await givenApplication(ctx, 'ben', { status: 'draft' })
    const { items, counts } = await listCases(ctx, rosa, filter({ status: 'all' }))
    expect(items.map(({ name }) => name)).toEqual(['Person 1'])
    expect(counts).toMatchObject({ withdrawn: 0 })
  })

  test.each(['submitted', 'all'])(
    'pages follow each other without a gap (%s), also where two were sent at the same moment',
    async (status) => {
      const { ctx, rosa } = await givenQueue(1)
      for (let n = 10; n < 70; n += 1) {
        await givenPerson(ctx, `q${n}`)
        await givenApplication(ctx, `q${n}`, { submittedAt: day(3) })
      }
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await listCases(ctx, rosa, { ...filter({ status }), after })
        seen.push(...page.items.map(({ id }) => id))
        after = page.next ?? undefined
      } while (after)
      expect(seen).toHaveLength(61)
      expect(new Set(seen).size).toBe(61)
    },
  )

  test('is for officers; everybody else is refused', async () => {
    const { ctx } = await givenQueue(1)
    const ada = await givenAdministrator(ctx, 'ada')
    await expect(listCases(ctx, ada, filter())).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listPanelCases(ctx, ada)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(exportPanel(ctx, ada, translateTo('en'))).rejects.toMatchObject({ code: 'forbidden' })
    expect(await countNewCases(ctx, ada)).toBe(0)
  })

  test('an odd address shows the usual queue', () => {
    expect(filter({ status: 'x', assigned: 'x', days: '-1', route: '', priority: '1', after: 'x'.repeat(300) })).toEqual(filter())
  })
})

test('the panel gets what waits for it and nothing else, and every export is written down', async () => {
  const { ctx, rosa, ids } = await givenQueue(2)
  await ctx.db.updateTable('users').set({ name: '=HYPERLINK("http://x")' }).where('id', '=', 'p2').execute()
  await ctx.db
    .updateTable('applications')
    .set({ status: 'panel', claimedScore: 8 })
    .where('id', '=', ids[1] ?? '')
    .execute()
  const csv = await exportPanel(ctx, rosa, translateTo('en'))
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFReference,Name,Test,Sent,Claimed,Recommendation,Officer',
    'QM-2026-00000002,"\'=HYPERLINK(""http://x"")",General Points Test,2026-02-02,8,,',
    '',
  ])
  expect(await ctx.db.selectFrom('auditEntries').select(['actorId', 'action']).execute()).toEqual([
    { actorId: 'rosa', action: 'panel.exported' },
  ])
})
