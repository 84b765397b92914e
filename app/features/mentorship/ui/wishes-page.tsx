import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { MAX_WISHES } from '../mentorship.ts'

type Marked = { id: string; name: string; headline: string; published: boolean }
type Props = { wishes: Marked[]; ratherNot: Marked[] }

/** Whom somebody has marked; nobody else ever reads it. */
export function WishesPage({ wishes, ratherNot }: Props) {
  const t = useT()
  const nobody = wishes.length + ratherNot.length === 0
  return (
    <Page
      title={t('asking.mark.list')}
      lead={t('asking.mark.listLead')}
      width="text"
      back={{ to: '/mentors', label: t('mentorship.title') }}
    >
      <p>
        <LocaleLink to="/mentors/gender">{t('asking.gender.link')}</LocaleLink>
      </p>
      {nobody ? <EmptyState title={t('asking.mark.none')} /> : null}
      {wishes.length > 0 ? (
        <PageSection title={t('asking.mark.wishes', { count: wishes.length, most: MAX_WISHES })}>
          <MarkedList people={wishes} label={t('asking.mark.unwish')} />
        </PageSection>
      ) : null}
      {ratherNot.length > 0 ? (
        <PageSection title={t('asking.mark.ratherNots')}>
          <MarkedList people={ratherNot} label={t('asking.mark.undo')} />
        </PageSection>
      ) : null}
    </Page>
  )
}

function MarkedList({ people, label }: { people: Marked[]; label: string }) {
  return people.map(({ id, name, headline, published }) => (
    <Card key={id} as="article" edge="bauhinia">
      <h3 className="text-xl">{published ? <LocaleLink to={`/mentors/${id}`}>{name}</LocaleLink> : name}</h3>
      <p>{headline}</p>
      <LocaleForm to="/mentors/wishes">
        <input type="hidden" name="mentorId" value={id} />
        <Button tone="quiet">
          {label}
          <span className="sr-only">: {name}</span>
        </Button>
      </LocaleForm>
    </Card>
  ))
}
