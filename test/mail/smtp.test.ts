import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseMail } from '#app/mail/eml.ts'
import { smtpMailer } from '#app/mail/mailer.server.ts'
import { givenMail, UNSAFE } from './samples.ts'
import { startSmtpServer } from './smtp-server.ts'

const FROM = 'Praya 灣岸 <hello@praya.example>'
let server: Awaited<ReturnType<typeof startSmtpServer>>
beforeEach(async () => {
  server = await startSmtpServer()
})
afterEach(() => server.stop())

const mailer = (credentials = '') => smtpMailer(`smtp://${credentials}127.0.0.1:${server.port}`, FROM)

test('a mail reaches the server with its envelope, its headers and both forms', async () => {
  await mailer().send(givenMail({ subject: '請確認你的電郵', text: 'Hello\n.\nMei\n', listUnsubscribe: 'https://praya.example/u/1' }))
  const [mail] = server.received
  expect(mail).toMatchObject({ from: '<hello@praya.example>', to: ['<mei@example.hk>'], user: null })
  expect(mail?.data).toContain('Message-ID: <mail-1@praya.example>\r\n')
  expect(mail?.data).toContain('List-Unsubscribe: <https://praya.example/u/1>\r\n')
  expect(parseMail(mail?.data ?? '')).toMatchObject({
    to: 'mei@example.hk',
    subject: '請確認你的電郵',
    text: 'Hello\n.\nMei\n',
    html: '<p>Hello Mei</p>',
  })
})

test('a mail sent again carries the same identity, so that a receiver can tell', async () => {
  const smtp = mailer()
  await smtp.send(givenMail())
  await smtp.send(givenMail())
  const ids = server.received.map(({ data }) => /^Message-ID: (.*)$/m.exec(data)?.[1]?.trim())
  expect(ids).toEqual(['<mail-1@praya.example>', '<mail-1@praya.example>'])
})

test('user and password come from the address, with their escapes resolved', async () => {
  await mailer('mei%40example.hk:p%3Ass@').send(givenMail())
  expect(server.received[0]?.user).toBe('mei@example.hk')
})

test('a refused recipient is an error, so that the queue sees it', async () => {
  await expect(mailer().send(givenMail({ to: 'nobody@example.hk' }))).rejects.toThrow(/550/)
  expect(server.received).toEqual([])
})

test('a server that is away is an error', async () => {
  const { port } = server
  await server.stop()
  await expect(smtpMailer(`smtp://127.0.0.1:${port}`, FROM).send(givenMail())).rejects.toThrow(/ECONNREFUSED/)
  server = await startSmtpServer()
})

test.each(UNSAFE)('%s never reaches the server', async (_what, overrides) => {
  await expect(mailer().send(givenMail(overrides))).rejects.toMatchObject({ code: 'invalid' })
  expect(server.received).toEqual([])
})

test('a file or address named in a mail is never opened', async () => {
  const trap = { path: '/etc/hostname' } as unknown as string
  await expect(mailer().send(givenMail({ html: trap }))).rejects.toThrow(/access rejected/i)
  expect(server.received).toEqual([])
})
