import { expect, test } from 'vitest'
import { addressKey } from '#app/http/address.ts'

test('an IPv4 address is its own key', () => {
  expect(addressKey('203.0.113.9')).toBe('203.0.113.9')
})

test('IPv4 inside IPv6 counts as IPv4, so nobody has two keys', () => {
  expect(addressKey('::ffff:203.0.113.9')).toBe('203.0.113.9')
})

test('all addresses of one /64 share a key, and the next /64 has another', () => {
  expect(addressKey('2001:db8:1:2:aaaa::1')).toBe(addressKey('2001:db8:1:2:bbbb:cccc:dddd:eeee'))
  expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1'))
})

test('an address is the same however it is written', () => {
  expect(addressKey('2001:0db8:0001:0002:0000:0000:0000:0001')).toBe(addressKey('2001:db8:1:2::1'))
  expect(addressKey('::1')).toBe('0:0:0:0::/64')
})

test('what is no address shares one key instead of getting a free one', () => {
  expect(addressKey('nonsense')).toBe('unknown')
  expect(addressKey(undefined)).toBe('unknown')
})
