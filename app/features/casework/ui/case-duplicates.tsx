import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'

type Duplicate = { id: string; reference: string; name: string; status: string }

/** Other applications with the same travel document: a second try of the same person, or somebody with a false paper. */
export function CaseDuplicates({ duplicates }: { duplicates: Duplicate[] }) {
  const t = useT()
  if (duplicates.length === 0) return null
  return (
    <Notice tone="warning" title={t('casework.page.duplicate')}>
      <ul>
        {duplicates.map(({ id, reference, name, status }) => (
          <li key={id}>
            <LocaleLink to={`/office/cases/${id}`} className="inline-flex min-h-8 items-center">
              {t('casework.page.duplicateOf', { reference, name, status: t.dynamic(`casework.status.${status}`) })}
            </LocaleLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
