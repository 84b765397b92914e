import { useT } from '#app/i18n/use-t.tsx'
import { PageSection } from '#app/ui/page.tsx'

/** How many pairs lie in each band of ten points: a table whose last column draws each number, so the picture needs no words. */
export function RunBands({ bands }: { bands: number[] }) {
  const t = useT()
  const most = Math.max(1, ...bands)
  const first = bands.findIndex((count) => count > 0)
  const title = t('rounds.run.distribution')
  return (
    <PageSection title={title}>
      <table className="w-full max-w-[42rem]">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-control border-b-2 text-muted text-sm">
            <th scope="col" className="whitespace-nowrap py-1 pe-4 text-start">
              {t('rounds.run.band')}
            </th>
            <th scope="col" className="whitespace-nowrap py-1 pe-4 text-end">
              {t('rounds.run.pairs')}
            </th>
            <td className="w-full" />
          </tr>
        </thead>
        <tbody>
          {bands.map((count, at) =>
            at < first ? null : (
              <tr key={band(at)}>
                <th scope="row" className="whitespace-nowrap py-1 pe-4 text-start font-normal tabular-nums">
                  {t('rounds.run.bandRange', { from: at * 10, to: at === 9 ? 100 : at * 10 + 9 })}
                </th>
                <td className="py-1 pe-4 text-end tabular-nums">{count}</td>
                <td className="py-1">
                  <Bar share={count / most} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </PageSection>
  )
}

const band = (at: number) => `band-${at}`

function Bar({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="block h-4 w-full" aria-hidden="true">
      <rect width="100" height="4" className="fill-sunk" />
      <rect width={share * 100} height="4" className="fill-bauhinia" />
    </svg>
  )
}
