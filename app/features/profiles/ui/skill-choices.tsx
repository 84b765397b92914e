import { useT } from '#app/i18n/use-t.tsx'
import { SKILL_GROUPS, SKILLS_BY_SECTOR, type SkillGroup } from '#app/lib/skills.ts'
import { describedBy, FieldError } from '#app/ui/field-frame.tsx'
import { Tick } from './tick.tsx'

type Props = { chosen: readonly string[]; sector: string | null; error?: string | undefined; legend: string }

/** Skills by sector. The general ones, one's own sector and groups with a choice stand open. */
export function SkillChoices({ chosen, sector, error, legend }: Props) {
  return (
    <fieldset className="space-y-3" {...describedBy({ name: 'skills', error })}>
      <legend className="sr-only">{legend}</legend>
      <FieldError name="skills" error={error} />
      {SKILL_GROUPS.map((group, at) => (
        <Group key={group} group={group} chosen={chosen} open={at === 0 || group === sector} first={at === 0} />
      ))}
    </fieldset>
  )
}

function Group({ group, chosen, open, first }: { group: SkillGroup; chosen: readonly string[]; open: boolean; first: boolean }) {
  const t = useT()
  const skills = SKILLS_BY_SECTOR[group]
  const hasChoice = skills.some((skill) => chosen.includes(skill))
  return (
    <details open={open || hasChoice} className="rounded-card border border-line bg-surface">
      <summary className="min-h-11 cursor-pointer px-4 py-2 font-bold">{t(`vocabulary.skillGroup.${group}`)}</summary>
      <div className="grid gap-x-6 px-4 pb-3 sm:grid-cols-2">
        {skills.map((skill, at) => (
          <Tick
            key={skill}
            name="skills"
            value={skill}
            label={t.dynamic(`vocabulary.skill.${skill}`)}
            checked={chosen.includes(skill)}
            first={first && at === 0}
          />
        ))}
      </div>
    </details>
  )
}
