import { expect, test } from 'vitest'
import { initialsOf } from '#app/ui/initials.tsx'

test('a Chinese name is shown by its last two characters, another by the first letters of two words', () => {
  expect(initialsOf('陳大文')).toBe('大文')
  expect(initialsOf('知夏')).toBe('知夏')
  expect(initialsOf('Grace Lam Siu')).toBe('GL')
  expect(initialsOf('Priya')).toBe('P')
  expect(initialsOf('  élise ')).toBe('É')
  expect(initialsOf('')).toBe('')
})
