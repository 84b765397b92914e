import { build } from 'esbuild'

/**
 * Bundles a script that runs in a process or thread of its own, as the build does; packages stay outside. The file has to
 * lie inside the project's folder, because packages are found from there.
 */
export async function bundleScript(entry: string, outfile: string, external: string[] = []): Promise<string> {
  const shared = { bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', jsx: 'automatic' } as const
  await build({ ...shared, entryPoints: [entry], outfile, external, logLevel: 'silent' })
  return outfile
}
