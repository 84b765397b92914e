import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { InvitationsPage } from '../ui/invitations-page.tsx'
import { actOnInvitations, type ListRefused, loadInvitations } from './answer-invitations.server.ts'

export const loader = signedIn(loadInvitations('office'))
export const action = signedIn(actOnInvitations('office'))

export default function OfficeInvitationsRoute() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} refused={useActionData<ListRefused>()} />
}
