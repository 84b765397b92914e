import type { Db } from '#db/client.ts'

/** Who has a place in any cohort of this organisation's programmes. */
export async function listEnrolledOf(db: Db, organisationId: string) {
  return db
    .selectFrom('enrolments')
    .innerJoin('cohorts', 'cohorts.id', 'enrolments.cohortId')
    .innerJoin('programmes', 'programmes.id', 'cohorts.programmeId')
    .innerJoin('users', 'users.id', 'enrolments.userId')
    .select(['enrolments.userId', 'enrolments.cohortId'])
    .where('programmes.organisationId', '=', organisationId)
    .where('enrolments.leftAt', 'is', null)
    .where('users.migrantSince', 'is not', null)
    .where('users.suspendedAt', 'is', null)
    .orderBy('enrolments.enrolledAt')
    .execute()
}
