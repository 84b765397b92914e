import type { ReactNode } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { StepView, Whose } from '../pair-view.ts'

type Props = {
  pairId: string
  name: string
  step: StepView
  over: boolean
  to: string
  intents: [done: string, open: string]
  children?: ReactNode
}

/** One step: what, who, by when; done with one tap. */
export function StepItem({ pairId, name, step, over, to, intents, children }: Props) {
  const t = useT()
  const { id, text, done } = step
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-56 space-y-1">
        <p className={done ? 'text-muted line-through' : undefined}>{text}</p>
        <StepFacts step={step} name={name} />
        {children}
      </div>
      {over ? null : (
        <div className="flex flex-wrap items-center gap-3">
          <LocaleForm to={to} preventScrollReset>
            <input type="hidden" name="stepId" value={id} />
            <Button tone={done ? 'quiet' : 'secondary'} name="intent" value={done ? intents[1] : intents[0]}>
              {t(done ? 'pairs.steps.notDone' : 'pairs.steps.done')}
              <span className="sr-only">: {text}</span>
            </Button>
          </LocaleForm>
          <LocaleLink to={`/pairs/${pairId}/steps/${id}`} className="inline-flex min-h-8 items-center">
            {t('pairs.steps.edit')}
            <span className="sr-only">: {text}</span>
          </LocaleLink>
        </div>
      )}
    </li>
  )
}

function StepFacts({ step: { owner, dueOn, late, done }, name }: { step: StepView; name: string }) {
  const t = useT()
  const locale = useLocale()
  if (done) return <p className="text-muted text-sm">{t('pairs.steps.doneBy', { day: formatDay(done.at, locale), name: done.by })}</p>
  return (
    <p className="flex flex-wrap gap-2 text-sm">
      <Tag tone="people">{ownerWord(owner, name, t)}</Tag>
      {dueOn ? (
        <Tag tone={late ? 'waiting' : 'neutral'}>
          {t(late ? 'pairs.steps.late' : 'pairs.steps.dueOn', { day: formatDay(dueOn, locale) })}
        </Tag>
      ) : null}
    </p>
  )
}

export function ownerWord(owner: Whose, name: string, t: ReturnType<typeof useT>): string {
  return owner === 'me' ? t('pairs.you') : owner === 'them' ? name : t('pairs.both')
}
