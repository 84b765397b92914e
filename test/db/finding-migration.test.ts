import { expect, test } from 'vitest'
import { MIGRATIONS } from '#db/migrate.ts'
import { testContext } from '#test/support/context.ts'

// Going back is not offered, so the state before is built by hand.
test('a word from before words had an end holds for a year from its day, also from a leap day', async () => {
  const { ctx } = await testContext()
  const { up } = MIGRATIONS['0018_finding'] ?? {}
  expect(up).toBeDefined()
  const { sql } = await import('kysely')
  for (const table of ['preferences', 'mentor_hours', 'mentor_days_off', 'booked_times', 'vettings'])
    await sql`drop table ${sql.table(table)}`.execute(ctx.db)
  const columns = {
    users: ['time_zone'],
    mentorship_requests: [
      'proposed_at',
      'counter_at',
      'answered_at',
      'extended_at',
      'reminded_at',
      'suggested_after',
      'next_mentor_id',
      'proposed_minutes',
      'counter_minutes',
    ],
    mentors: [
      'slots',
      'boundaries',
      'boundaries_note',
      'done_steps',
      'conduct_agreed_at',
      'pause_proposed_at',
      'pause_answered_at',
      'vetted_until',
      'meeting_minutes',
    ],
  }
  for (const [table, names] of Object.entries(columns))
    for (const name of names) await sql`alter table ${sql.table(table)} drop column ${sql.ref(name)}`.execute(ctx.db)
  await sql`insert into organisations (id, kind, names, about, created_at) values ('harbour', 'community', '{}', '{}', '2020')`.execute(
    ctx.db,
  )
  for (const [id, at] of [
    ['leap', '2024-02-29T10:00:00.000Z'],
    ['mona', '2026-01-15T10:00:00.000Z'],
  ]) {
    await sql`insert into users (id, email, name, locale, created_at) values (${id}, ${`${id}@example.test`}, ${id}, 'en', '2020')`.execute(
      ctx.db,
    )
    await sql`insert into mentors (user_id, headline, about, capacity, organisation_id, vetted_at, created_at, updated_at) values (${id}, '', '', 1, 'harbour', ${at}, '2020', '2020')`.execute(
      ctx.db,
    )
  }
  await up?.(ctx.db)
  const words = await ctx.db.selectFrom('vettings').select(['mentorId', 'organisationId', 'validUntil']).orderBy('mentorId').execute()
  expect(words).toEqual([
    { mentorId: 'leap', organisationId: 'harbour', validUntil: '2025-02-28' },
    { mentorId: 'mona', organisationId: 'harbour', validUntil: '2027-01-15' },
  ])
})
