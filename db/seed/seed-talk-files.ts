import sharp from 'sharp'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { addAttachment } from '#app/features/messaging/add-attachment.server.ts'
import { letterPdf } from './letter-pdf.ts'

/** What goes with a line of the demo migrant's talk: the mentor shows where to meet, and the migrant sends a CV. */
export async function filesOfLine(ctx: Ctx, sender: Actor, { conversationId, at }: { conversationId: string; at: number }) {
  if (at === 1) return [await keep(ctx, sender, conversationId, await pier())]
  if (at === 2) return [await keep(ctx, sender, conversationId, cv())]
  return []
}

type File = Omit<Parameters<typeof addAttachment>[2], 'conversationId'>

async function keep(ctx: Ctx, sender: Actor, conversationId: string, file: File) {
  return (await addAttachment(ctx, sender, { conversationId, ...file })).id
}

async function pier(): Promise<File> {
  const [width, height] = [720, 480]
  const posts = [90, 190, 290].map((x) => `<rect x="${x}" y="270" width="14" height="120" fill="#5b4636"/>`).join('')
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="720" height="300" fill="#f6d9b8"/><circle cx="560" cy="120" r="46" fill="#f2a65a"/>
    <path d="M0 250 L150 150 L260 230 L420 110 L560 220 L720 140 L720 300 L0 300 Z" fill="#5f8f86"/>
    <rect y="290" width="720" height="190" fill="#2f6f8f"/>${posts}<rect x="60" y="250" width="290" height="26" fill="#7a5a44"/>
    <path d="M440 330 h190 l-26 44 h-140 z" fill="#0b5d4c"/><rect x="476" y="296" width="110" height="34" fill="#fdfcf8"/></svg>`
  const bytes = new Uint8Array(await sharp(Buffer.from(scene)).jpeg({ quality: 80 }).toBuffer())
  const file = { bytes, mediaType: 'image/jpeg' as const, width, height }
  return { upload: { file, safeName: 'ferry-pier.jpg' }, description: 'The ferry pier in the morning, with a green ferry beside it' }
}

function cv(): File {
  const lines = ['Engineer, eight years in water treatment', 'Led a team of five in two countries', 'English, Putonghua, some Cantonese']
  return {
    upload: { file: { bytes: letterPdf('Curriculum vitae (draft)', lines), mediaType: 'application/pdf' }, safeName: 'cv-draft.pdf' },
  }
}
