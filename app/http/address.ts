import { isIPv4, isIPv6 } from 'node:net'

/**
 * The key by which an address is limited: IPv4 whole, IPv6 by its /64 (a home gets that many), IPv4 inside IPv6 as IPv4.
 * Anything that is no address shares one key.
 */
export function addressKey(address: string | undefined): string {
  if (!address) return 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (isIPv4(mapped)) return mapped
  if (!isIPv6(mapped)) return 'unknown'
  return `${expand(mapped.split('%')[0] ?? '')
    .slice(0, 4)
    .join(':')}::/64`
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill('0'), ...right].map((group) => Number.parseInt(group, 16).toString(16))
}
