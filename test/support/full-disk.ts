import { type FileHandle, open } from 'node:fs/promises'
import { vi } from 'vitest'

/** The disk has room for the first half of what is written to it now, as a real one that runs full. Undo it with `restore`. */
export async function fillDisk(): Promise<{ restore: () => void }> {
  const handle = await open('/dev/null', 'r')
  const prototype = Object.getPrototypeOf(handle) as FileHandle
  await handle.close()
  const spy = vi.spyOn(prototype, 'writeFile').mockImplementation(async function (this: FileHandle, data) {
    const bytes = Buffer.from(data as Uint8Array)
    await this.write(bytes, 0, Math.floor(bytes.length / 2))
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28, syscall: 'write' })
  })
  return { restore: () => spy.mockRestore() }
}
