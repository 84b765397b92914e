import { crc32, inflateRawSync } from 'node:zlib'

/** The files of an archive by name, as a program reads them that trusts only the directory at its end; sums are checked. */
export function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const files = new Map<string, string>()
  let row = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [crc, packed, size, nameLength] = [row + 16, row + 20, row + 24]
      .map((at) => archive.readUInt32LE(at))
      .concat(archive.readUInt16LE(row + 28))
    const local = archive.readUInt32LE(row + 42)
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const content = inflateRawSync(archive.subarray(from, from + (packed ?? 0)))
    const name = archive.subarray(row + 46, row + 46 + (nameLength ?? 0)).toString()
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${name} is damaged`)
    files.set(name, content.toString())
    row += 46 + (nameLength ?? 0) + archive.readUInt16LE(row + 30) + archive.readUInt16LE(row + 32)
  }
  return files
}
