import { Transform, type TransformCallback } from 'node:stream'

/**
 * Removes NUL bytes from a stream. React 18's streaming renderer leaves them where a multi-byte character meets the end of
 * its 2 KB view, so Chinese pages break at places that depend on alignment (facebook/react issues 24985 and 31134).
 */
export function stripNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      let at = chunk.indexOf(0)
      if (at === -1) return done(null, chunk)
      const kept: Buffer[] = []
      let start = 0
      while (at !== -1) {
        if (at > start) kept.push(chunk.subarray(start, at))
        start = at + 1
        at = chunk.indexOf(0, start)
      }
      if (start < chunk.length) kept.push(chunk.subarray(start))
      done(null, Buffer.concat(kept))
    },
  })
}
