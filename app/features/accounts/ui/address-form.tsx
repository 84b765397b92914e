import type { Refused } from '#app/http/handler.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { EmailField, useFieldLabels } from './account-fields.tsx'

/** Asks for an address only, to send something there. */
export function AddressForm({
  refused,
  submit,
  intent,
  to,
}: {
  refused: Refused | undefined
  submit: string
  intent?: string
  to: string
}) {
  return (
    <>
      <ErrorSummary refused={refused} labels={useFieldLabels()} />
      <LocaleForm to={to} noValidate className="space-y-6">
        {intent ? <input type="hidden" name="intent" value={intent} /> : null}
        <EmailField refused={refused} />
        <Button>{submit}</Button>
      </LocaleForm>
    </>
  )
}
