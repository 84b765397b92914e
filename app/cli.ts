import { parseArgs } from 'node:util'
import { anchorAudit } from '#app/features/accounts/audit-anchor.server.ts'
import { verifyAudit } from '#app/features/accounts/verify-audit.server.ts'
import { assessFiles } from '#app/features/eligibility/assess-files.server.ts'
import { FileProblem } from '#app/features/eligibility/read-rule-set.ts'
import { matchFile } from '#app/features/mentorship/round/match-file.server.ts'
import { rankFile } from '#app/features/mentorship/round/rank-file.server.ts'
import { assignFile } from '#app/features/mentorship/solver/assign-file.server.ts'
import { POLICIES } from '#app/features/mentorship/solver/solution.ts'
import { replayRound } from '#app/features/rounds/replay-round.server.ts'
import { type Env, readEnv } from '#app/http/env.server.ts'
import { explainStart } from '#app/http/start-messages.server.ts'
import { backUp, restore } from '#db/backup.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { seedWhenNew } from '#db/seed/seed.ts'
import { createContext } from '#server'

type Command = { usage: string; help: string; run: (args: string[], env: Env) => Promise<unknown> }

const ASSESS = 'assess --rules FILE --answers FILE [--edition ID]'
const RANK = 'rank --people FILE --for ID [--top N]'
const ROUND =
  'round --people FILE [--seed S] [--policy optimal|floor|stable] [--concave POINTS] [--even off|ties|first] | round --replay ID'
const ASSIGN = 'assign --instance FILE [--policy optimal|floor|stable] [--concave SCORE] [--even off|ties|first] [--out FILE]'

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
  audit: {
    usage: 'audit verify [--anchor]',
    help: 'check that nothing in the record of who did what was edited, removed, moved or cut off; --anchor writes down its end',
    run: async ([what, option], env) => {
      if (what !== 'verify' || (option !== undefined && option !== '--anchor')) throw new UsageError('usage: praya audit verify [--anchor]')
      return withContext(env, async (ctx) => {
        const verdict = await verifyAudit(ctx)
        return option && verdict.ok ? { ...verdict, anchored: await anchorAudit(ctx) } : verdict
      })
    },
  },
  restore: {
    usage: 'restore FOLDER',
    help: 'put a backup in place; stop the site first; what was there is kept',
    run: async ([folder], env) => restore(env, required(folder, 'restore FOLDER'), new Date()),
  },
  'rule-sets': {
    usage: 'rule-sets',
    help: 'take in the editions that come with Praya; those that are there stay as they are',
    run: async (_args, env) =>
      withContext(env, async (ctx) => {
        await migrateToLatest(ctx.db)
        return { added: await seedRuleSets(ctx) }
      }),
  },
  assess: {
    usage: ASSESS,
    help: 'run a rule set on answers, without a database',
    run: async (args) => {
      const { rules, answers, edition } = options(args, ['rules', 'answers', 'edition'], ASSESS)
      return assessFiles({ rules: required(rules, ASSESS), answers: required(answers, ASSESS), edition })
    },
  },
  rank: {
    usage: RANK,
    help: 'the mentors of a people file for one of its mentees, best first, without a database',
    run: async (args) => {
      const { people, for: id, top } = options(args, ['people', 'for', 'top'], RANK)
      return rankFile(new Date(), { people: required(people, RANK), for: required(id, RANK), top })
    },
  },
  round: {
    usage: ROUND,
    help: 'match the people of a people file, without a database; or run a stored round again and say whether it gives the same',
    run: async (args, env) => {
      const { replay, ...asked } = options(args, ['people', 'seed', 'policy', 'concave', 'even', 'replay'], ROUND)
      if (replay !== undefined && Object.keys(asked).length > 0) throw new UsageError(`usage: praya ${ROUND}`)
      if (replay !== undefined)
        return withContext(env, async (ctx) => known(await replayRound(ctx, replay), `There is no round "${replay}" that ran.`))
      return matchFile(new Date(), { ...asked, people: required(asked.people, ROUND) })
    },
  },
  assign: {
    usage: ASSIGN,
    help: 'assign mentees to mentors from a file of scores, as well as it can be done; without a database',
    run: async (args) => {
      const { instance, policy = 'optimal', out, ...spread } = options(args, ['instance', 'policy', 'out', 'concave', 'even'], ASSIGN)
      const chosen = POLICIES.find((one) => one === policy)
      if (!chosen) throw new UsageError(`usage: praya ${ASSIGN}`)
      return assignFile({ instance: required(instance, ASSIGN), out }, chosen, () => performance.now(), spread)
    },
  },
}

class UsageError extends Error {}

/** `--name VALUE` pairs; anything else is a mistake. */
function options<Name extends string>(args: string[], names: Name[], usage: string): Partial<Record<Name, string>> {
  try {
    return parseArgs({ args, options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])) }).values as never
  } catch (error) {
    throw new UsageError(`${(error as Error).message} (usage: praya ${usage})`)
  }
}

/** What the command asks about is not there: the person's mistake, said in one line. */
function known<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new UsageError(message)
  return value
}

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
    const answer = await command.run(args, readEnv(process.env))
    if (answer !== undefined) process.stdout.write(`${JSON.stringify(answer)}\n`)
    return (answer as { ok?: boolean } | undefined)?.ok === false ? 1 : 0
  } catch (error) {
    const wrongInput = error instanceof UsageError || error instanceof FileProblem
    const plain = wrongInput || (error as { isBackupRefused?: boolean }).isBackupRefused
    process.stderr.write(`${plain ? (error as Error).message : explainStart(error)}\n`)
    return wrongInput ? 2 : 1
  }
}

process.exitCode = await main(process.argv.slice(2))
