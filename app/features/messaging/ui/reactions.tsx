import type { FormEvent } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import type { MessageView } from '#app/realtime/events.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { REACTIONS, type Reaction } from '../message.ts'

/** How each is drawn; what it is called is a text. */
const DRAWN: Record<Reaction, string> = { thumbsUp: '👍', heart: '❤️', celebrate: '🎉', laugh: '😄', thanks: '🙏', sad: '😢' }

type Props = {
  message: MessageView
  selfId: string
  names: Map<string, string>
  /** Does it without leaving the page. */
  onReact: ((messageId: string, reaction: string, on: boolean) => void) | undefined
}

/** The reactions to a message; pressing one gives the same or takes one's own back. */
export function Reactions({ message, ...rest }: Props) {
  if (message.reactions.length === 0) return null
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      {message.reactions.map(({ reaction, userIds }) => (
        <ReactionButton key={reaction} {...rest} message={message} reaction={reaction as Reaction} userIds={userIds} />
      ))}
    </div>
  )
}

/** All that can be given, those that one has given already pressed. */
export function ReactionChoice({ message, ...rest }: Props) {
  const t = useT()
  const given = new Map(message.reactions.map(({ reaction, userIds }) => [reaction, userIds]))
  return (
    <fieldset aria-label={t('messaging.react')} className="flex flex-wrap gap-2">
      {REACTIONS.map((reaction) => (
        <ReactionButton key={reaction} {...rest} message={message} reaction={reaction} userIds={given.get(reaction) ?? []} isChoice />
      ))}
    </fieldset>
  )
}

type ButtonProps = Props & { reaction: Reaction; userIds: string[]; isChoice?: boolean }

function ReactionButton({ message, selfId, names, onReact, reaction, userIds, isChoice = false }: ButtonProps) {
  const t = useT()
  const isOwn = userIds.includes(selfId)
  const who = userIds.map((id) => (id === selfId ? t('messaging.youToo') : (names.get(id) ?? ''))).join(', ')
  const name = t(`messaging.reaction.${reaction}`)
  const submit = (event: FormEvent) => {
    if (!onReact) return
    event.preventDefault()
    onReact(message.id, reaction, !isOwn)
  }
  return (
    <LocaleForm to={`/messages/${message.conversationId}`} onSubmit={submit} preventScrollReset>
      <input type="hidden" name="messageId" value={message.id} />
      <input type="hidden" name="reaction" value={reaction} />
      <button
        type="submit"
        name="intent"
        value={isOwn ? 'unreact' : 'react'}
        aria-pressed={isOwn}
        aria-label={isChoice ? name : t('messaging.reactionBy', { name, who })}
        className={`reaction ${isOwn ? 'reaction-own' : ''}`}
      >
        <span aria-hidden="true">{DRAWN[reaction]}</span>
        {isChoice || userIds.length < 2 ? null : userIds.length}
      </button>
    </LocaleForm>
  )
}
