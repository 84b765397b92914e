import { readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { anchorAudit } from '#app/features/accounts/audit-anchor.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { verifyAudit } from '#app/features/accounts/verify-audit.server.ts'
import { auditHash, CHAIN_START } from '#app/lib/audit-hash.server.ts'
import { ON_POSTGRES, testContext } from '#test/support/context.ts'

const write = (ctx: Ctx, n: number, db = ctx.db) =>
  recordAudit(db, {
    id: `entry-${String(n).padStart(3, '0')}`,
    at: ctx.now(),
    actorId: 'rosa',
    action: 'thing.done',
    subjectKind: 'thing',
    subjectId: String(n),
    detail: { n },
  })

/** Somebody with the database in their hands: the refusal of changes does not stop them. */
async function tamper(ctx: Ctx, ...statements: string[]) {
  if (ON_POSTGRES) await sql`alter table audit_entries disable trigger all`.execute(ctx.db)
  else for (const event of ['update', 'delete']) await sql.raw(`drop trigger audit_entries_no_${event}`).execute(ctx.db)
  for (const statement of statements) await sql.raw(statement).execute(ctx.db)
}

async function givenRecord(entries = 6) {
  const test = await testContext()
  for (let n = 1; n <= entries; n += 1) await write(test.ctx, n)
  return test
}

const problems = async (ctx: Ctx) => (await verifyAudit(ctx)).problems

describe('the record of who did what', () => {
  test('verifies when nobody touched it, empty or not', async () => {
    const { ctx } = await testContext()
    expect(await verifyAudit(ctx)).toEqual({ ok: true, entries: 0, head: CHAIN_START, anchors: 0, problems: [] })
    for (let n = 1; n <= 5; n += 1) await write(ctx, n)
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true, entries: 5, problems: [] })
  })

  test('an edited entry is found', async () => {
    const { ctx } = await givenRecord()
    await tamper(ctx, `update audit_entries set detail = '{"n":99}' where seq = 3`)
    expect(await verifyAudit(ctx)).toMatchObject({ ok: false, problems: [{ problem: 'changed', seq: 3 }] })
  })

  test.each(['id', 'at', 'actor_id', 'action', 'subject_kind', 'subject_id'])('an edit of %s is found', async (column) => {
    const { ctx } = await givenRecord()
    await tamper(ctx, `update audit_entries set ${column} = 'x' where seq = 4`)
    expect(await problems(ctx)).toEqual([{ problem: 'changed', seq: 4 }])
  })

  test('a removed entry is found', async () => {
    const { ctx } = await givenRecord()
    await tamper(ctx, 'delete from audit_entries where seq = 2')
    expect(await problems(ctx)).toContainEqual({ problem: 'missing', seq: 2 })
  })

  test('a removed entry is found when the others close the gap', async () => {
    const { ctx } = await givenRecord()
    await tamper(
      ctx,
      'delete from audit_entries where seq = 2',
      ...[3, 4, 5, 6].map((seq) => `update audit_entries set seq = ${seq - 1} where seq = ${seq}`),
      'update audit_head set seq = 5',
    )
    expect(await problems(ctx)).toContainEqual({ problem: 'changed', seq: 2 })
  })

  test('two entries that changed places are found', async () => {
    const { ctx } = await givenRecord()
    const move = (from: number, to: number) => `update audit_entries set seq = ${to} where seq = ${from}`
    await tamper(ctx, move(2, 100), move(3, 2), move(100, 3))
    expect(await problems(ctx)).toContainEqual({ problem: 'changed', seq: 2 })
  })

  test('a cut tail is found by the head', async () => {
    const { ctx } = await givenRecord()
    await tamper(ctx, 'delete from audit_entries where seq > 4')
    expect(await problems(ctx)).toEqual([{ problem: 'cut', seq: 5 }])
  })

  test('a cut tail is found by the anchor when the head was set back as well', async () => {
    const { ctx } = await givenRecord()
    await anchorAudit(ctx)
    const { hash } = await ctx.db.selectFrom('auditEntries').select('hash').where('seq', '=', 4).executeTakeFirstOrThrow()
    await tamper(ctx, 'delete from audit_entries where seq > 4', `update audit_head set seq = 4, hash = '${hash}'`)
    expect(await problems(ctx)).toEqual([{ problem: 'cut', seq: 5 }])
    // The worker does not bless what is left.
    expect(await anchorAudit(ctx)).toBe(false)
    await write(ctx, 7)
    await write(ctx, 8)
    expect(await problems(ctx)).toContainEqual({ problem: 'rewritten', seq: 6 })
  })

  test('a chain that was written anew from the changed entry on is found by the anchor', async () => {
    const { ctx } = await givenRecord()
    await anchorAudit(ctx)
    const entries = await ctx.db.selectFrom('auditEntries').selectAll().orderBy('seq').execute()
    await tamper(ctx)
    let hash = CHAIN_START
    for (const entry of entries) {
      const forged = entry.seq < 3 ? entry : { ...entry, actorId: 'nobody' }
      hash = auditHash(hash, forged)
      await ctx.db.updateTable('auditEntries').set({ actorId: forged.actorId, hash }).where('seq', '=', entry.seq).execute()
    }
    await ctx.db.updateTable('auditHead').set({ hash }).execute()
    expect(await problems(ctx)).toEqual([{ problem: 'rewritten', seq: 6 }])
  })

  test('an entry that was written past the program is found', async () => {
    const { ctx } = await givenRecord()
    await sql`insert into audit_entries (id, at, action, subject_kind, subject_id, detail) values ('x', '', '', '', '', '{}')`.execute(
      ctx.db,
    )
    expect(await problems(ctx)).toEqual([{ problem: 'added', seq: null }])
  })

  test('what a transaction takes back leaves no gap', async () => {
    const { ctx } = await givenRecord(2)
    const failed = ctx.db.transaction().execute(async (trx) => {
      await write(ctx, 3, trx)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    await write(ctx, 4)
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true, entries: 3 })
  })

  test('many writers at the same instant make one chain', async () => {
    const { ctx } = await testContext()
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? write(ctx, n) : ctx.db.transaction().execute((trx) => write(ctx, n, trx)))),
    )
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true, entries: 20 })
  })
})

describe('the anchor', () => {
  test('is written once for each end of the chain, and a half line of a power cut does no harm', async () => {
    const { ctx } = await givenRecord(2)
    expect([await anchorAudit(ctx), await anchorAudit(ctx)]).toEqual([true, false])
    writeFileSync(ctx.settings.auditAnchors, `${readFileSync(ctx.settings.auditAnchors, 'utf8')}{"seq":3,"ha`)
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true, anchors: 1 })
  })
})
