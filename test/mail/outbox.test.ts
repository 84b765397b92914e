import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { parseMail } from '#app/mail/eml.ts'
import { folderMailer, listOutbox, readOutboxMail } from '#app/mail/mailer.server.ts'
import { givenMail, UNSAFE } from './samples.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function givenOutbox(at = '2026-03-02T09:00:00Z') {
  const base = mkdtempSync(join(tmpdir(), 'outbox-'))
  folders.push(base)
  const folder = join(base, 'outbox')
  return { base, folder, mailer: folderMailer(folder, () => new Date(at)) }
}

const sourceOf = (folder: string, id: string) => readFileSync(join(folder, `${id}.eml`), 'utf8')

test('a mail lies in the outbox and can be read there', async () => {
  const { folder, mailer } = givenOutbox()
  await mailer.send(givenMail())
  expect(await listOutbox(folder, 10)).toEqual([
    { id: 'mail-1', at: '2026-03-02T09:00:00.000Z', to: 'mei@example.hk', subject: 'Confirm your e-mail' },
  ])
  expect(await readOutboxMail(folder, 'mail-1')).toEqual({
    to: 'mei@example.hk',
    subject: 'Confirm your e-mail',
    text: 'Hello Mei\n',
    html: '<p>Hello Mei</p>',
  })
})

test.each([
  '你的申請已獲批准：請在三日內確認電郵地址，並完成你的個人資料，我們會為你配對導師',
  'Ünïcode = ? _ and 100% of "quotes" =?UTF-8?B?fake?=',
  '😀'.repeat(60),
  'A plain subject which is so very long that any composer will want to fold it over several lines of the header '.repeat(2).trim(),
])('the subject %s survives the writing', async (subject) => {
  const { folder, mailer } = givenOutbox()
  await mailer.send(givenMail({ subject }))
  expect((await readOutboxMail(folder, 'mail-1'))?.subject).toBe(subject)
})

test('long Chinese text survives in both forms, line by line', async () => {
  const { folder, mailer } = givenOutbox()
  const text = `${'香港優秀人才入境計劃。'.repeat(200)}\n.\n--x\n`
  await mailer.send(givenMail({ locale: 'zh-Hant', text, html: `<p>${text}</p>` }))
  const read = await readOutboxMail(folder, 'mail-1')
  expect(read?.text.replaceAll('\r\n', '\n')).toBe(text)
  expect(read?.html.replaceAll('\r\n', '\n')).toBe(`<p>${text}</p>`)
})

test('a mail sent again replaces its own file', async () => {
  const { folder, mailer } = givenOutbox()
  await mailer.send(givenMail())
  await mailer.send(givenMail())
  expect(readdirSync(folder)).toEqual(['mail-1.eml'])
})

test('mails sent at the same instant do not disturb each other', async () => {
  const { folder, mailer } = givenOutbox()
  const ids = Array.from({ length: 30 }, (_, i) => `mail-${i % 15}`)
  await Promise.all(ids.map((id) => mailer.send(givenMail({ id }))))
  expect(readdirSync(folder)).toHaveLength(15)
})

test('the newest mails come first, and no more than asked for', async () => {
  const { folder, mailer } = givenOutbox()
  for (const [i, id] of ['a', 'b', 'c'].entries()) {
    await mailer.send(givenMail({ id }))
    utimesSync(join(folder, `${id}.eml`), 1000 + i, 1000 + i)
  }
  expect((await listOutbox(folder, 2)).map(({ id }) => id)).toEqual(['c', 'b'])
})

test('headers say the language, that a machine wrote it, and how to end such mail', async () => {
  const { folder, mailer } = givenOutbox()
  await mailer.send(givenMail({ locale: 'zh-Hant', listUnsubscribe: 'https://praya.example/u/abc' }))
  const source = sourceOf(folder, 'mail-1')
  expect(source).toContain('Content-Language: zh-Hant-HK\r\n')
  expect(source).toContain('Auto-Submitted: auto-generated\r\n')
  expect(source).toContain('List-Unsubscribe: <https://praya.example/u/abc>\r\n')
  expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  expect(source).toMatch(/^Message-ID: <mail-1@/m)
})

test('mail that must come offers no unsubscribing', async () => {
  const { folder, mailer } = givenOutbox()
  await mailer.send(givenMail())
  expect(sourceOf(folder, 'mail-1')).not.toContain('List-Unsubscribe')
})

test.each(UNSAFE)('%s is refused and nothing is written', async (_what, overrides) => {
  const { base, folder, mailer } = givenOutbox()
  await expect(mailer.send(givenMail(overrides))).rejects.toMatchObject({ code: 'invalid' })
  expect(readdirSync(folder)).toEqual([])
  expect(readdirSync(base)).toEqual(['outbox'])
})

test.each(['../secret', '..', '.', 'a/../secret', '/etc/passwd', 'secret\0', '%2e%2e/secret', '', 'a..b'])(
  'the id %j reads nothing outside the outbox',
  async (id) => {
    const { base, folder } = givenOutbox()
    writeFileSync(join(base, 'secret.eml'), 'To: x\r\n\r\nsecret')
    expect(await readOutboxMail(folder, id)).toBeUndefined()
  },
)

test('a mail that is not there is undefined, and an outbox that is not there is empty', async () => {
  const { base, folder } = givenOutbox()
  expect(await readOutboxMail(folder, 'mail-9')).toBeUndefined()
  expect(await listOutbox(join(base, 'none'), 10)).toEqual([])
})

test('files that are no mails are passed over', async () => {
  const { folder, mailer } = givenOutbox()
  await mailer.send(givenMail())
  for (const name of ['notes.txt', 'mail-2.eml.a1b2.part', '.eml']) writeFileSync(join(folder, name), 'x')
  expect((await listOutbox(folder, 10)).map(({ id }) => id)).toEqual(['mail-1'])
})

test('only the owner of the process may read the mails', async () => {
  const { folder, mailer } = givenOutbox()
  await mailer.send(givenMail())
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'mail-1.eml')).mode & 0o777).toBe(0o600)
})

test('an entry for the calendar travels beside the text, and the text stays as it was', async () => {
  const { folder, mailer } = givenOutbox()
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:導師見面\r\nEND:VCALENDAR\r\n'
  await mailer.send(givenMail({ calendar: { method: 'CANCEL', content } }))
  const source = sourceOf(folder, 'mail-1')
  expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i)
  expect(source).toMatch(/filename=invitation\.ics/)
  expect(parseMail(source)).toMatchObject({ text: 'Hello Mei\n', html: '<p>Hello Mei</p>', calendar: content })
})
