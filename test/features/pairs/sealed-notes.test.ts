import { expect, test } from 'vitest'
import { pairTasks } from '#app/features/pairs/pairs.tasks.server.ts'
import { sealNotes } from '#app/features/pairs/private-note.server.ts'
import { savePrivateNote } from '#app/features/pairs/save-notes.server.ts'
import { viewSession } from '#app/features/pairs/view-session.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { book, givenPair } from './given.ts'

const t = translateTo('en')
const SECRET = 'I am not sure that this helps me.'

test('a private note lies sealed in the database, and opens for its author alone', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const which = { mentorshipId: id, sessionId: await book(ctx, mentee, id, '2026-03-07T02:00:00.000Z') }
  await savePrivateNote(ctx, mentee, { ...which, body: SECRET, revision: 0 })
  const [row] = await ctx.db.selectFrom('pairPrivateNotes').selectAll().execute()
  expect(row?.sealedAt).not.toBeNull()
  expect(row?.body).not.toContain('helps')
  expect((await viewSession(ctx, mentee, { ...which, t })).privateNote).toEqual({ body: SECRET, revision: 1 })
  // Put under somebody else's name it does not open.
  await ctx.db.updateTable('pairPrivateNotes').set({ authorId: mentor.id }).execute()
  await expect(viewSession(ctx, mentor, { ...which, t })).rejects.toThrow()
})

test('a note from before is read as it is, and sealed by a task that leaves what is sealed alone', async () => {
  const { ctx } = await testContext()
  const { mentee, id } = await givenPair(ctx)
  const which = { mentorshipId: id, sessionId: await book(ctx, mentee, id, '2026-03-07T02:00:00.000Z') }
  const old = {
    sessionId: which.sessionId,
    authorId: mentee.id,
    body: SECRET,
    revision: 3,
    updatedAt: '2026-03-01T00:00:00.000Z',
    sealedAt: null,
  }
  await ctx.db.insertInto('pairPrivateNotes').values(old).execute()
  const read = async () => (await viewSession(ctx, mentee, { ...which, t })).privateNote
  expect(await read()).toEqual({ body: SECRET, revision: 3 })
  await sealNotes(ctx)
  const sealed = await ctx.db.selectFrom('pairPrivateNotes').selectAll().execute()
  expect(JSON.stringify(sealed)).not.toContain('helps')
  await sealNotes(ctx)
  expect(await ctx.db.selectFrom('pairPrivateNotes').selectAll().execute()).toEqual(sealed)
  expect(await read()).toEqual({ body: SECRET, revision: 3 })
  expect(pairTasks['pairs.sealNotes']).toBeDefined()
})
