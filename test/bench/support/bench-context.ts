import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ctx } from '#app/context.server.ts'
import { readEnv } from '#app/http/env.server.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { createContext } from '#server'

/** What use-cases need, on a new database in a folder of its own; without a server. */
export async function openBenchContext(): Promise<{ ctx: Ctx; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'praya-bench-'))
  const ctx = await createContext({ env: readEnv({ PRAYA_DATA: folder, PORT: '0' }) })
  await migrateToLatest(ctx.db)
  const stop = async () => {
    await ctx.db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ctx, stop }
}
