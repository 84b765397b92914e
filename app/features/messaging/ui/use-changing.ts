import { useState } from 'react'
import type { MessageView } from '#app/realtime/events.ts'
import { ask } from '#app/realtime/socket.ts'

/** What one may do to a message that is there. Each resolves to whether it was done. */
export type Changing = {
  edit: (messageId: string, body: string) => Promise<boolean>
  remove: (messageId: string) => Promise<boolean>
  react: (messageId: string, reaction: string, on: boolean) => Promise<boolean>
  /** Why the last one was not done, as an i18n key. */
  problem: string | null
}

/** Changes of messages without leaving the page; the answer is the message as it is now. */
export function useChanging(conversationId: string, take: (changed: MessageView[]) => void): Changing {
  const [problem, setProblem] = useState<string | null>(null)
  const settle = (answer: Awaited<ReturnType<typeof ask<'message:edit'>>>) => {
    if (answer.ok) take([answer.value])
    setProblem(answer.ok ? null : answer.error || 'messaging.error.notDone')
    return answer.ok
  }
  return {
    edit: async (messageId, body) => settle(await ask('message:edit', { conversationId, messageId, body })),
    remove: async (messageId) => settle(await ask('message:delete', { conversationId, messageId })),
    react: async (messageId, reaction, on) => settle(await ask('message:react', { conversationId, messageId, reaction, on })),
    problem,
  }
}
