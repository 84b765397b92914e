import { defineConfig } from 'vitest/config'

// Each file gets a process of its own (80 ms): hooks that a support module registers belong to one file.
const shared = { environment: 'node', pool: 'forks', isolate: true, maxWorkers: 2, testTimeout: 15_000, hookTimeout: 30_000 } as const

// They start servers and browsers, and two cores are all there is.
const alone = { ...shared, maxWorkers: 1, testTimeout: 60_000, hookTimeout: 60_000 } as const

const env = { TZ: 'UTC' }

// The pages that people get: React's and Remix's production versions.
const built = { ...env, NODE_ENV: 'production' } as const

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    // An unhandled rejection fails the run, and so does a part without a single test.
    dangerouslyIgnoreUnhandledErrors: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          env: { ...env, PRAYA_TEST_DB: 'sqlite' },
          include: ['test/**/*.test.ts'],
          exclude: ['test/{e2e,browser,gates,bench}/**'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'postgres',
          env: { ...env, PRAYA_TEST_DB: 'postgres' },
          include: ['test/features/**/*.test.ts', 'test/db/**/*.test.ts'],
          globalSetup: ['test/support/global-postgres.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: { ...alone, name: 'e2e', env: built, include: ['test/e2e/**/*.e2e.test.ts'], sequence: { groupOrder: 3 } },
      },
      {
        extends: true,
        test: { ...alone, name: 'gates', env: built, include: ['test/gates/**/*.gate.test.ts'], sequence: { groupOrder: 5 } },
      },
      {
        extends: true,
        test: { ...alone, name: 'browser', env: built, include: ['test/browser/**/*.browser.test.ts'], sequence: { groupOrder: 4 } },
      },
    ],
  },
})
