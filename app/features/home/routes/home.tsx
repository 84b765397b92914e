import { anyone } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Page } from '#app/ui/page.tsx'

export const loader = anyone(async () => null)

export default function HomeRoute() {
  const t = useT()
  return <Page title={t('home.title')} lead={t('home.lead')} />
}
