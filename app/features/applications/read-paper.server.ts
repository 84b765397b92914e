import type { Ctx } from '#app/context.server.ts'
import { readUpload } from '#app/files/read-upload.server.ts'
import { MAX_UPLOAD_BYTES } from '#app/files/refusal.ts'
import type { PaperUpload } from './keep-paper.server.ts'

export type ReadPaper = { form: FormData; examine: () => Promise<{ upload: PaperUpload } | { problem: string }> }

/**
 * Reads the form of a paper. Its file is opened only when `examine` is called, after everything cheaper was found right;
 * what is wrong with it is an i18n key.
 */
export async function readPaper(ctx: Ctx, request: Request): Promise<ReadPaper> {
  const { form, file, problem } = await readUpload(request, { fieldName: 'file', maxBytes: MAX_UPLOAD_BYTES })
  return {
    form,
    async examine() {
      if (problem) return { problem: `files.error.${problem}` }
      if (!file) return { problem: 'papers.error.none' }
      const examined = await ctx.examiner.examine(file)
      return examined.ok ? { upload: { file: examined.file, safeName: examined.safeName } } : { problem: `files.error.${examined.refusal}` }
    },
  }
}
