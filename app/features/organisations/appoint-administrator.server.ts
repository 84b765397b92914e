import type { Ctx } from '#app/context.server.ts'
import { createVerifiedPerson, type VerifiedPerson } from '#app/features/accounts/create-verified-person.server.ts'
import { enqueueResetLink } from '#app/features/accounts/enqueue-account-task.server.ts'
import { findContactByEmail } from '#app/features/accounts/find-contacts.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import type { Db } from '#db/client.ts'
import { insertMembership } from './membership.repo.server.ts'
import { findOfficeId, insertOrganisation } from './organisation.repo.server.ts'

type Appointed = Pick<VerifiedPerson, 'email' | 'name' | 'locale' | 'passwordHash'>

/**
 * For the command line and the seed, where nobody is signed in: makes a person an administrator, and the office when
 * there is none. Without a password they get a link to choose one. A second time it changes nothing. Gives their id.
 */
export async function appointAdministrator(ctx: Ctx, person: Appointed): Promise<string> {
  const known = await findContactByEmail(ctx.db, person.email)
  const at = ctx.now()
  return ctx.db.transaction().execute(async (trx) => {
    const userId = known?.id ?? (await createVerifiedPerson(trx, { ...person, id: ctx.newId(), at }))
    if (!known && !person.passwordHash) await enqueueResetLink(ctx, trx, person.email.trim().toLowerCase())
    const organisationId = (await findOfficeId(trx)) ?? (await openOffice(ctx, trx))
    const added = await insertMembership(trx, {
      id: ctx.newId(),
      organisationId,
      userId,
      role: 'administrator',
      createdAt: at.toISOString(),
    })
    const detail = { person: userId, role: 'administrator' }
    if (added)
      await recordAudit(trx, {
        id: ctx.newId(),
        at,
        actorId: null,
        action: 'membership.added',
        subjectKind: 'organisation',
        subjectId: organisationId,
        detail,
      })
    return userId
  })
}

async function openOffice(ctx: Ctx, trx: Db): Promise<string> {
  const [id, at] = [ctx.newId(), ctx.now().toISOString()]
  const names = { en: 'Praya case office', 'zh-Hant': 'Praya 個案辦事處', 'zh-Hans': 'Praya 个案办事处' }
  await insertOrganisation(trx, {
    id,
    kind: 'office',
    names: JSON.stringify(names),
    about: '{}',
    website: null,
    verifiedAt: at,
    createdAt: at,
  })
  return id
}
