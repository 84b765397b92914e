import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Verified } from './verified.tsx'

export type Person = { id: string; name: string; voucher: string | null; readSeq: number; blockedByMe: boolean }

/** Who takes part; in a cohort each can be written to alone. One person needs no list. */
export function PeopleHere({ people, conversationId, kind }: { people: Person[]; conversationId: string; kind: string }) {
  const t = useT()
  if (people.length === 1) return people.map((person) => <BlockForm key={person.id} person={person} conversationId={conversationId} />)
  return (
    <ul className="divide-y divide-line">
      {people.map((person) => (
        <li key={person.id} className="space-y-1 py-3">
          <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span className="font-bold">{person.name}</span>
            <Verified organisation={person.voucher} />
            {kind === 'cohort' && !person.blockedByMe ? (
              <LocaleLink to={`/messages/new?person=${person.id}`} aria-label={t('contact.writeTo', { name: person.name })}>
                {t('contact.write')}
              </LocaleLink>
            ) : null}
          </p>
          <details>
            <summary className="min-h-8">{t(person.blockedByMe ? 'messaging.unblock' : 'messaging.block', { name: person.name })}</summary>
            <BlockForm person={person} conversationId={conversationId} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function BlockForm({ person: { id, name, blockedByMe }, conversationId }: { person: Person; conversationId: string }) {
  const t = useT()
  return (
    <LocaleForm to={`/messages/${conversationId}`} className="space-y-3 py-3">
      <input type="hidden" name="personId" value={id} />
      {blockedByMe ? null : <p>{t('messaging.blockText', { name })}</p>}
      <Button tone={blockedByMe ? 'secondary' : 'danger'} name="intent" value={blockedByMe ? 'unblock' : 'block'}>
        {t(blockedByMe ? 'messaging.unblock' : 'messaging.block', { name })}
      </Button>
    </LocaleForm>
  )
}
