import { useT } from '#app/i18n/use-t.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Person } from './people-here.tsx'
import { Verified } from './verified.tsx'

/** What a conversation is called: its own name, or those of the others. */
export const titleOf = ({ title, people }: { title: string | null; people: Person[] }) => title ?? people.map(({ name }) => name).join(', ')

/** Under the title: what kind it is, and who vouches for the other. */
export function ConversationLead({ kind, people, present }: { kind: string; people: Person[]; present: Set<string> }) {
  const t = useT()
  const [only] = people
  return (
    <span className="flex flex-wrap items-baseline gap-x-4">
      {t.dynamic(`messaging.kind.${kind}`)}
      {people.length > 1 ? <span>{t('contact.people', { count: people.length + 1 })}</span> : null}
      {people.length === 1 ? <Verified organisation={only?.voucher ?? null} /> : null}
      <HereNow people={people} present={present} />
    </span>
  )
}

/** Who is here now: the other, or those of a small group by name. It keeps no place when nobody is. */
function HereNow({ people, present }: { people: Person[]; present: Set<string> }) {
  const t = useT()
  const here = people.filter(({ id }) => present.has(id))
  return (
    <span role="status" className="here-now" data-here={here.length}>
      {here.length === 0 ? null : people.length === 1 ? t('messaging.hereNow') : `${t('messaging.hereNow')}: ${namesOf(here)}`}
    </span>
  )
}

const namesOf = (people: Person[]) => people.map(({ name }) => name).join(', ')

/** Why nothing can be written here now. */
export function ClosedNotice({ waiting, title }: { waiting: boolean; title: string }) {
  const t = useT()
  return <Notice>{waiting ? t('contact.waitingText', { name: title }) : t('messaging.closed')}</Notice>
}
