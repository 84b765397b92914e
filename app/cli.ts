import { type Env, readEnv } from '#app/http/env.server.ts'
import { explainStart } from '#app/http/start-messages.server.ts'
import { backUp, restore } from '#db/backup.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { seedWhenNew } from '#db/seed/seed.ts'
import { createContext } from '#server'

type Command = { usage: string; help: string; run: (args: string[], env: Env) => Promise<unknown> }

/** Every command: parse, one use-case, JSON on standard output. */
const COMMANDS: Record<string, Command> = {
  migrate: {
    usage: 'migrate',
    help: 'bring the database to the newest schema',
    run: async (_args, env) => withContext(env, async (ctx) => ({ applied: await migrateToLatest(ctx.db) })),
  },
  seed: {
    usage: 'seed',
    help: 'fill a new database with the demo world',
    run: async (_args, env) =>
      withContext(env, async (ctx) => {
        await migrateToLatest(ctx.db)
        return { seeded: await seedWhenNew(ctx) }
      }),
  },
  backup: {
    usage: 'backup FOLDER',
    help: 'copy database and documents into a new folder, while the site runs',
    run: async ([folder], env) => backUp(env, required(folder, 'backup FOLDER'), new Date()),
  },
  restore: {
    usage: 'restore FOLDER',
    help: 'put a backup in place; stop the site first; what was there is kept',
    run: async ([folder], env) => restore(env, required(folder, 'restore FOLDER'), new Date()),
  },
}

class UsageError extends Error {}

function required(value: string | undefined, usage: string): string {
  if (!value) throw new UsageError(`usage: praya ${usage}`)
  return value
}

async function withContext<T>(env: Env, run: (ctx: Awaited<ReturnType<typeof createContext>>) => Promise<T>): Promise<T> {
  const ctx = await createContext({ env })
  try {
    return await run(ctx)
  } finally {
    await ctx.db.destroy()
  }
}

function help(): string {
  const width = Math.max(...Object.values(COMMANDS).map(({ usage }) => usage.length))
  const lines = Object.values(COMMANDS).map(({ usage, help }) => `  ${usage.padEnd(width)}  ${help}`)
  return `usage: npm run praya -- <command>\n\n${lines.join('\n')}`
}

async function main([name, ...args]: string[]): Promise<number> {
  const command = COMMANDS[name ?? '']
  if (!command) {
    const asked = name === undefined || name === 'help' || name === '--help'
    ;(asked ? process.stdout : process.stderr).write(asked ? `${help()}\n` : `There is no command "${name}".\n${help()}\n`)
    return asked ? 0 : 2
  }
  try {
    process.stdout.write(`${JSON.stringify(await command.run(args, readEnv(process.env)))}\n`)
    return 0
  } catch (error) {
    const plain = error instanceof UsageError || (error as { isBackupRefused?: boolean }).isBackupRefused
    process.stderr.write(`${plain ? (error as Error).message : explainStart(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

process.exitCode = await main(process.argv.slice(2))
