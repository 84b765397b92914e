import { expect, test } from 'vitest'
import { editionOf, isInForce } from '#app/features/eligibility/edition.ts'
import { currentRuleSet, listEditions } from '#app/features/eligibility/open-rule-sets.server.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { testContext } from '#test/support/context.ts'

test('every edition that comes with the product is taken in once', async () => {
  const { ctx } = await testContext()
  expect(await seedRuleSets(ctx)).toBe(7)
  expect(await seedRuleSets(ctx)).toBe(0)
  expect((await listEditions(ctx)).map(({ edition }) => edition)).toHaveLength(7)
})

test('each route has the edition in force today', async () => {
  const { ctx } = await testContext()
  expect(await currentRuleSet(ctx, 'general')).toBeUndefined()
  await seedRuleSets(ctx)
  expect(await currentRuleSet(ctx, 'general')).toMatchObject({ edition: 'qmas-gpt-2024', body: { passMark: 6 } })
  expect(await currentRuleSet(ctx, 'achievement')).toMatchObject({ edition: 'qmas-apt' })
})

test('the rules of a published edition cannot be changed, nor the edition removed', async () => {
  const { ctx } = await testContext()
  await seedRuleSets(ctx)
  await expect(ctx.db.updateTable('ruleSets').set({ body: '{}' }).execute()).rejects.toThrow('never changes')
  await expect(ctx.db.deleteFrom('ruleSets').execute()).rejects.toThrow('never changes')
  await ctx.db.updateTable('ruleSets').set({ state: 'retired' }).where('edition', '=', 'qmas-apt').execute()
})

test('an edition is in force from its first to its last day; a month at its end counts whole', () => {
  const at = (validFrom: string | null, validTo: string | null, day: string) => isInForce({ validFrom, validTo }, day)
  expect([at('2024-11-01', null, '2024-10-31'), at('2024-11-01', null, '2024-11-01')]).toEqual([false, true])
  expect([at(null, '2008-01', '2008-01-31'), at(null, '2008-01', '2008-02-01')]).toEqual([true, false])
})

test('of two in force the later one counts, and drafts and retired ones never', () => {
  const edition = (id: string, validFrom: string, state: 'published' | 'retired' | 'draft' = 'published') => ({
    ...{ id, validFrom, state },
    validTo: null,
    route: 'general' as const,
  })
  const all = [
    edition('old', '2006-06-28'),
    edition('new', '2024-11-01'),
    edition('next', '2025-01-01', 'draft'),
    edition('gone', '2025-01-01', 'retired'),
  ]
  expect(editionOf(all, 'general', '2026-01-01')?.id).toBe('new')
  expect(editionOf(all, 'achievement', '2026-01-01')).toBeUndefined()
})
