import sharp from 'sharp'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { addPaper } from '#app/features/applications/add-paper.server.ts'
import { missingPapers } from '#app/features/applications/missing-papers.server.ts'
import { applicationOf } from '#app/features/applications/read-application.server.ts'

/** Gives a person's application the papers that it still needs, or the first few of them. */
export async function seedPapers(ctx: Ctx, person: Actor, most = Number.POSITIVE_INFINITY) {
  const application = await applicationOf(ctx, person)
  if (!application) return
  const missing = await missingPapers(ctx, application)
  for (const [at, requirement] of missing.slice(0, most).entries()) {
    const bytes = new Uint8Array(await drawPaper(at))
    const safeName = `${requirement.split(':')[0]}.jpg`
    await addPaper(ctx, person, { requirement, upload: { file: { bytes, mediaType: 'image/jpeg' }, safeName } })
  }
}

/** A page that looks like a scanned letter and says nothing. */
function drawPaper(number: number): Promise<Buffer> {
  const lines = Array.from({ length: 18 }, (_, at) => {
    const width = 360 + ((at * 97 + number * 53) % 110)
    return `<rect x="70" y="${200 + at * 30}" width="${width}" height="8" fill="#8a8f98"/>`
  })
  const head = `<rect x="70" y="70" width="${180 + ((number * 41) % 90)}" height="26" fill="#0b5d4c"/><circle cx="480" cy="85" r="34" fill="none" stroke="#b4232f" stroke-width="5"/>`
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842"><rect width="595" height="842" fill="#fdfcf8"/>${head}${lines.join('')}</svg>`
  return sharp(Buffer.from(page)).jpeg({ quality: 80 }).toBuffer()
}
