import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'

/** Only where scripts run; without them the browser's own menu prints the same page. */
export function PrintButton() {
  const t = useT()
  return (
    <Button type="button" tone="secondary" className="scripted no-print" onClick={() => window.print()}>
      {t('eligibility.result.print')}
    </Button>
  )
}
