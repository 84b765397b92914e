import { readUpload } from '#app/files/read-upload.server.ts'
import { decodeText } from './csv.ts'

export type PostedList = { form: FormData; problem: string | null }

/** A list needs far less room than a scan. */
const MAX_LIST_BYTES = 200 * 1024

/**
 * Reads the form of invitations. A chosen file takes the place of the typed list, so that its lines can be corrected
 * in the field; what is wrong with the file is an i18n key.
 */
export async function readList(request: Request): Promise<PostedList> {
  const { form, file, problem } = await readUpload(request, { fieldName: 'file', maxBytes: MAX_LIST_BYTES })
  if (problem === 'tooLarge') return { form, problem: 'applications.list.tooLarge' }
  if (problem) return { form, problem: `files.error.${problem}` }
  if (!file) return { form, problem: null }
  const text = decodeText(file.bytes)
  if (text === undefined) return { form, problem: 'applications.list.encoding' }
  form.set('list', text)
  return { form, problem: null }
}
