import { useEffect, useState } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'

/** Only where scripts run; without them the browser's own menu prints the same page. */
export function PrintButton() {
  const t = useT()
  const [scripts, setScripts] = useState(false)
  useEffect(() => setScripts(true), [])
  return scripts ? (
    <Button type="button" tone="secondary" className="no-print" onClick={() => window.print()}>
      {t('eligibility.result.print')}
    </Button>
  ) : null
}
