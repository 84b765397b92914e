import { useRevalidator } from '@remix-run/react'
import { useEvents } from '#app/realtime/use-events.ts'

/** A request that was accepted, or another page of the same person: who may write here is asked anew. */
export function useChangedHere(conversationId: string) {
  const { revalidate } = useRevalidator()
  useEvents((event) => event.type === 'conversation:changed' && event.conversationId === conversationId && revalidate())
}
