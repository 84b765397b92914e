import * as z from 'zod'

const base64url = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`))

/** What a browser tells about itself: a point on the curve, uncompressed, and 16 bytes. */
const endpoint = z.string().min(1).max(1000)
export const pushSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('subscribe'), endpoint, p256dh: base64url(65), auth: base64url(16) }),
  z.object({ do: z.literal('unsubscribe'), endpoint }),
  z.object({ do: z.literal('decline') }),
])
export type Subscription = Omit<Extract<z.output<typeof pushSchema>, { do: 'subscribe' }>, 'do'>
