import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tag, TagList } from '#app/ui/tag.tsx'
import { MODES, type Mode } from '../programme.ts'

type Text = { text: string; lang: Locale }
export type Offer = { organisation: string; verified: boolean; mode: Mode; district: string | null; languages: string[] }
type Programme = Offer & { id: string; title: Text; summary: Text; startsOn: string | null; placesLeft: number }

export function ProgrammesPage({
  programmes,
  filter,
}: {
  programmes: Programme[]
  filter: { language?: string | undefined; mode?: Mode | undefined }
}) {
  const t = useT()
  const all = { value: '', label: t('orientation.any') }
  return (
    <Page title={t('orientation.title')} lead={t('orientation.lead')}>
      <FilterBar to="/programmes" label={t('orientation.filter')} submit={t('orientation.show')}>
        <SelectField
          name="language"
          label={t('orientation.language')}
          defaultValue={filter.language ?? ''}
          options={[all, ...LANGUAGES.map((code) => ({ value: code, label: t(`vocabulary.language.${code}`) }))]}
        />
        <SelectField
          name="mode"
          label={t('orientation.modeLabel')}
          defaultValue={filter.mode ?? ''}
          options={[all, ...MODES.map((mode) => ({ value: mode, label: t(`orientation.mode.${mode}`) }))]}
        />
      </FilterBar>
      {programmes.length === 0 ? <EmptyState title={t('orientation.none')} text={t('orientation.noneText')} /> : null}
      <CardGrid>
        {programmes.map((programme) => (
          <ProgrammeCard key={programme.id} programme={programme} />
        ))}
      </CardGrid>
    </Page>
  )
}

function ProgrammeCard({ programme }: { programme: Programme }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="article" edge="lantern">
      <h2 className="text-xl" lang={REGIONAL[programme.title.lang]}>
        <LocaleLink to={`/programmes/${programme.id}`}>{programme.title.text}</LocaleLink>
      </h2>
      <p className="text-muted">{programme.organisation}</p>
      <p lang={REGIONAL[programme.summary.lang]}>{programme.summary.text}</p>
      <OfferTags offer={programme} />
      <p className="font-bold">
        {programme.startsOn
          ? `${t('orientation.starts', { day: formatDay(programme.startsOn, locale) })} · ${programme.placesLeft === 0 ? t('orientation.noPlace') : t('orientation.places', { count: programme.placesLeft })}`
          : t('orientation.noDate')}
      </p>
    </Card>
  )
}

/** Language, way of meeting, district: facts before they are asked for. */
export function OfferTags({ offer }: { offer: Offer }) {
  const t = useT()
  return (
    <TagList>
      {offer.verified ? <Tag tone="good">{t('ui.verifiedOrganisation')}</Tag> : null}
      <Tag tone="info">{t(`orientation.mode.${offer.mode}`)}</Tag>
      {offer.district ? <Tag>{t.dynamic(`vocabulary.district.${offer.district}`)}</Tag> : null}
      {offer.languages.map((code) => (
        <Tag key={code} tone="people">
          {t.dynamic(`vocabulary.language.${code}`)}
        </Tag>
      ))}
    </TagList>
  )
}
