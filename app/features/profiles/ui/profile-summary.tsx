import type { ReactNode } from 'react'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { inWeekOrder } from '#app/lib/slots.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Step } from '../profile.ts'
import { stepTexts } from '../step-texts.ts'
import type { ShownProfile } from './step-fields.tsx'

type Answer = { step: Step; label: string; value: ReactNode }

/** Everything a person said, each answer with a way to change it that comes back to this page. */
export function ProfileSummary({ profile, mentor, from }: { profile: ShownProfile; mentor: boolean; from: 'check' | 'profile' }) {
  const t = useT()
  const rows = [...answersOfPerson(profile, t), ...answersOfWork(profile, t, mentor), ...answersOfPlace(profile, t)].map(
    ({ step, label, value }) => ({
      label,
      value: value || <span className="text-muted">{t('profiles.check.notStated')}</span>,
      change: { to: `/onboarding/${step}?from=${from}`, label: t(value ? 'profiles.check.change' : 'profiles.check.add') },
    }),
  )
  return <SummaryList rows={rows} />
}

/** The names of ids in a list, one a line; nothing when there are none. */
function names(ids: readonly string[], vocabulary: string, t: Translate): ReactNode {
  if (ids.length === 0) return ''
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>{t.dynamic(`vocabulary.${vocabulary}.${id}`)}</li>
      ))}
    </ul>
  )
}

const nameOf = (id: string | null, vocabulary: string, t: Translate) => (id === null ? '' : t.dynamic(`vocabulary.${vocabulary}.${id}`))

function answersOfPerson({ fullName, name, languages, doneSteps }: ShownProfile, t: Translate): Answer[] {
  const spoken = languages.map(({ code, level }) => ({
    code,
    words: t('profiles.check.language', { language: nameOf(code, 'language', t), level: nameOf(level, 'level', t) }),
  }))
  const list = (
    <ul>
      {spoken.map(({ code, words }) => (
        <li key={code}>{words}</li>
      ))}
    </ul>
  )
  return [
    { step: 'name', label: t('profiles.field.fullName'), value: fullName ? <bdi>{fullName}</bdi> : '' },
    { step: 'name', label: t('profiles.field.name'), value: doneSteps.includes('name') ? <bdi>{name}</bdi> : '' },
    { step: 'languages', label: t('profiles.step.languages.short'), value: spoken.length > 0 ? list : '' },
  ]
}

function answersOfWork({ professionCode, sector, yearsExperience, skills, goals }: ShownProfile, t: Translate, mentor: boolean): Answer[] {
  return [
    { step: 'profession', label: t('profiles.field.profession'), value: nameOf(professionCode, 'profession', t) },
    { step: 'profession', label: t('profiles.field.sector'), value: nameOf(sector, 'sector', t) },
    {
      step: 'profession',
      label: t('profiles.field.years'),
      value: yearsExperience === null ? '' : t('profiles.check.yearsOf', { count: yearsExperience }),
    },
    { step: 'skills', label: t.dynamic(stepTexts('skills', mentor).title), value: names(skills, 'skill', t) },
    { step: 'goals', label: t.dynamic(stepTexts('goals', mentor).title), value: names(goals, 'goal', t) },
  ]
}

function answersOfPlace({ interests, style, slots, district, remote, arrivalOn }: ShownProfile, t: Translate): Answer[] {
  return [
    { step: 'interests', label: t('profiles.field.interests'), value: names(interests, 'interest', t) },
    { step: 'interests', label: t('profiles.field.style'), value: nameOf(style, 'style', t) },
    { step: 'free-time', label: t('profiles.field.slots'), value: names(inWeekOrder(slots), 'slot', t) },
    { step: 'place', label: t('profiles.field.district'), value: nameOf(district, 'district', t) },
    {
      step: 'place',
      label: t('profiles.field.remote'),
      value: remote === null ? '' : t(remote === 'yes' ? 'profiles.field.remoteYes' : 'profiles.field.remoteNo'),
    },
    { step: 'place', label: t('profiles.field.arrivalOn'), value: arrivalOn === null ? '' : formatDay(arrivalOn, t.locale) },
  ]
}
