import { expect, test } from 'vitest'
import { endMentorship } from '#app/features/mentorship/end-mentorship.server.ts'
import { savePrivateNote, saveSharedText } from '#app/features/pairs/save-notes.server.ts'
import { addGoal, editGoal, markGoalDone, removeGoal } from '#app/features/pairs/set-goal.server.ts'
import { addStep, editStep, markStepDone } from '#app/features/pairs/set-step.server.ts'
import { viewPair } from '#app/features/pairs/view-pair.server.ts'
import { viewSession } from '#app/features/pairs/view-session.server.ts'
import { viewStep } from '#app/features/pairs/view-step.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { actor } from '#test/support/factories.ts'
import { book, givenPair } from './given.ts'

const t = translateTo('en')
const SATURDAY = '2026-03-07T02:00:00.000Z'
const SECRET = 'I am not sure that this helps me.'

test('a private note is read by its author and by nobody else, whoever asks', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const which = { mentorshipId: id, sessionId: await book(ctx, mentee, id, SATURDAY) }
  await savePrivateNote(ctx, mentee, { ...which, body: SECRET, revision: 0 })
  expect((await viewSession(ctx, mentee, { ...which, t })).privateNote.body).toBe(SECRET)
  const seen = [
    await viewSession(ctx, mentor, { ...which, t }),
    await viewPair(ctx, mentor, { id, t }),
    await viewPair(ctx, mentee, { id, t }),
  ]
  expect(JSON.stringify(seen)).not.toContain(SECRET)
  const office = actor({ id: 'ada', memberships: [{ organisationId: 'o', kind: 'office', role: 'administrator' }] })
  await expect(viewSession(ctx, office, { ...which, t })).rejects.toMatchObject({ code: 'not_found' })
  await savePrivateNote(ctx, mentor, { ...which, body: 'Mine.', revision: 0 })
  expect((await viewSession(ctx, mentee, { ...which, t })).privateNote.body).toBe(SECRET)
  // Neither a notification nor a mail nor a task carries it.
  for (const table of ['notifications', 'tasks', 'auditEntries', 'messages'] as const)
    expect(JSON.stringify(await ctx.db.selectFrom(table).selectAll().execute())).not.toContain(SECRET)
})

test('a private note outlives the mentorship, and two devices of one person do not overwrite each other', async () => {
  const { ctx } = await testContext()
  const { mentee, id } = await givenPair(ctx)
  const which = { mentorshipId: id, sessionId: await book(ctx, mentee, id, SATURDAY) }
  await savePrivateNote(ctx, mentee, { ...which, body: 'one', revision: 0 })
  await endMentorship(ctx, mentee, { mentorshipId: id, reason: 'moved' })
  await savePrivateNote(ctx, mentee, { ...which, body: 'two', revision: 1 })
  for (const revision of [0, 1])
    await expect(savePrivateNote(ctx, mentee, { ...which, body: 'old', revision })).rejects.toMatchObject({
      messageKey: 'pairs.error.changedByYou',
    })
  expect((await viewSession(ctx, mentee, { ...which, t })).privateNote).toEqual({ body: 'two', revision: 2 })
})

test('of two who write the shared notes at the same instant one is told, and nothing is lost', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const which = { mentorshipId: id, sessionId: await book(ctx, mentee, id, SATURDAY) }
  const write = (who: typeof mentee, body: string, revision: number) =>
    saveSharedText(ctx, who, { ...which, kind: 'notes', body, revision })
  const tries = await Promise.allSettled([write(mentee, 'hers', 0), write(mentor, 'his', 0)])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { notes } = await viewSession(ctx, mentor, { ...which, t })
  expect(['hers', 'his']).toContain(notes.body)
  await write(mentor, 'both', 1)
  await expect(write(mentee, 'old', 1)).rejects.toMatchObject({ messageKey: 'pairs.error.changed' })
  expect((await viewSession(ctx, mentee, { ...which, t })).notes).toMatchObject({ body: 'both', revision: 2, changed: { by: 'mona' } })
})

test('the agenda of the first meeting stands there in the reader’s language until somebody writes one', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const which = { mentorshipId: id, sessionId: await book(ctx, mentee, id, SATURDAY) }
  expect((await viewSession(ctx, mentee, { ...which, t })).agenda.body).toContain('Next date')
  expect((await viewSession(ctx, mentor, { ...which, t: translateTo('zh-Hant') })).agenda.body).toContain('互相認識')
  await saveSharedText(ctx, mentor, { ...which, kind: 'agenda', body: '', revision: 0 })
  expect(await viewSession(ctx, mentee, { ...which, t })).toMatchObject({ fromTemplate: false, agenda: { body: '' } })
  const second = await book(ctx, mentee, id, '2026-03-14T02:00:00.000Z')
  expect((await viewSession(ctx, mentee, { ...which, sessionId: second, t })).agenda.body).toBe('')
})

