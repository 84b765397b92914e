import type { Site } from './site.ts'

export type Reply = { status: number; url: string; location: string | null; body: string; headers: Headers }

/** Somebody with a browser's manners and no JavaScript: cookies, Origin on forms, redirects only when asked. */
export class Visitor {
  readonly #site: Site
  readonly cookies = new Map<string, string>()

  constructor(site: Site) {
    this.#site = site
  }

  async open(path: string, init: RequestInit = {}): Promise<Reply> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0) headers.set('cookie', this.cookieHeader)
    const response = await fetch(this.#site.url + path, { ...init, headers, redirect: 'manual' })
    this.#keepCookies(response)
    return {
      status: response.status,
      url: path,
      location: response.headers.get('location'),
      body: await response.text(),
      headers: response.headers,
    }
  }

  /** Opens a page and follows redirects, as a browser does. */
  async visit(path: string): Promise<Reply> {
    let reply = await this.open(path)
    for (let hops = 0; reply.location && hops < 5; hops += 1) reply = await this.open(pathOf(reply.location))
    return reply
  }

  /** Posts a form as one of our pages would. */
  submit(path: string, fields: Record<string, string | string[]>, headers: Record<string, string> = {}): Promise<Reply> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    return this.open(path, { method: 'POST', body, headers: { origin: this.#site.url, ...headers } })
  }

  upload(
    path: string,
    fields: Record<string, string>,
    file: { field: string; name: string; type: string; bytes: Uint8Array },
  ): Promise<Reply> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append(file.field, new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name)
    // Node streams a FormData without a length; a browser states it.
    return this.#withLength(path, body)
  }

  async #withLength(path: string, form: FormData): Promise<Reply> {
    const request = new Request('http://x.invalid', { method: 'POST', body: form })
    const bytes = await request.arrayBuffer()
    return this.open(path, {
      method: 'POST',
      body: bytes,
      headers: { origin: this.#site.url, 'content-type': request.headers.get('content-type') ?? '' },
    })
  }

  async signIn(email: string, password = 'praya-demo'): Promise<Reply> {
    return this.submit('/en/sign-in', { email, password })
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keepCookies(response: Response) {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === '' || /Max-Age=0/i.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

const pathOf = (location: string) => (location.startsWith('http') ? new URL(location).pathname + new URL(location).search : location)
