import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RoundPolicy } from '../round.ts'
import { type ShownWhy, WhyText } from './why-text.tsx'

type PartRow = { part: string; label: string; points: number; max: number; forMentee: string | null; forMentor: string | null }
type ShownPair = ShownWhy & { mentorId: string; parts: PartRow[] }
type Props = {
  head: { id: string; title: string }
  changeable: boolean
  run: { id: string; policy: RoundPolicy }
  mentee: { id: string; name: string }
  chosen: ShownPair | null
  shown: ShownPair | null
  unmatched: { why: string; help: string } | null
  mentors: (ShownWhy & { id: string })[]
  ties: { mentorId: string; name: string; kind: 'lock' | 'block' }[]
  refused: Refused | undefined
}

/** One mentee in a run: the mentor they got, any other beside it, what each part gave, and why it is so. */
export function RoundPairPage(props: Props) {
  const { head, run, mentee, chosen, shown, unmatched, refused } = props
  const t = useT()
  return (
    <Page
      title={t('rounds.pair.title', { mentee: mentee.name })}
      lead={t('rounds.pair.lead', { policy: t(`rounds.settings.policies.${run.policy}`) })}
      back={{ to: `/organiser/rounds/${head.id}/run?run=${run.id}`, label: t('rounds.run.title') }}
    >
      <ErrorSummary refused={refused} />
      <Card edge="bauhinia">
        <h2 className="text-xl">{t(chosen ? 'rounds.pair.matchedWith' : 'rounds.pair.noMentor')}</h2>
        {chosen ? (
          <p>
            <strong>{chosen.name}</strong> · {t('rounds.run.points', { points: chosen.points })}
          </p>
        ) : null}
        {unmatched ? (
          <p>
            {unmatched.why}. {unmatched.help}
          </p>
        ) : null}
      </Card>
      <Ties {...props} />
      <Choose {...props} />
      {shown ? <Shown {...props} shown={shown} /> : null}
      <AllMentors {...props} />
    </Page>
  )
}

function Ties({ head, mentee, ties, changeable }: Props) {
  const t = useT()
  return (
    <>
      {ties.map(({ mentorId, name, kind }) => (
        <Notice key={mentorId}>
          <p>{t(`rounds.pair.tied.${kind}`, { name })}</p>
          {changeable ? (
            <LocaleForm to={`/organiser/rounds/${head.id}/mentees/${mentee.id}`}>
              <input type="hidden" name="mentorId" value={mentorId} />
              <Button name="intent" value="untie" tone="quiet">
                {t('rounds.pair.untie')}
                <span className="sr-only">: {name}</span>
              </Button>
            </LocaleForm>
          ) : null}
        </Notice>
      ))}
    </>
  )
}

/** Any mentor of the round can be looked at beside the one that the run gave. */
function Choose({ head, run, mentee, mentors, shown }: Props) {
  const t = useT()
  return (
    <LocaleForm
      method="get"
      to={`/organiser/rounds/${head.id}/mentees/${mentee.id}`}
      className="flex max-w-[42rem] flex-wrap items-end gap-4"
    >
      <input type="hidden" name="run" value={run.id} />
      <div className="min-w-0 flex-1 basis-60">
        <SelectField
          key={shown?.mentorId}
          name="with"
          label={t('rounds.pair.compare')}
          defaultValue={shown?.mentorId}
          options={mentors.map(({ id, name, points, bar }) => ({ value: id, label: bar ? name : `${name} (${points})` }))}
        />
      </div>
      <Button tone="secondary">{t('rounds.pair.show')}</Button>
    </LocaleForm>
  )
}

function Shown({ head, mentee, shown, changeable }: Props & { shown: ShownPair }) {
  const t = useT()
  const title = t('rounds.pair.parts', { mentee: mentee.name, mentor: shown.name })
  const columns = [
    { id: 'part', label: t('rounds.pair.part') },
    { id: 'points', label: t('rounds.pair.points'), number: true },
    { id: 'forMentee', label: t('rounds.pair.forMentee') },
    { id: 'forMentor', label: t('rounds.pair.forMentor') },
  ]
  const nothing = t('rounds.pair.nothing')
  const rows = shown.parts.map(({ part, label, points, max, forMentee, forMentor }) => ({
    id: part,
    cells: {
      part: label,
      points: <span className="whitespace-nowrap">{t('rounds.pair.of', { points, max })}</span>,
      forMentee: forMentee ?? nothing,
      forMentor: forMentor ?? nothing,
    },
  }))
  return (
    <PageSection title={shown.kind === 'chosen' ? title : t('rounds.pair.whyNot', { name: shown.name })}>
      <p className="max-w-[42rem] text-lg">
        <WhyText why={shown} />
      </p>
      <DataTable caption={title} columns={columns} rows={rows} />
      {changeable ? <TieForm roundId={head.id} menteeId={mentee.id} shown={shown} /> : null}
    </PageSection>
  )
}

function TieForm({ roundId, menteeId, shown }: { roundId: string; menteeId: string; shown: ShownPair }) {
  const t = useT()
  return (
    <LocaleForm to={`/organiser/rounds/${roundId}/mentees/${menteeId}`} className="space-y-3">
      <p className="text-muted">{t('rounds.pair.lockHint')}</p>
      <input type="hidden" name="mentorId" value={shown.mentorId} />
      <div className="flex flex-wrap gap-3">
        {shown.bar === null || shown.bar === 'rule' ? (
          <Button name="intent" value="lock" tone="secondary">
            {t('rounds.pair.lock')}
          </Button>
        ) : null}
        <Button name="intent" value="block" tone="secondary">
          {t('rounds.pair.block')}
        </Button>
      </div>
    </LocaleForm>
  )
}

function AllMentors({ head, run, mentee, mentors }: Props) {
  const t = useT()
  const columns = [
    { id: 'mentor', label: t('rounds.pair.mentor') },
    { id: 'points', label: t('rounds.pair.points'), number: true },
    { id: 'why', label: t('rounds.pair.why2') },
  ]
  const rows = mentors.map(({ id, ...why }) => ({
    id,
    cells: {
      mentor: <LocaleLink to={`/organiser/rounds/${head.id}/mentees/${mentee.id}?run=${run.id}&with=${id}`}>{why.name}</LocaleLink>,
      points: why.bar ? '–' : why.points,
      why: why.kind === 'chosen' ? <Tag tone="people">{t('rounds.pair.matchedWith')}</Tag> : <WhyText why={why} />,
    },
  }))
  return (
    <details>
      <summary className="min-h-11 py-2 font-bold">{t('rounds.pair.mentors')}</summary>
      <DataTable caption={t('rounds.pair.mentors')} columns={columns} rows={rows} />
    </details>
  )
}
