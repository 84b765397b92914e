import { connect, type Socket } from 'node:net'

type Options = {
  port: number
  host: string
  user: string
  password: string
  heard: (what: { acknowledged: number; delivered: number }) => void
}
export type XmppClient = { send: (to: string, body: string) => void; close: () => void }

/**
 * Just enough of an XMPP client: SASL PLAIN, a resource, presence, and stream management (XEP-0198), whose answers say up
 * to which stanza the server has handled what it got, the archive among it.
 */
export async function openXmpp({ port, host, user, password, heard }: Options): Promise<XmppClient> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  socket.setEncoding('utf8')
  const say = (text: string) => void socket.write(text)
  const stream = () =>
    say(
      `<?xml version='1.0'?><stream:stream to='${host}' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>`,
    )
  stream()
  await waitFor(socket, '</stream:features>')
  const secret = Buffer.from(`\0${user}\0${password}`).toString('base64')
  say(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${secret}</auth>`)
  await waitFor(socket, '<success')
  stream()
  await waitFor(socket, '</stream:features>')
  say("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>bench</resource></bind></iq>")
  await waitFor(socket, '</iq>')
  say("<enable xmlns='urn:xmpp:sm:3'/>")
  await waitFor(socket, '<enabled')
  say("<presence/><r xmlns='urn:xmpp:sm:3'/>")
  await waitFor(socket, '<a ')
  listen(socket, heard)
  let next = 0
  return {
    send(to, body) {
      next += 1
      say(`<message to='${to}@${host}' type='chat' id='${user}-${next}'><body>${body}</body></message><r xmlns='urn:xmpp:sm:3'/>`)
    },
    close: () => socket.destroy(),
  }
}

function waitFor(socket: Socket, wanted: string): Promise<void> {
  let text = ''
  return new Promise((resolve, reject) => {
    const look = (chunk: string) => {
      text += chunk
      if (text.includes('<failure') || text.includes('stream:error')) reject(new Error(text))
      if (!text.includes(wanted)) return
      socket.off('data', look)
      resolve()
    }
    socket.on('data', look)
  })
}

/** Counts; parsing would cost the clients more than it costs them on the other side of the comparison. */
function listen(socket: Socket, heard: Options['heard']) {
  let rest = ''
  let handled = 0
  // The presence is the first stanza that the server counts.
  let counted = 1
  socket.on('data', (chunk: string) => {
    const text = rest + chunk
    const end = text.lastIndexOf('>') + 1
    const whole = text.slice(0, end)
    rest = text.slice(end)
    const bodies = whole.split('</body>').length - 1
    handled += whole.split('</message>').length - 1
    for (const [, h = ''] of whole.matchAll(/<a [^>]*h=['"](\d+)['"]/g)) {
      heard({ acknowledged: Number(h) - counted, delivered: 0 })
      counted = Number(h)
    }
    if (bodies > 0) heard({ acknowledged: 0, delivered: bodies })
    if (/<r[ />]/.test(whole)) socket.write(`<a xmlns='urn:xmpp:sm:3' h='${handled}'/>`)
  })
}
