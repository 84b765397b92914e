import { fileSize } from '#app/files/file-size.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { type LocalText, pickText } from '#app/lib/local-text.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import type { ShownClaim } from './claim-summary.tsx'

export type ShownLetter = { id: string; fileName: string; mediaType: string; size: number }
type Props = { claim: ShownClaim; letter: ShownLetter | null; invitedBy: LocalText | null; shown: boolean }

/** The letter is opened only when the officer asks for it, because each opening is written down. */
export function ClaimLetter({ claim, letter, invitedBy, shown }: Props) {
  const t = useT()
  if (!letter) {
    const organisation = pickText(invitedBy ?? {}, t.locale).text
    return <p>{claim.documentId ? t('applications.office.letterGone') : t('applications.office.noLetter', { organisation })}</p>
  }
  const isPicture = letter.mediaType.startsWith('image/')
  return (
    <div className="space-y-3">
      <p className="text-muted">{t('applications.office.letterLogged')}</p>
      {isPicture ? <Picture claim={claim} letter={letter} shown={shown} /> : <Download letter={letter} />}
    </div>
  )
}

function Picture({ claim, letter, shown }: { claim: ShownClaim; letter: ShownLetter; shown: boolean }) {
  const t = useT()
  const here = `/office/approvals/${claim.id}`
  if (!shown)
    return (
      <LocaleLink to={`${here}?letter=shown`} prefetch="none" preventScrollReset className="inline-flex min-h-11 items-center">
        {t('applications.office.show')}
      </LocaleLink>
    )
  return (
    <>
      <img
        src={`/documents/${letter.id}`}
        alt={t('applications.office.letterAlt', { name: claim.name })}
        className="max-h-[48rem] w-full rounded-card border border-line object-contain"
      />
      <p className="flex flex-wrap gap-x-6">
        <a href={`/documents/${letter.id}`} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center">
          {t('applications.office.open')}
        </a>
        <LocaleLink to={here} preventScrollReset className="inline-flex min-h-11 items-center">
          {t('applications.office.hide')}
        </LocaleLink>
      </p>
    </>
  )
}

function Download({ letter }: { letter: ShownLetter }) {
  const t = useT()
  const size = fileSize(letter.size, t.locale)
  return (
    <a href={`/documents/${letter.id}`} download className="inline-flex min-h-11 items-center">
      {t('applications.office.download', { type: 'PDF', size })}
    </a>
  )
}
