import { useT } from '#app/i18n/use-t.tsx'
import { BrandMark } from '#app/ui/brand-mark.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { PageSection } from '#app/ui/page.tsx'

/** Ground and letter of each pair, as pages use them. */
const SWATCHES = [
  ['paper', 'bg-paper text-ink'],
  ['surface', 'bg-surface text-ink'],
  ['sunk', 'bg-sunk text-muted'],
  ['ferry', 'bg-ferry text-on-ferry'],
  ['ferry-wash', 'bg-ferry-wash text-ferry-deep'],
  ['lantern', 'bg-lantern text-paper'],
  ['lantern-wash', 'bg-lantern-wash text-lantern'],
  ['harbour', 'bg-harbour text-paper'],
  ['harbour-wash', 'bg-harbour-wash text-harbour'],
  ['bauhinia', 'bg-bauhinia text-paper'],
  ['bauhinia-wash', 'bg-bauhinia-wash text-bauhinia'],
  ['amber-wash', 'bg-amber-wash text-amber'],
  ['good-wash', 'bg-good-wash text-good'],
  ['error-wash', 'bg-error-wash text-error'],
] as const

const AREAS = ['area-ferry', 'area-harbour', 'area-bauhinia', 'area-lantern'] as const
const ICONS = ['home', 'guide', 'programme', 'people', 'work', 'message', 'bell', 'person', 'menu', 'check'] as const

/** What everything else is made of: colours, letters, tiles. */
export function DesignFoundations() {
  const t = useT()
  return (
    <>
      <PageSection title={t('design.colours')}>
        <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-7">
          {SWATCHES.map(([name, pair]) => (
            <li key={name} className={`flex min-h-20 items-end rounded-control border border-line p-3 text-sm ${pair}`}>
              <span lang="en">{name}</span>
            </li>
          ))}
        </ul>
      </PageSection>
      <PageSection title={t('design.type')}>
        <div className="max-w-[42rem] space-y-3">
          <p className="font-display font-semibold text-4xl leading-tight">{t('design.heading')}</p>
          <p className="font-display font-semibold text-2xl">{t('design.heading')}</p>
          <p className="text-lg text-muted">{t('design.pangram')}</p>
          <p>{t('design.paragraph')}</p>
        </div>
      </PageSection>
      <PageSection title={t('design.tiles')}>
        <div className="space-y-3">
          {AREAS.map((area) => (
            <div key={area} aria-hidden="true" className={`tile-band tile ${area}`} />
          ))}
        </div>
        <p aria-hidden="true" className="flex flex-wrap items-center gap-4">
          <BrandMark />
          {ICONS.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </p>
      </PageSection>
    </>
  )
}
