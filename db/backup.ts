import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { isPostgresUrl } from '#app/lib/postgres-url.ts'

export type Place = { databaseUrl: string; dataFolder: string }
export type Manifest = { at: string; database: 'sqlite' | 'postgres'; file: string; sha256: string }

/** The ends of the record of who did what, beside the database in the data folder. */
export const AUDIT_ANCHORS = 'audit-anchors.jsonl'

/** A refusal with one line for the person at the terminal. */
export class BackupRefused extends Error {
  readonly isBackupRefused = true
}

/**
 * Writes a consistent copy of the database and the documents into a new folder, while the site goes on writing.
 * `VACUUM INTO` reads one snapshot: every commit before the start is in it, none is half. The database goes first: a
 * document is on the disk before its row is committed, so no row of the copy misses its file.
 * The document key is not copied: keep it elsewhere, or a stolen backup opens every document.
 */
export async function backUp(place: Place, folder: string, at: Date): Promise<Manifest> {
  if (existsSync(folder)) throw new BackupRefused(`${folder} exists already. Name a new folder.`)
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true, mode: 0o700 })
  const database = isPostgresUrl(place.databaseUrl) ? 'postgres' : 'sqlite'
  const file = database === 'sqlite' ? 'praya.sqlite' : 'praya.pgdump'
  // Anchors first: one that is newer than the copy of the database would look like a cut tail.
  const anchors = join(place.dataFolder, AUDIT_ANCHORS)
  if (existsSync(anchors)) await cp(anchors, join(partial, AUDIT_ANCHORS))
  if (database === 'sqlite') vacuumInto(place.databaseUrl, join(partial, file))
  else await run('pg_dump', ['--format=custom', `--file=${join(partial, file)}`, place.databaseUrl])
  const documents = join(place.dataFolder, 'documents')
  if (existsSync(documents)) await cp(documents, join(partial, 'documents'), { recursive: true })
  const manifest: Manifest = { at: at.toISOString(), database, file, sha256: await sha256(join(partial, file)) }
  await writeFile(join(partial, 'manifest.json'), JSON.stringify(manifest, null, 2))
  await rename(partial, folder)
  return manifest
}

/** Puts a backup in place of the database and the documents; what was there is kept beside it. The site must be stopped. */
export async function restore(place: Place, folder: string, at: Date): Promise<{ kept: string[] }> {
  const manifest = await readManifest(folder)
  const file = join(folder, manifest.file)
  if ((await sha256(file)) !== manifest.sha256) throw new BackupRefused(`${file} is damaged: its checksum differs from the manifest.`)
  const wanted = isPostgresUrl(place.databaseUrl) ? 'postgres' : 'sqlite'
  if (wanted !== manifest.database) throw new BackupRefused(`This is a ${manifest.database} backup, but DATABASE_URL names ${wanted}.`)
  await mkdir(place.dataFolder, { recursive: true })
  const suffix = `before-${at.toISOString().replace(/[:.]/g, '-')}`
  const kept: string[] = []
  if (wanted === 'sqlite') await restoreSqlite(place.databaseUrl, file, suffix, kept)
  else await run('pg_restore', ['--clean', '--if-exists', '--no-owner', `--dbname=${place.databaseUrl}`, file])
  await replaceAnchors(place.dataFolder, folder, suffix, kept)
  await replaceDocuments(place.dataFolder, folder, suffix, kept)
  return { kept }
}

async function restoreSqlite(path: string, file: string, suffix: string, kept: string[]) {
  const check = new SQLite(file, { readonly: true })
  const result = check.pragma('integrity_check', { simple: true })
  check.close()
  if (result !== 'ok') throw new BackupRefused(`${file} fails SQLite's integrity check.`)
  for (const ending of ['', '-wal', '-shm']) {
    if (!existsSync(path + ending)) continue
    await rename(path + ending, `${path}.${suffix}${ending}`)
    kept.push(`${path}.${suffix}${ending}`)
  }
  await cp(file, path)
}

/** An older database has an older end: the newer anchors are set aside with everything else. */
async function replaceAnchors(dataFolder: string, folder: string, suffix: string, kept: string[]) {
  const anchors = join(dataFolder, AUDIT_ANCHORS)
  if (existsSync(anchors)) {
    await rename(anchors, `${anchors}.${suffix}`)
    kept.push(`${anchors}.${suffix}`)
  }
  if (existsSync(join(folder, AUDIT_ANCHORS))) await cp(join(folder, AUDIT_ANCHORS), anchors)
}

async function replaceDocuments(dataFolder: string, folder: string, suffix: string, kept: string[]) {
  const documents = join(dataFolder, 'documents')
  if (existsSync(documents)) {
    await rename(documents, `${documents}.${suffix}`)
    kept.push(`${documents}.${suffix}`)
  }
  if (existsSync(join(folder, 'documents'))) await cp(join(folder, 'documents'), documents, { recursive: true })
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  } catch {
    throw new BackupRefused(`${folder} is no backup: it has no manifest.json that can be read.`)
  }
}

function vacuumInto(path: string, target: string) {
  if (!existsSync(path)) throw new BackupRefused(`There is no database at ${path}.`)
  const source = new SQLite(path)
  source.pragma('busy_timeout = 10000')
  source.prepare('vacuum into ?').run(target)
  source.close()
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

function run(command: string, args: string[]) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', () =>
      reject(new BackupRefused(`${command} is needed for PostgreSQL and was not found. Install the PostgreSQL client programs.`)),
    )
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new BackupRefused(`${command} ended with code ${code}.`))))
  })
}
