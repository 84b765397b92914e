import { anyone } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { DesignPage } from '../ui/design-page.tsx'

export const loader = anyone(async ({ locale }) => ({ title: translateTo(locale)('design.title') }))

export default function DesignRoute() {
  return <DesignPage />
}
