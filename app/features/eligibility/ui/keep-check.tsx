import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { EXPERIENCES, QUALIFICATIONS } from '../assessment.ts'
import { checkAddress } from './check-address.ts'

type Props = { answers: string; signedIn: boolean; once: string; left: boolean; mayApply: boolean; refused: Refused | undefined }

/** What can be done with a result that is not stored: apply, save, leave it without a name. */
export function KeepCheck({ answers, signedIn, once, left, mayApply, refused }: Props) {
  const t = useT()
  return (
    <div className="no-print space-y-8">
      <PageSection title={t('eligibility.result.nextTitle')}>
        {mayApply ? <Apply signedIn={signedIn} /> : null}
        <p>
          <LocaleLink to="/check">{t('eligibility.result.again')}</LocaleLink>
        </p>
      </PageSection>
      <PageSection title={t('eligibility.save.title')}>
        <p className="max-w-[42rem]">{t('eligibility.save.text')}</p>
        {signedIn ? <Intent name="save" label={t('eligibility.save.action')} /> : <SignInFirst answers={answers} />}
      </PageSection>
      <PageSection title={t('eligibility.leave.title')} id="leave">
        {left ? <Notice tone="success" live title={t('eligibility.leave.thanks')} /> : <Leave once={once} refused={refused} />}
      </PageSection>
    </div>
  )
}

function Intent({ name, label, tone = 'primary' }: { name: string; label: string; tone?: 'primary' | 'secondary' }) {
  return (
    <LocaleForm>
      <input type="hidden" name="intent" value={name} />
      <Button tone={tone}>{label}</Button>
    </LocaleForm>
  )
}

function Apply({ signedIn }: { signedIn: boolean }) {
  const t = useT()
  return (
    <>
      <p className="max-w-[42rem]">{t(signedIn ? 'eligibility.result.applyText' : 'eligibility.result.applyVisitor')}</p>
      <Intent name="apply" label={t('eligibility.result.apply')} />
    </>
  )
}

function SignInFirst({ answers }: { answers: string }) {
  const t = useT()
  const next = href(useLocale(), checkAddress('result', answers))
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={`/sign-in?next=${encodeURIComponent(next)}`} prefetch="none">
          {t('eligibility.save.signIn')}
        </ButtonLink>
        <ButtonLink to="/sign-up" tone="secondary">
          {t('eligibility.save.signUp')}
        </ButtonLink>
      </div>
      <p className="max-w-[42rem] text-muted">{t('eligibility.save.signUpText')}</p>
    </>
  )
}

function Leave({ once, refused }: { once: string; refused: Refused | undefined }) {
  const t = useT()
  const options = (values: readonly string[], key: string) => [
    { value: '', label: t('eligibility.leave.notSaid') },
    ...values.map((value) => ({ value, label: t.dynamic(`${key}.${value}`) })),
  ]
  const fields = [
    { name: 'sector', options: options(SECTORS, 'vocabulary.sector') },
    { name: 'qualification', options: options(QUALIFICATIONS, 'eligibility.leave.qualifications') },
    { name: 'experience', options: options(EXPERIENCES, 'eligibility.leave.experiences') },
  ] as const
  return (
    <LocaleForm className="max-w-[42rem] space-y-5">
      <p>{t('eligibility.leave.text')}</p>
      <p>{t('eligibility.leave.what')}</p>
      <input type="hidden" name="intent" value="leave" />
      <input type="hidden" name="once" value={once} />
      {fields.map(({ name, options }) => (
        <SelectField
          key={name}
          name={name}
          label={t(`eligibility.leave.${name}`)}
          optional
          options={options}
          {...fieldState(refused, name)}
        />
      ))}
      <Button tone="secondary">{t('eligibility.leave.action')}</Button>
    </LocaleForm>
  )
}
