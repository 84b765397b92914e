import { buffer } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { Nonce } from './http/nonce.ts'
import { stripNul } from './http/strip-nul.server.ts'

/** How long a page may take; no page of ours streams in pieces, so this only ends a hung loader. */
export const streamTimeout = 15_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { visit, ctx }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    let answered = false
    let failed = false
    const page = (
      <Nonce.Provider value={visit.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={visit.nonce} abortDelay={streamTimeout} />
      </Nonce.Provider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: visit.nonce,
      onAllReady() {
        answered = true
        headers.set('Content-Type', 'text/html; charset=utf-8')
        // In one piece: React's 2 KB pieces cost more in compression and streams than the page itself.
        buffer(pipe(stripNul())).then((page) => resolve(new Response(page, { headers, status: failed ? 500 : status })), reject)
      },
      onShellError: reject,
      onError(error) {
        failed = true
        if (answered) ctx.log.error({ err: error, id: visit.requestId }, 'rendering failed')
        else ctx.log.error({ err: error, id: visit.requestId }, 'rendering failed before the answer')
      },
    })
    setTimeout(abort, streamTimeout + 1000).unref()
  })
}

/** Every surprise in a loader or action, once, with the id of its request. A person who left is no error. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs) {
  if (request.signal.aborted) return
  // A refusal that a loader threw on purpose is an answer, not a failure.
  const status =
    (error as { status?: unknown; init?: { status?: unknown } } | null)?.status ??
    (error as { init?: { status?: unknown } } | null)?.init?.status
  if (typeof status === 'number' && status < 500) return
  context.ctx.log.error({ err: error, id: context.visit?.requestId, path: new URL(request.url).pathname }, 'loader or action failed')
}
