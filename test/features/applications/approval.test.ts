import { describe, expect, test } from 'vitest'
import {
  canDecideApproval,
  canOpenDocument,
  canSubmitApproval,
  canWithdrawApproval,
  canWorkQueue,
} from '#app/features/applications/approval.policy.ts'
import { claimSchema, decisionSchema, queueSchema } from '#app/features/applications/approval.schema.ts'
import { APPROVAL_STATUSES, approvedOnProblem, daysWaited, mayClaimAfter, nextStatus } from '#app/features/applications/approval.ts'
import { actor } from '#test/support/factories.ts'

const officer = actor({ id: 'rosa', memberships: [{ organisationId: 'office', kind: 'office', role: 'officer' }] })
const administrator = actor({ id: 'ada', memberships: [{ organisationId: 'office', kind: 'office', role: 'administrator' }] })
// Only the office has case officers; a role of that name elsewhere gives nothing.
const falseOfficer = actor({ id: 'finn', memberships: [{ organisationId: 'pier', kind: 'employer', role: 'officer' }] })

describe('the states of a claim', () => {
  test('only a submitted claim moves', () => {
    expect(nextStatus('submitted', 'approve')).toBe('approved')
    expect(nextStatus('submitted', 'refuse')).toBe('refused')
    expect(nextStatus('submitted', 'withdraw')).toBe('withdrawn')
    for (const closed of ['approved', 'refused', 'withdrawn'] as const)
      for (const event of ['approve', 'refuse', 'withdraw'] as const) expect(nextStatus(closed, event)).toBeUndefined()
  })

  test('a new claim is possible at first, after a refusal and after a withdrawal', () => {
    expect([undefined, ...APPROVAL_STATUSES].map(mayClaimAfter)).toEqual([true, false, false, true, true])
  })
})

describe('who may do what', () => {
  test('a claim needs a proven mailbox and a person who is no migrant yet', () => {
    expect(canSubmitApproval(actor(), undefined)).toBe(true)
    expect(canSubmitApproval(actor({ verified: false }), undefined)).toBe(false)
    expect(canSubmitApproval(actor({ migrant: true }), undefined)).toBe(false)
    expect(canSubmitApproval(actor(), 'submitted')).toBe(false)
  })

  test('only the owner takes a claim back, and only while it is open', () => {
    expect(canWithdrawApproval(actor(), { userId: 'amal', status: 'submitted' })).toBe(true)
    expect(canWithdrawApproval(actor(), { userId: 'amal', status: 'refused' })).toBe(false)
    expect(canWithdrawApproval(officer, { userId: 'amal', status: 'submitted' })).toBe(false)
  })

  test('case officers decide, administrators and officers of other organisations do not, and nobody decides their own', () => {
    expect([officer, administrator, falseOfficer, actor()].map(canWorkQueue)).toEqual([true, false, false, false])
    expect(canDecideApproval(officer, { userId: 'amal' })).toBe(true)
    expect(canDecideApproval(officer, { userId: 'rosa' })).toBe(false)
  })

  test('a letter is for its owner and the officers', () => {
    const letter = { ownerId: 'amal' }
    expect([actor(), officer, administrator, actor({ id: 'ben' })].map((person) => canOpenDocument(person, letter))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('the day of an approval', () => {
  test.each([
    ['2026-03-02', undefined],
    ['2006-06-28', undefined],
    ['2006-06-27', 'applications.error.beforeScheme'],
    ['2026-03-03', 'applications.error.futureDay'],
    ['2026-02-30', 'errors.day'],
    ['02/03/2026', 'errors.day'],
    ['', 'errors.day'],
  ])('%s gives %s when today is 2 March 2026', (day, problem) => {
    expect(approvedOnProblem(day, '2026-03-02')).toBe(problem)
  })

  test('days waited count whole days and never below none', () => {
    const at = '2026-03-02T09:00:00.000Z'
    expect(daysWaited(at, new Date('2026-03-03T08:59:59Z'))).toBe(0)
    expect(daysWaited(at, new Date('2026-03-05T09:00:00Z'))).toBe(3)
    expect(daysWaited(at, new Date('2026-03-01T09:00:00Z'))).toBe(0)
  })
})

describe('what the forms accept', () => {
  const claim = { route: 'general', reference: ' QMAS-2025/0001 ', approvedOn: '2026-01-15' }
  const problems = (input: unknown) =>
    claimSchema('2026-03-02')
      .safeParse(input)
      .error?.issues.map(({ path, message }) => [path.join('.'), message])

  test('a claim is trimmed, and nothing that was not asked for gets in', () => {
    expect(claimSchema('2026-03-02').parse({ ...claim, status: 'approved', userId: 'x' })).toEqual({
      ...claim,
      reference: 'QMAS-2025/0001',
    })
  })

  test.each(['short', 'x'.repeat(31), 'QMAS 2025 1', 'QMAS_2025', '檔案編號一二三', "QMAS'--1"])(
    'the reference %s is refused',
    (reference) => {
      expect(problems({ ...claim, reference })).toEqual([['reference', 'applications.error.reference']])
    },
  )

  test('every field of an empty claim is named', () => {
    expect(problems({})).toEqual([
      ['route', 'applications.error.route'],
      ['reference', 'errors.required'],
      ['approvedOn', 'errors.required'],
    ])
  })

  test('a refusal needs a reason, and another reason needs words', () => {
    const fields = (input: unknown) => decisionSchema.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(fields({ verdict: 'approve' })).toEqual([])
    expect(fields({ verdict: 'refuse' })).toEqual(['reasonCode'])
    expect(fields({ verdict: 'refuse', reasonCode: 'nameDiffers' })).toEqual([])
    expect(fields({ verdict: 'refuse', reasonCode: 'other', reasonText: '  ' })).toEqual(['reasonText'])
    expect(fields({ verdict: 'maybe' })).toEqual(['verdict'])
  })

  test('odd filters in the address fall back to the claims that wait', () => {
    expect(queueSchema.parse({ status: 'x', age: '-1', after: ['a'] })).toEqual({ status: 'submitted', age: '0', after: undefined })
  })
})
