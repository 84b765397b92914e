import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import type { SessionView } from '../pair-view.ts'
import { pathOf } from './session-page.tsx'

/** Before it: give it up. After its beginning: how it went, without blame, and never for ever. */
export function SessionDeeds({ session }: { session: SessionView }) {
  const t = useT()
  const { choices, otherName: name, status, over } = session
  const to = pathOf(session)
  return (
    <>
      {choices.includes('cancel') && !over ? (
        <details>
          <summary className="min-h-8">{t('pairs.session.cancel')}</summary>
          <LocaleForm to={to} className="space-y-3 pt-3">
            <p>{t('pairs.session.cancelText', { name })}</p>
            <Button tone="danger" name="intent" value="cancel">
              {t('pairs.session.cancel')}
            </Button>
          </LocaleForm>
        </details>
      ) : null}
      {status === 'booked' && choices.includes('hold') ? (
        <Card edge="lantern">
          <h2 className="text-xl">{t('pairs.session.howWas')}</h2>
          <LocaleForm to={to} className="flex flex-wrap gap-3">
            <Button name="intent" value="hold">
              {t('pairs.session.held')}
            </Button>
          </LocaleForm>
          <LocaleForm to={to} className="flex flex-wrap gap-3">
            <input type="hidden" name="intent" value="miss" />
            <Button tone="secondary" name="missing" value="me">
              {t('pairs.session.missedMe')}
            </Button>
            <Button tone="secondary" name="missing" value="them">
              {t('pairs.session.missedThem', { name })}
            </Button>
          </LocaleForm>
          <p className="text-muted">{t('pairs.session.noBlame')}</p>
        </Card>
      ) : null}
      {choices.includes('reopen') ? (
        <LocaleForm to={to}>
          <Button tone="quiet" name="intent" value="reopen">
            {t('pairs.session.reopen')}
          </Button>
        </LocaleForm>
      ) : null}
    </>
  )
}
