import type { NamedKeys } from '#app/files/sweep-files.server.ts'
import { listNamedKeys } from './document.repo.server.ts'

/** Which stored files are documents that we still keep. */
export const namedDocuments: NamedKeys = listNamedKeys
