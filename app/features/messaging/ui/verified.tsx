import { useT } from '#app/i18n/use-t.tsx'
import { Icon } from '#app/ui/icon.tsx'

/** Beside the name of somebody who acts for an organisation which the administrator has checked. */
export function Verified({ organisation }: { organisation: string | null }) {
  const t = useT()
  if (!organisation) return null
  return (
    <span className="inline-flex max-w-full items-center gap-1 font-normal text-base text-good">
      <Icon name="check" className="size-4" />
      <span className="min-w-0">{t('contact.verified', { organisation })}</span>
    </span>
  )
}
