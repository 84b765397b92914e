import type { ReactNode } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { useFieldLabels } from './account-fields.tsx'

/** What a link from a mail leads to: opening it does nothing, pressing the button does. */
export function TokenForm({
  token,
  refused,
  submit,
  children,
}: {
  token: string
  refused: Refused | undefined
  submit: string
  children?: ReactNode
}) {
  return (
    <>
      <ErrorSummary refused={refused} labels={useFieldLabels()} />
      <LocaleForm noValidate className="space-y-6">
        <input type="hidden" name="token" value={token} />
        {children}
        <Button>{submit}</Button>
      </LocaleForm>
    </>
  )
}
