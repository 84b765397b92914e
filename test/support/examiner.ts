import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Examiner, type ExaminerOptions, openExaminer } from '#app/files/examiner.server.ts'
import { bundleScript } from './bundle.ts'

/** The examiner as people get it, with its process; the process' script is bundled when a test first needs it. */
export function testExaminer(options: Omit<ExaminerOptions, 'script'> = {}): Examiner {
  let opened: Promise<Examiner> | undefined
  return {
    async examine(file) {
      opened ??= bundledScript().then((script) => openExaminer({ script, ...options }))
      return (await opened).examine(file)
    },
  }
}

let bundled: Promise<string> | undefined

/** Inside the project's folder, because packages are found from there; named by process, because several tests run at once. */
function bundledScript(): Promise<string> {
  if (!bundled) {
    const script = join(process.cwd(), '.cache', `examine-file-${process.pid}.js`)
    process.once('exit', () => rmSync(script, { force: true }))
    bundled = bundleScript('app/files/examine-in-child.ts', script)
  }
  return bundled
}
