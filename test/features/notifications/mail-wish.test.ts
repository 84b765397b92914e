import { expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { mailTasksFor } from '#app/features/accounts/send-mail.tasks.server.ts'
import { mailWish } from '#app/features/notifications/mail-wish.server.ts'
import { unsubscribe } from '#app/features/notifications/unsubscribe.server.ts'
import type { IdentifiedMail } from '#app/mail/mail.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

test('mails of an area end with the one click in them; those that must come still come', async () => {
  const { ctx } = await testContext()
  await givenPerson(ctx, 'amal')
  const sent: IdentifiedMail[] = []
  ctx.mailer = { send: async (mail) => void sent.push(mail) }
  const mail = { subject: 'News', text: 'News', html: '<p>News</p>' }
  const send = async (notice?: { userId: string; area: 'jobs' | 'mentorship' }) => {
    const to = { to: 'amal@example.test', locale: 'zh-Hant' as const }
    await enqueueMail(ctx.db, { id: ctx.newId(), at: ctx.now(), mail, ...to, ...(notice ? { notice } : {}) })
    await runDueTasks(ctx, mailTasksFor(mailWish))
  }
  await send({ userId: 'amal', area: 'jobs' })
  expect(sent[0]?.listUnsubscribe).toMatch('http://praya.test/zh-hant/unsubscribe?who=amal&what=jobs&key=')
  await unsubscribe(ctx, new URL(sent[0]?.listUnsubscribe ?? '').searchParams)
  await send({ userId: 'amal', area: 'jobs' })
  expect(sent).toHaveLength(1)
  await send({ userId: 'amal', area: 'mentorship' })
  await send()
  expect(sent.map(({ listUnsubscribe }) => listUnsubscribe?.includes('what=mentorship') ?? false)).toEqual([false, true, false])
})
