import { prefix, type RouteConfig, route } from '@remix-run/route-config'

/** The site map: every address and the module that answers it. Each page stands under its language. */
export default [
  route('/', 'features/home/routes/choose-language.ts'),
  route('documents/:id', 'features/applications/routes/document.ts'),
  ...prefix(':locale', [
    route('', 'features/home/routes/home.tsx'),
    route('sign-up', 'features/accounts/routes/sign-up.tsx'),
    route('sign-in', 'features/accounts/routes/sign-in.tsx'),
    route('sign-out', 'features/accounts/routes/sign-out.tsx'),
    route('verify-email', 'features/accounts/routes/verify-email.tsx'),
    route('forgot-password', 'features/accounts/routes/forgot-password.tsx'),
    route('reset-password', 'features/accounts/routes/reset-password.tsx'),
    route('confirm-email', 'features/accounts/routes/confirm-email.tsx'),
    route('account', 'features/accounts/routes/account.tsx'),
    route('notifications', 'features/notifications/routes/notifications.tsx'),
    route('messages', 'features/messaging/routes/messages.tsx'),
    route('messages/:id', 'features/messaging/routes/conversation.tsx'),
    route('approval', 'features/applications/routes/approval.tsx'),
    route('invitation', 'features/applications/routes/invitation.tsx'),
    route('office', 'features/applications/routes/office.tsx'),
    route('office/invitations', 'features/applications/routes/office-invitations.tsx'),
    route('office/approvals/:id', 'features/applications/routes/office-approval.tsx'),
    route('organiser/invitations', 'features/applications/routes/organiser-invitations.tsx'),
    route('onboarding', 'features/profiles/routes/onboarding.ts'),
    route('onboarding/check', 'features/profiles/routes/onboarding-check.tsx'),
    route('onboarding/:step', 'features/profiles/routes/onboarding-step.tsx'),
    route('profile', 'features/profiles/routes/profile.tsx'),
  ]),
  route('*', 'features/home/routes/not-found.tsx'),
] satisfies RouteConfig
