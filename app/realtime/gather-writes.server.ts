import type { Server } from 'socket.io'

type Tcp = { cork: () => void; uncork: () => void }
/** What a WebSocket of ours stands on. Not of the public interface: where it is missing, each frame is written by itself. */
type Connection = { transport: { socket?: { _socket?: Tcp | null } } }

/**
 * Frames that leave in the same turn go into one write for each connection. Whatever a commit of many messages has to
 * tell a person would else be as many system calls, on our side and on theirs.
 */
export function gatherWrites(io: Server) {
  io.engine.on('connection', (connection: Connection & { on: (event: 'flush', listener: () => void) => void }) => {
    let isGathering = false
    connection.on('flush', () => {
      const tcp = connection.transport.socket?._socket
      if (isGathering || !tcp) return
      isGathering = true
      tcp.cork()
      process.nextTick(() => {
        isGathering = false
        tcp.uncork()
      })
    })
  })
}
