import { prefix, type RouteConfig, route } from '@remix-run/route-config'

/** The site map: every address and the module that answers it. Each page stands under its language. */
export default [
  route('/', 'features/home/routes/choose-language.ts'),
  ...prefix(':locale', [
    route('', 'features/home/routes/home.tsx'),
  ]),
  route('*', 'features/home/routes/not-found.tsx'),
] satisfies RouteConfig