test('both set goals and steps; who did what and when is kept, and a change of words is never lost', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  await addGoal(ctx, mentor, { mentorshipId: id, text: 'An offer that fits' })
  const [first, second] = (await viewPair(ctx, mentee, { id, t })).goals
  const goal = { mentorshipId: id, goalId: second?.id ?? '' }
  await editGoal(ctx, mentee, { ...goal, text: 'Two offers', revision: 1 })
  await expect(editGoal(ctx, mentor, { ...goal, text: 'No offer', revision: 1 })).rejects.toMatchObject({
    messageKey: 'pairs.error.changed',
  })
  await expect(removeGoal(ctx, mentor, { ...goal, revision: 1 })).rejects.toMatchObject({ code: 'conflict' })
  await addStep(ctx, mentor, { mentorshipId: id, of: { goalId: goal.goalId }, text: 'Write the CV', owner: 'them', dueOn: '2026-03-01' })
  const step = (await viewPair(ctx, mentee, { id, t })).goals[1]?.steps[0]
  expect(step).toMatchObject({ text: 'Write the CV', owner: 'me', late: true, done: null })
  await markStepDone(ctx, mentee, { mentorshipId: id, stepId: step?.id ?? '', done: true })
  await markStepDone(ctx, mentor, { mentorshipId: id, stepId: step?.id ?? '', done: true })
  await markGoalDone(ctx, mentor, { ...goal, done: true })
  const seen = (await viewPair(ctx, mentor, { id, t })).goals[1]
  expect(seen).toMatchObject({ text: 'Two offers', done: { by: 'you' }, steps: [{ done: { by: 'amal' } }] })
  await removeGoal(ctx, mentee, { mentorshipId: id, goalId: first?.id ?? '', revision: 1 })
  expect((await viewPair(ctx, mentor, { id, t })).goals).toHaveLength(1)
})

test('steps of a session are its actions, and stay on the pair’s page until they are done', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const sessionId = await book(ctx, mentee, id, SATURDAY)
  await addStep(ctx, mentee, { mentorshipId: id, of: { sessionId }, text: 'Send the CV', owner: 'me' })
  const [action] = (await viewPair(ctx, mentor, { id, t })).agreed
  expect(action).toMatchObject({ text: 'Send the CV', owner: 'them', sessionId })
  const which = { mentorshipId: id, stepId: action?.id ?? '' }
  await editStep(ctx, mentor, { ...which, text: 'Send the short CV', owner: 'both', revision: 1 })
  await expect(editStep(ctx, mentee, { ...which, text: 'x', owner: 'me', revision: 1 })).rejects.toMatchObject({ code: 'conflict' })
  await markStepDone(ctx, mentor, { ...which, done: true })
  expect((await viewPair(ctx, mentor, { id, t })).agreed).toEqual([])
})

test('nothing of another pair is found or changed through one’s own', async () => {
  const { ctx } = await testContext()
  const { mentee, id } = await givenPair(ctx)
  const others = await givenPair(ctx, { mentee: 'cy', mentor: 'dee' })
  const [goal] = (await viewPair(ctx, others.mentee, { id: others.id, t })).goals
  const goalId = goal?.id ?? ''
  await addStep(ctx, others.mentee, { mentorshipId: others.id, of: { goalId }, text: 'theirs', owner: 'me' })
  const stepId = (await viewPair(ctx, others.mentee, { id: others.id, t })).goals[0]?.steps[0]?.id ?? ''
  const sessionId = await book(ctx, others.mentee, others.id, SATURDAY)
  const tries = [
    editGoal(ctx, mentee, { mentorshipId: id, goalId, text: 'x', revision: 1 }),
    markGoalDone(ctx, mentee, { mentorshipId: id, goalId, done: true }),
    removeGoal(ctx, mentee, { mentorshipId: id, goalId, revision: 1 }),
    addStep(ctx, mentee, { mentorshipId: id, of: { goalId }, text: 'x', owner: 'me' }),
    addStep(ctx, mentee, { mentorshipId: id, of: { sessionId }, text: 'x', owner: 'me' }),
    editStep(ctx, mentee, { mentorshipId: id, stepId, text: 'x', owner: 'me', revision: 1 }),
    markStepDone(ctx, mentee, { mentorshipId: id, stepId, done: true }),
    viewStep(ctx, mentee, { mentorshipId: id, stepId, t }),
    saveSharedText(ctx, mentee, { mentorshipId: id, sessionId, kind: 'notes', body: 'x', revision: 0 }),
    savePrivateNote(ctx, mentee, { mentorshipId: id, sessionId, body: 'x', revision: 0 }),
    addGoal(ctx, mentee, { mentorshipId: others.id, text: 'x' }),
  ]
  for (const outcome of await Promise.allSettled(tries))
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
})

test('when it is over nothing shared changes any more', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const [goal] = (await viewPair(ctx, mentee, { id, t })).goals
  await endMentorship(ctx, mentor, { mentorshipId: id, reason: 'noTime' })
  const over = { messageKey: 'pairs.error.over' }
  await expect(addGoal(ctx, mentee, { mentorshipId: id, text: 'x' })).rejects.toMatchObject(over)
  await expect(editGoal(ctx, mentee, { mentorshipId: id, goalId: goal?.id ?? '', text: 'x', revision: 1 })).rejects.toMatchObject(over)
})
