import { prefix, type RouteConfig, route } from '@remix-run/route-config'

/** The site map: every address and the module that answers it. Each page stands under its language. */
export default [
  route('/', 'features/home/routes/choose-language.ts'),
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
  ]),
  route('*', 'features/home/routes/not-found.tsx'),
] satisfies RouteConfig
