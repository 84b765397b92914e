import { useEffect, useRef } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { fieldId } from './field-frame.tsx'

type ErrorSummaryProps = { refused: Refused | undefined; labels?: Record<string, string>; takesFocus?: boolean }

/**
 * What is wrong with a form, in one place above it, each line a link to its field. Takes the focus when it appears, and
 * the tab's title says that there is an error. A message for the whole form has no field.
 */
export function ErrorSummary({ refused, labels = {}, takesFocus = true }: ErrorSummaryProps) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!refused || !takesFocus) return
    box.current?.focus()
    const prefix = t('errors.titlePrefix')
    document.title = prefix + document.title
    return () => {
      document.title = document.title.replace(prefix, '')
    }
  }, [refused, takesFocus, t])
  if (!refused) return null
  const problems = Object.entries(refused.errors).flatMap(([field, keys]) => keys.slice(0, 1).map((key) => ({ field, key })))
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-card border-2 border-error bg-error-wash p-5">
      <h2 className="mb-2 text-xl">{t('errors.summaryTitle')}</h2>
      <ul className="space-y-1.5">
        {problems.map(({ field, key }) => (
          <li key={field}>
            {field === '' ? (
              <span className="font-bold">{t.dynamic(key)}</span>
            ) : (
              <a href={`#${fieldId(field)}`} className="font-bold text-error">
                {labels[field] ? t('ui.labelled', { label: labels[field], text: t.dynamic(key) }) : t.dynamic(key)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
