import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, redirect } from '@remix-run/node'
import * as z from 'zod'
import { anyone, signedInForm } from '#app/http/handler.server.ts'
import { type AppError, isAppError } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { exportConversation } from '../export-conversation.server.ts'

/** A copy is asked for, not looked at: a link or a reload leads to the page that offers it. */
export const loader = anyone(async ({ locale, params }) => {
  throw redirect(href(locale, `/messages/${params.id}/export`))
})

/** The archive, sent while it is made. Another form leads to the page, which also says when there were too many today. */
export const action = signedInForm(z.object({ intent: z.string().optional() }), async ({ ctx, actor, locale, zone, params, form }) => {
  const page = redirect(href(locale, `/messages/${params.id}/export`))
  if (form.intent !== 'copy') return page
  try {
    const content = await exportConversation(ctx, actor, { conversationId: params.id ?? '', locale, zone })
    const day = ctx.now().toISOString().slice(0, 10)
    return new Response(createReadableStreamFromReadable(Readable.from(content)), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="praya-conversation-${day}.zip"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (isAppError(error) && (error as AppError).code === 'too_many') return page
    throw error
  }
})
