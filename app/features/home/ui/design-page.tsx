import { useT } from '#app/i18n/use-t.tsx'
import { Button, ButtonLink, type ButtonTone } from '#app/ui/button.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { StationLine } from '#app/ui/station-line.tsx'
import { Tag, TagList, type TagTone } from '#app/ui/tag.tsx'
import { STOPS } from '../journey.ts'
import { DesignFields } from './design-fields.tsx'
import { DesignFoundations } from './design-foundations.tsx'
import { DesignLanguages } from './design-languages.tsx'
import { DesignLists } from './design-lists.tsx'

const BUTTONS: ButtonTone[] = ['primary', 'secondary', 'danger', 'quiet']
const TAGS: TagTone[] = ['neutral', 'waiting', 'good', 'bad', 'info', 'people', 'ferry']
const NOTICES = ['info', 'success', 'warning', 'error'] as const

/** Every component in every state, for whoever builds or checks pages. */
export function DesignPage() {
  const t = useT()
  return (
    <Page
      title={t('design.title')}
      lead={t('design.lead')}
      back={{ to: '/', label: t('nav.home') }}
      actions={<Button type="button">{t('design.action')}</Button>}
    >
      <DesignFoundations />
      <DesignLanguages />
      <PageSection title="Button, LocaleLink">
        <p className="flex flex-wrap items-center gap-3">
          {BUTTONS.map((tone) => (
            <Button key={tone} type="button" tone={tone}>
              {t('design.action')}
            </Button>
          ))}
          <Button type="button" disabled>
            {t('design.off')}
          </Button>
          <ButtonLink to="/design" tone="secondary">
            {t('design.action')}
          </ButtonLink>
          <LocaleLink to="/design">{t('design.link')}</LocaleLink>
        </p>
      </PageSection>
      <Stations />
      <PageSection title="Tag">
        <TagList>
          {TAGS.map((tone) => (
            <Tag key={tone} tone={tone}>
              {t(`design.tags.${tone}`)}
            </Tag>
          ))}
        </TagList>
      </PageSection>
      <PageSection title="Notice">
        {NOTICES.map((tone) => (
          <Notice key={tone} tone={tone} title={t('design.heading')}>
            <p>{t('design.notice')}</p>
          </Notice>
        ))}
      </PageSection>
      <DesignFields />
      <DesignLists />
    </Page>
  )
}

function Stations() {
  const t = useT()
  return (
    <PageSection title="StationLine">
      <div className="space-y-10">
        {[0, 3, STOPS.length].map((here) => (
          <StationLine key={here} label={`${t('home.lineTitle')} ${here}`} stops={STOPS.map((_, at) => station(at, here, t))} />
        ))}
        <StationLine
          label={`${t('home.lineTitle')} +`}
          stops={STOPS.map((stop, at) => ({ ...station(at, 2, t), text: t(`home.stopText.${stop}`), to: '/design' }))}
        />
      </div>
    </PageSection>
  )
}

function station(at: number, here: number, t: ReturnType<typeof useT>) {
  const stop = STOPS[at] ?? 'check'
  const state = at < here ? ('done' as const) : at === here ? ('here' as const) : ('ahead' as const)
  return { id: stop, label: t(`home.stop.${stop}`), state, stateLabel: t(`home.stopState.${state}`) }
}
