/** Letters and digits that nobody mistakes for each other when they are read out or written down. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** A reference like `QM-2026-7K3M9QTX` from random bytes; 656 billion of them a year, so that none is guessed. */
export function referenceFrom(bytes: Uint8Array, year: string): string {
  let number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let code = ''
  while (code.length < LENGTH) {
    code += ALPHABET[Number(number % BigInt(ALPHABET.length))] ?? ''
    number /= BigInt(ALPHABET.length)
  }
  return `QM-${year}-${code}`
}

export const REFERENCE_FORM = /^QM-\d{4}-[2-9A-HJKMNP-TV-Z]{8}$/
