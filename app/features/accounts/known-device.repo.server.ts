import type { Db } from '#db/client.ts'

/** Whether this person has signed in from this browser before. */
export async function isKnownDevice(db: Db, id: string, userId: string): Promise<boolean> {
  const row = await db.selectFrom('knownDevices').select('id').where('id', '=', id).where('userId', '=', userId).executeTakeFirst()
  return row !== undefined
}

export async function rememberDevice(db: Db, device: { id: string; userId: string; at: string }) {
  await db
    .insertInto('knownDevices')
    .values({ id: device.id, userId: device.userId, createdAt: device.at, seenAt: device.at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seenAt: device.at }))
    .execute()
}

export async function forgetDevicesOf(db: Db, userId: string) {
  await db.deleteFrom('knownDevices').where('userId', '=', userId).execute()
}

export async function deleteOldDevices(db: Db, before: string) {
  await db.deleteFrom('knownDevices').where('seenAt', '<', before).execute()
}
