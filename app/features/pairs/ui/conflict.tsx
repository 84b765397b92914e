import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** The other one was faster: their words stand here, one's own are still in the field. Nothing is lost. */
export function Conflict({ name, now }: { name: string; now: string }) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('pairs.conflict.title', { name })}>
      <p>{t('pairs.conflict.text')}</p>
      <p className="font-bold">{t('pairs.conflict.now')}</p>
      <blockquote className="whitespace-pre-line border-line border-s-4 ps-3">{now === '' ? t('pairs.conflict.empty') : now}</blockquote>
    </Notice>
  )
}

/** Whether a form was refused because its words had changed meanwhile. */
export const isConflict = (refused: Refused | undefined) =>
  refused?.errors['']?.some((key) => key === 'pairs.error.changed' || key === 'pairs.error.changedByYou') ?? false
