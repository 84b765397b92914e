import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { GENDERS, type Gender, type GenderKind } from '../gender-word.ts'

type Props = { wish: Gender | null; own: Gender | null; mayWish: boolean; mayState: boolean }

/** A mentee's own wish, and a mentor's own word for such wishes. Both are left open unless somebody says something. */
export function GenderPage({ wish, own, mayWish, mayState }: Props) {
  const t = useT()
  return (
    <Page
      title={t('asking.gender.title')}
      lead={t('asking.gender.lead')}
      width="text"
      back={mayWish ? { to: '/mentors/wishes', label: t('asking.mark.list') } : { to: '/mentor-profile', label: t('mentorship.own.title') }}
    >
      {mayWish ? <Words kind="wish" said={wish} /> : null}
      {mayState ? <Words kind="own" said={own} /> : null}
      {mayWish || mayState ? null : <p>{t('asking.gender.nobody')}</p>}
    </Page>
  )
}

function Words({ kind, said }: { kind: GenderKind; said: Gender | null }) {
  const t = useT()
  return (
    <PageSection title={t(`asking.gender.${kind}.title`)}>
      <p>{t(`asking.gender.${kind}.text`)}</p>
      <LocaleForm to="/mentors/gender" className="space-y-4">
        <input type="hidden" name="kind" value={kind} />
        <RadioGroup
          name={kind}
          legend={t(`asking.gender.${kind}.legend`)}
          options={[
            { value: '', label: t(`asking.gender.${kind}.none`) },
            ...GENDERS.map((value) => ({ value, label: t(`asking.gender.${kind}.${value}`) })),
          ]}
          defaultValue={said ?? ''}
        />
        <Button>
          {t('ui.save')}
          <span className="sr-only">: {t(`asking.gender.${kind}.title`)}</span>
        </Button>
      </LocaleForm>
    </PageSection>
  )
}
