import { expect, test } from 'vitest'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Person } from '#app/root-data.server.ts'
import { areaOf, bottomNav, mainNav } from '#app/root-nav.ts'

const t = translateTo('en')
const person = (more: Partial<Person> = {}): Person => ({
  id: 'p',
  name: '知夏',
  migrant: true,
  mentor: false,
  officer: false,
  administrator: false,
  employer: false,
  organiser: false,
  unreadMessages: 0,
  unreadNotifications: 0,
  ...more,
})
const addresses = (items: { to: string }[]) => items.map(({ to }) => to)

test('a visitor sees what anybody may look at, and nothing else', () => {
  expect(addresses(mainNav(null, t))).toEqual(['/check', '/guides', '/programmes', '/mentors', '/jobs'])
})

test('the offices stand only in the menu of those who hold them', () => {
  const offices = ['/office', '/organiser', '/employer', '/admin']
  expect(addresses(mainNav(person(), t)).filter((to) => offices.includes(to))).toEqual([])
  const all = person({ officer: true, organiser: true, employer: true, administrator: true })
  expect(addresses(mainNav(all, t)).filter((to) => offices.includes(to))).toEqual(offices)
})

test('there are five places for the thumb, each with a picture, and unread messages are counted', () => {
  for (const who of [null, person({ unreadMessages: 3 })]) {
    const items = bottomNav(who, t)
    expect(items).toHaveLength(5)
    expect(items.every(({ icon }) => icon)).toBe(true)
  }
  expect(bottomNav(person({ unreadMessages: 3 }), t).find(({ to }) => to === '/messages')).toMatchObject({
    count: 3,
    countLabel: '3 unread',
  })
})

test('every part of the site has its colour, in every language, and unknown parts have the city’s', () => {
  expect(areaOf('/en/jobs/42')).toBe('harbour')
  expect(areaOf('/zh-hant/messages')).toBe('bauhinia')
  expect(areaOf('/zh-hans/programmes')).toBe('lantern')
  expect(areaOf('/en')).toBe('ferry')
  expect(areaOf('/en/constructor')).toBe('ferry')
})
