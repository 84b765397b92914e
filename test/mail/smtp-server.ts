import { type AddressInfo, createServer, type Socket } from 'node:net'

export type Received = { from: string; to: string[]; data: string; user: string | null }

/** A mail server of a few lines on 127.0.0.1: it keeps what it is given, and refuses recipients named `nobody`. */
export async function startSmtpServer() {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    converse(socket, received)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  async function stop() {
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => server.close(done))
  }
  return { port, received, stop }
}

function converse(socket: Socket, received: Received[]) {
  let mail: Received = { from: '', to: [], data: '', user: null }
  let [pending, inData] = ['', false]
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 test ready')
  socket.setEncoding('utf8').on('data', (chunk) => {
    pending += chunk
    for (let at = pending.indexOf('\r\n'); at >= 0; at = pending.indexOf('\r\n')) {
      const line = pending.slice(0, at)
      pending = pending.slice(at + 2)
      if (inData && line === '.') {
        received.push(mail)
        mail = { ...mail, from: '', to: [], data: '' }
        inData = false
        say('250 stored')
      } else if (inData) mail.data += `${line.replace(/^\.\./, '.')}\r\n`
      else inData = command(line, mail, say)
    }
  })
}

/** Answers one line; true when the text of a mail follows. */
function command(line: string, mail: Received, say: (line: string) => void): boolean {
  const [verb = ''] = line.toUpperCase().split(' ')
  if (verb === 'EHLO') say('250-test\r\n250-AUTH PLAIN\r\n250 8BITMIME')
  else if (verb === 'AUTH') {
    mail.user =
      Buffer.from(line.split(' ')[2] ?? '', 'base64')
        .toString()
        .split('\0')[1] ?? null
    say('235 welcome')
  } else if (line.startsWith('RCPT TO:<nobody')) say('550 nobody here')
  else if (verb === 'DATA') say('354 go on')
  else if (verb === 'QUIT') say('221 bye')
  else say('250 fine')
  if (verb === 'MAIL') mail.from = line.slice('MAIL FROM:'.length)
  if (verb === 'RCPT') mail.to.push(line.slice('RCPT TO:'.length))
  return verb === 'DATA'
}
