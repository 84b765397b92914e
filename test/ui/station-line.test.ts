import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Station, StationLine } from '#app/ui/station-line.tsx'

const stop = (label: string, more: Partial<Station> = {}): Station => ({ id: label, label, state: 'ahead', stateLabel: 'ahead', ...more })
const line = (stops: Station[]) => renderToStaticMarkup(createElement(StationLine, { stops, label: 'Your way' }))

test('short names stand beside each other on a phone; long names and sentences go down the page', () => {
  expect(line([stop('Check'), stop('Connect')])).toContain('class="flex flex-row"')
  expect(line([stop('評估'), stop('迎新課程')])).toContain('class="flex flex-row"')
  expect(line([stop('Check'), stop('Onboarding')])).toContain('flex-col sm:flex-row')
  expect(line([stop('評估'), stop('參加迎新課')])).toContain('flex-col sm:flex-row')
  expect(line([stop('Check', { text: 'Read first.' })])).toContain('flex-col sm:flex-row')
})

test('the state of a stop is said in words, and where one is can be found without eyes', () => {
  const html = line([stop('Check', { state: 'done', stateLabel: 'done' }), stop('Apply', { state: 'here', stateLabel: 'you are here' })])
  expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  expect(html).toContain('(done)')
  expect(html).toContain('(you are here)')
})
