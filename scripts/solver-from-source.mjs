import { register } from 'tsx/esm/api'

// A thread does not take over how its server reads TypeScript, so the development server's solver starts here.
register()
await import('../app/features/mentorship/solver/solve-in-worker.ts')
