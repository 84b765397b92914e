/**
 * The order of people that decides ties: by a hash of the round's seed and each person's id, so it favours nobody, and is
 * the same however the people were listed. Gives positions to indexes, for `Order`. Ids must be distinct.
 */
export function hashOrder(ids: readonly string[], seed: string): Int32Array {
  const keys = ids.map((id) => hash(`${seed}\n${id}`))
  const order = Int32Array.from(ids.keys())
  return order.sort((a, b) => (keys[a] as number) - (keys[b] as number) || compare(ids[a] as string, ids[b] as string))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** 53 bits of two multiplicative hashes (cyrb53): spread well and the same on every machine; no secret rests on it. */
function hash(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
