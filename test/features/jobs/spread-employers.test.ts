import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_IN_A_ROW, spreadEmployers } from '#app/features/jobs/spread-employers.ts'

const jobsOf = (employers: string) => [...employers].map((organisationId, id) => ({ id, organisationId }))
const order = (employers: string) =>
  spreadEmployers(jobsOf(employers))
    .map(({ organisationId }) => organisationId)
    .join('')

test.each([
  ['aabab', 'aabab'],
  ['aaaaab', 'aaabaa'],
  ['aaaabbbb', 'aaababbb'],
  ['aaaa', 'aaaa'],
  ['', ''],
])('%s is shown as %s', (given, shown) => expect(order(given)).toBe(shown))

test('nobody is lost or added, one employer keeps its order, and no fourth stands in a row while another waits', () => {
  const page = fc.array(fc.constantFrom('a', 'a', 'a', 'b', 'c'), { maxLength: 20 }).map((employers) => jobsOf(employers.join('')))
  fc.assert(
    fc.property(page, (jobs) => {
      const shown = spreadEmployers(jobs)
      expect([...shown].sort((a, b) => a.id - b.id)).toEqual(jobs)
      for (const employer of 'abc') {
        const own = shown.filter(({ organisationId }) => organisationId === employer).map(({ id }) => id)
        expect(own).toEqual([...own].sort((a, b) => a - b))
      }
      shown.forEach(({ organisationId }, at) => {
        const before = shown.slice(Math.max(0, at - MOST_IN_A_ROW), at)
        const flooded = before.length === MOST_IN_A_ROW && before.every((job) => job.organisationId === organisationId)
        if (flooded) expect(shown.slice(at).every((job) => job.organisationId === organisationId)).toBe(true)
      })
    }),
  )
})
