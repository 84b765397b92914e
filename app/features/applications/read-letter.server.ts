import type { Ctx } from '#app/context.server.ts'
import { readUpload } from '#app/files/read-upload.server.ts'
import { MAX_UPLOAD_BYTES } from '#app/files/refusal.ts'
import type { Letter } from './submit-approval.server.ts'

export type ReadLetter = { form: FormData; letter: Letter | null; problem: string | null }

/** Reads the claim's form with its letter. What is wrong with the file is an i18n key; the text fields survive it. */
export async function readLetter(ctx: Ctx, request: Request): Promise<ReadLetter> {
  const { form, file, problem } = await readUpload(request, { fieldName: 'letter', maxBytes: MAX_UPLOAD_BYTES })
  if (problem) return { form, letter: null, problem: `files.error.${problem}` }
  if (!file) return { form, letter: null, problem: 'applications.error.letter' }
  const examined = await ctx.examiner.examine(file)
  if (!examined.ok) return { form, letter: null, problem: `files.error.${examined.refusal}` }
  return { form, letter: { file: examined.file, safeName: examined.safeName }, problem: null }
}
