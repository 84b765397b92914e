import { denseInstance } from '#test/support/given-rounds.ts'
import { openDice } from '#db/seed/dice.ts'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'
import { checkCertificate } from '#app/features/mentorship/solver/certificate.ts'
export function product(M: number, N: number, cap: number) { const d = openDice(3); const a = Array.from({ length: M }, () => d.below(101)), b = Array.from({ length: N }, () => d.below(101)); return denseInstance([M, N, cap], (i, j) => a[i]! * b[j]!) }
export function line(M: number, N: number, cap: number) { const d = openDice(4); const a = Array.from({ length: M }, () => d.below(10001)), b = Array.from({ length: N }, () => d.below(10001)); return denseInstance([M, N, cap], (i, j) => 10000 - Math.abs(a[i]! - b[j]!)) }
const [kind, M, N, cap] = [process.argv[2], ...process.argv.slice(3).map(Number)] as [string, number, number, number]
const inst = kind === 'product' ? product(M, N, cap) : line(M, N, cap)
let last = '', t0 = performance.now(), n = 0; const spent: Record<string, number> = {}, calls: Record<string, number> = {}
const s = performance.now()
const limit = Number(process.env.LIMIT ?? 100) * 1000
try {
const r = solveRound(inst, { policy: 'optimal', onProgress: (p) => { const now = performance.now(); spent[p.stage] = (spent[p.stage] ?? 0) + now - t0; t0 = now; calls[p.stage] = (calls[p.stage] ?? 0) + 1; if (p.stage !== last) { if (n++ < 60) console.log(Math.round(now - s), p.stage, p.done); last = p.stage } }, cancelled: () => performance.now() - s > limit })
console.log(kind, M, N, cap, Math.round(performance.now() - s), 'ms', r.matched, r.total, checkCertificate(inst, r))
} catch (e) { console.log(kind, M, N, cap, 'gave up', String(e)) }
console.log(spent, calls)
