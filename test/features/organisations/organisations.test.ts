import { describe, expect, test } from 'vitest'
import { createOrganisation } from '#app/features/organisations/create-organisation.server.ts'
import { findOrganisationFor, organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { listOrganisationsFor } from '#app/features/organisations/list-organisations.server.ts'
import { organisationSchema } from '#app/features/organisations/organisation.schema.ts'
import { verifyOrganisation } from '#app/features/organisations/verify-organisation.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenOfficer, givenOrganisation, givenOrganiser, givenPerson } from '#test/support/factories.ts'

const HARBOUR = {
  kind: 'community',
  names: { en: 'Harbour House', 'zh-Hant': '海港之家' },
  about: { en: 'We welcome newcomers.' },
  website: 'https://harbour.example',
} as const

describe('an organisation', () => {
  test('is entered by an administrator, not verified yet, and that is written down', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    const id = await createOrganisation(ctx, admin, HARBOUR)
    expect((await organisationsById(ctx.db, [id])).get(id)).toEqual({ id, ...HARBOUR, verifiedAt: null })
    expect(await ctx.db.selectFrom('auditEntries').select(['action', 'actorId', 'subjectId']).execute()).toEqual([
      { action: 'organisation.created', actorId: 'ada', subjectId: id },
    ])
  })

  test('is entered and verified by nobody else', async () => {
    const { ctx } = await testContext()
    const officer = await givenOfficer(ctx, 'olivia')
    await givenOrganisation(ctx, 'harbour', 'community', false)
    await expect(createOrganisation(ctx, officer, HARBOUR)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(verifyOrganisation(ctx, officer, { organisationId: 'harbour' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is verified once', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenOrganisation(ctx, 'harbour', 'community', false)
    await verifyOrganisation(ctx, admin, { organisationId: 'harbour' })
    expect((await organisationsById(ctx.db, ['harbour'])).get('harbour')?.verifiedAt).toBe('2026-03-02T09:00:00.000Z')
    await expect(verifyOrganisation(ctx, admin, { organisationId: 'harbour' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(verifyOrganisation(ctx, admin, { organisationId: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('that is not verified exists only for its own people and the administrator', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenOrganisation(ctx, 'harbour', 'community', false)
    const organiser = await givenOrganiser(ctx, 'rosa', 'harbour')
    const other = await givenPerson(ctx, 'amal')
    for (const insider of [admin, organiser]) expect((await findOrganisationFor(ctx.db, insider, 'harbour')).id).toBe('harbour')
    for (const outsider of [other, null])
      await expect(findOrganisationFor(ctx.db, outsider, 'harbour')).rejects.toMatchObject({ code: 'not_found' })
    const listed = async (actor: typeof admin | null) => (await listOrganisationsFor(ctx.db, actor)).organisations.map(({ id }) => id)
    expect(await listed(null)).toEqual(['office'])
    expect(await listed(other)).toEqual(['office'])
    expect(await listed(organiser)).toEqual(['harbour', 'office'])
    expect(await listed(admin)).toEqual(['harbour', 'office'])
  })

  test('comes in pages that neither skip nor repeat one', async () => {
    const { ctx } = await testContext()
    for (let i = 0; i < 60; i += 1) await givenOrganisation(ctx, `org-${String(i).padStart(3, '0')}`)
    const first = await listOrganisationsFor(ctx.db, null)
    const second = await listOrganisationsFor(ctx.db, null, { afterId: first.next ?? '' })
    expect(new Set([...first.organisations, ...second.organisations].map(({ id }) => id)).size).toBe(60)
    expect(second.next).toBeNull()
  })
})

describe('the form of an organisation', () => {
  const valid = { kind: 'employer', names: { en: 'Pier Ltd' }, about: { en: 'We build piers.' } }

  test('needs a name in one language', () => {
    expect(organisationSchema.safeParse(valid).success).toBe(true)
    expect(organisationSchema.safeParse({ ...valid, names: {} }).success).toBe(false)
  })

  test.each(['http://pier.example', 'javascript:alert(1)', 'https://', 'https://pier', 'pier.example', 'https://pier.example/"onload="'])(
    'takes only a secure address as website: %s',
    (website) => {
      expect(organisationSchema.safeParse({ ...valid, website }).success).toBe(false)
      expect(organisationSchema.safeParse({ ...valid, website: 'https://pier.example/about?x=1' }).success).toBe(true)
    },
  )

  test('cannot set what is not on it', () => {
    expect(organisationSchema.parse({ ...valid, verifiedAt: '2026-03-02', id: 'mine' })).toEqual(valid)
  })
})
