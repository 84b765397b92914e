import type { Ctx } from '#app/context.server.ts'
import { countUnreadNotifications } from '#app/features/notifications/count-unread.server.ts'
import { answer } from '#app/realtime/answer.server.ts'
import type { AppSocket } from '#app/realtime/events.ts'
import { inTurn } from '#app/realtime/in-turn.ts'
import { countUnreadMessages } from './count-unread.server.ts'
import { deleteMessage } from './delete-message.server.ts'
import { editMessage } from './edit-message.server.ts'
import { markConversationRead } from './mark-read.server.ts'
import {
  conversationRef,
  countsSchema,
  deleteSchema,
  draftSchema,
  editSchema,
  inboxSyncSchema,
  type MessageInput,
  messageSchema,
  reactSchema,
  readSchema,
  syncSchema,
} from './message.schema.ts'
import { reactToMessage } from './react-to-message.server.ts'
import { saveDraft } from './save-draft.server.ts'
import { sendMessage } from './send-message.server.ts'
import { syncConversation } from './sync-conversation.server.ts'
import { syncInbox } from './sync-inbox.server.ts'
import { tellTyping } from './tell-typing.server.ts'

/** The same use-cases that the pages call; typing and the live counts are all that lives in sockets alone. */
export function registerMessaging(ctx: Ctx, socket: AppSocket) {
  registerMessages(ctx, socket)
  registerConversations(ctx, socket)
}

function registerMessages(ctx: Ctx, socket: AppSocket) {
  const actor = () => socket.data.actor
  // What one page sends keeps its order, whatever each message has to wait for.
  const run = inTurn()
  const send = async (input: MessageInput) => {
    const { id, seq, sentAt } = await run('send', (entered) => sendMessage(ctx, actor(), input, entered))
    return { id, seq, sentAt }
  }
  socket.on('message:send', answer(ctx, messageSchema, send))
  socket.on(
    'message:edit',
    answer(ctx, editSchema, (input) => run('change', () => editMessage(ctx, actor(), input))),
  )
  socket.on(
    'message:delete',
    answer(ctx, deleteSchema, (input) => run('change', () => deleteMessage(ctx, actor(), input))),
  )
  socket.on(
    'message:react',
    answer(ctx, reactSchema, (input) => run('change', () => reactToMessage(ctx, actor(), input))),
  )
}

function registerConversations(ctx: Ctx, socket: AppSocket) {
  const actor = () => socket.data.actor
  const count = async () => ({
    unreadMessages: await countUnreadMessages(ctx, actor()),
    unreadNotifications: await countUnreadNotifications(ctx, actor()),
  })
  socket.on(
    'conversation:read',
    answer(ctx, readSchema, (input) => markConversationRead(ctx, actor(), input).then(done)),
  )
  socket.on(
    'conversation:typing',
    answer(ctx, conversationRef, (input) => tellTyping(ctx, actor(), input).then(done)),
  )
  socket.on(
    'conversation:sync',
    answer(ctx, syncSchema, (input) => syncConversation(ctx, actor(), input)),
  )
  socket.on(
    'conversation:draft',
    answer(ctx, draftSchema, (input) => saveDraft(ctx, actor(), input).then(done)),
  )
  socket.on('inbox:counts', answer(ctx, countsSchema, count))
  socket.on(
    'inbox:sync',
    answer(ctx, inboxSyncSchema, (input) => syncInbox(ctx, actor(), input)),
  )
}

/** JSON has no undefined: an answer without a value is null. */
const done = () => null
