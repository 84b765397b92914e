import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'

type Props = { link: string | undefined; shareEndsAt: string | null }

/** What can be done with a saved check: share it, take the link back, delete it. */
export function ShareCheck({ link, shareEndsAt }: Props) {
  const t = useT()
  const locale = useLocale()
  return (
    <div className="no-print space-y-8">
      <PageSection title={t('eligibility.share.title')} id="share">
        <p className="max-w-[42rem]">{t('eligibility.share.text')}</p>
        {shareEndsAt ? <p>{t('eligibility.share.active', { day: formatDay(shareEndsAt, locale) })}</p> : null}
        {link ? <NewLink link={link} /> : null}
        <div className="flex flex-wrap gap-3">
          <Intent name="share" label={t(shareEndsAt ? 'eligibility.share.replace' : 'eligibility.share.action')} tone="secondary" />
          {shareEndsAt ? <Intent name="end" label={t('eligibility.share.end')} tone="secondary" /> : null}
        </div>
      </PageSection>
      <PageSection title={t('eligibility.save.remove')}>
        <p className="max-w-[42rem]">{t('eligibility.save.removeText')}</p>
        <Intent name="delete" label={t('eligibility.save.remove')} tone="danger" />
      </PageSection>
    </div>
  )
}

/** Long, so it may break anywhere. */
function NewLink({ link }: { link: string }) {
  const t = useT()
  return (
    <Notice tone="success" live title={t('eligibility.share.ready')}>
      <p className="select-all break-all">{link}</p>
      <p>{t('eligibility.share.once')}</p>
    </Notice>
  )
}

function Intent({ name, label, tone }: { name: string; label: string; tone: 'secondary' | 'danger' }) {
  return (
    <LocaleForm>
      <input type="hidden" name="intent" value={name} />
      <Button tone={tone}>{label}</Button>
    </LocaleForm>
  )
}
