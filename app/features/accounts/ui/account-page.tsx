import type { ReactNode } from 'react'
import { Page } from '#app/ui/page.tsx'

/** A narrow page with one thing to do. */
export function AccountPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <Page title={title} lead={lead} width="text">
      {children}
    </Page>
  )
}
