import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import type { OfferedTime } from '../offered-time.ts'
import { SessionForm } from './session-form.tsx'

type Props = {
  title: string
  back: { to: string; label: string }
  offer: { otherName: string; times: OfferedTime[]; zone: string; zoneNames: { own: string; other: string }; minutes: number }
  stored?: { minutes: number; mode: string; place: string } | undefined
  moving?: boolean
  refused: Refused | undefined
}

/** Booking a session, or moving one: the same questions. */
export function BookPage({ title, back, offer, stored, moving = false, refused }: Props) {
  const t = useT()
  const { otherName: name, times, zone, zoneNames, minutes } = offer
  const clocks = { name, zone: zoneNames.own, otherZone: zoneNames.other }
  const lead = times.length === 0 ? undefined : t(zoneNames.own === zoneNames.other ? 'pairs.book.lead' : 'pairs.book.leadBoth', clocks)
  return (
    <Page title={title} lead={lead} back={back} width="text">
      <ErrorSummary refused={refused} labels={{ day: t('pairs.book.day'), clock: t('pairs.book.clock') }} />
      <SessionForm {...{ name, times, zone, zoneNames, minutes, stored, moving, refused }} />
    </Page>
  )
}
