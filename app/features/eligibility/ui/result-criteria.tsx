import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { REGIONAL } from '#app/lib/locales.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { ItemState } from '../result.ts'
import type { ResultItem, ResultView } from '../result-view.ts'
import { checkAddress } from './check-address.ts'
import { StateTag } from './state-tag.tsx'

/** Every criterion with where it stands and the proof it will need. */
export function ResultCriteria({ result, live }: { result: ResultView; live: boolean }) {
  const t = useT()
  const changeOf = (key: string) => (live && key ? checkAddress('question', result.answers, { at: key, from: 'result' }) : null)
  return (
    <>
      <PageSection title={t('eligibility.result.firstTitle')}>
        <ul className="divide-y divide-line border-line border-y">
          {result.gates.map((item) => (
            <Item key={item.id} item={item} change={changeOf(item.change)} />
          ))}
          {result.excluded ? <Excluded excluded={result.excluded} change={changeOf('excluded')} /> : null}
        </ul>
      </PageSection>
      <PageSection title={t('eligibility.result.criteriaTitle')}>
        {result.sections.map(({ id, label, items }) =>
          items.length === 0 ? null : (
            <section key={id} aria-label={label} className="space-y-1">
              <h3 className="text-lg">{label}</h3>
              <ul className="divide-y divide-line border-line border-y">
                {items.map((item) => (
                  <Item key={item.id} item={item} change={changeOf(item.change)} />
                ))}
              </ul>
            </section>
          ),
        )}
        <p className="max-w-[42rem] text-muted">{t('eligibility.result.proofNote')}</p>
      </PageSection>
    </>
  )
}

function Item({ item: { label, proof, state }, change }: { item: ResultItem; change: string | null }) {
  const t = useT()
  return (
    <Row label={label} state={state} change={change}>
      {proof ? (
        <p className="text-muted">
          <strong className="font-bold">{t('eligibility.result.proof')}</strong> {proof}
        </p>
      ) : null}
    </Row>
  )
}

function Excluded({
  excluded: { state, countries },
  change,
}: {
  excluded: { state: ItemState; countries: string[] }
  change: string | null
}) {
  const t = useT()
  const list = new Intl.ListFormat(REGIONAL[useLocale()], { type: 'disjunction' }).format(countries)
  return <Row label={t('eligibility.result.notExcluded', { countries: list })} state={state} change={change} />
}

type RowProps = { label: string; state: ItemState; change: string | null; children?: React.ReactNode }

function Row({ label, state, change, children }: RowProps) {
  const t = useT()
  return (
    <li className="grid gap-x-6 gap-y-1 py-3.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 space-y-1">
        <p>{label}</p>
        {children}
      </div>
      <p className="flex items-start gap-4 sm:justify-end">
        <StateTag state={state} />
        {change ? (
          <LocaleLink to={change} className="no-print inline-flex min-h-8 items-center">
            {t('eligibility.result.change')}
            <span className="sr-only"> {label}</span>
          </LocaleLink>
        ) : null}
      </p>
    </li>
  )
}
