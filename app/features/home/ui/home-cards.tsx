import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatHkd } from '#app/lib/dates.ts'
import { REGIONAL } from '#app/lib/locales.ts'
import { Card } from '#app/ui/card.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { Ticket } from '#app/ui/ticket.tsx'
import type { ComingView, JobCardView, ProgrammeCardView } from '../home-views.ts'

const langOf = (tag: string) => REGIONAL[tag as keyof typeof REGIONAL] ?? tag

export function JobCard({ job }: { job: JobCardView }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="article" edge="harbour">
      <h3 className="text-lg" lang={langOf(job.titleLang)}>
        <LocaleLink to={`/jobs/${job.id}`}>{job.title}</LocaleLink>
      </h3>
      <p className="text-muted">
        {job.employer}
        {job.district ? ` · ${t.dynamic(`vocabulary.district.${job.district}`)}` : ''}
      </p>
      <p>
        <bdi>
          {formatHkd(job.payMin, locale)}–{formatHkd(job.payMax, locale)}
        </bdi>
      </p>
    </Card>
  )
}

export function ProgrammeCard({ programme }: { programme: ProgrammeCardView }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="article" edge="lantern">
      <h3 className="text-lg" lang={langOf(programme.titleLang)}>
        <LocaleLink to={`/programmes/${programme.id}`}>{programme.title}</LocaleLink>
      </h3>
      <p className="text-muted">{programme.organisation}</p>
      <p className="flex flex-wrap gap-2">
        <Tag tone="info">{t('home.starts', { day: formatDay(programme.startsOn, locale) })}</Tag>
        <Tag tone="ferry">{t('home.places', { count: programme.placesLeft })}</Tag>
      </p>
    </Card>
  )
}

export function ComingTicket({ coming }: { coming: ComingView }) {
  return (
    <Ticket stub={<time dateTime={coming.startsAt}>{coming.when}</time>}>
      <p lang={langOf(coming.titleLang)}>
        <LocaleLink to={coming.to} className="font-bold">
          {coming.title}
        </LocaleLink>
      </p>
      <p className="text-muted">{coming.place}</p>
    </Ticket>
  )
}
