import { deflateSync } from 'node:zlib'

export type PdfPlan = {
  pages?: number
  header?: string
  /** Written into the catalogue's dictionary. */
  catalog?: string
  trailer?: string
  /** Whole objects, from number 900 up by convention: `900 0 obj … endobj`. */
  objects?: string[]
  /** Content of the first page. */
  content?: string
  tail?: string
}

const latin = (text: string) => Buffer.from(text, 'latin1')

/** A small, correct PDF with a cross-reference table, as an old printer driver writes it. */
export function pdf(plan: PdfPlan = {}): Buffer {
  const count = plan.pages ?? 1
  const numbers = Array.from({ length: count }, (_, i) => 10 + i)
  const content = plan.content ?? 'BT /F1 24 Tf 72 720 Td (Letter of approval) Tj ET'
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${plan.catalog ?? ''} >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Count ${count} /Kids [${numbers.map((n) => `${n} 0 R`).join(' ')}] >>\nendobj\n`,
    `3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n`,
    stream(4, '', content),
    ...numbers.map(
      (n) =>
        `${n} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>\nendobj\n`,
    ),
    ...(plan.objects ?? []),
  ]
  let text = `${plan.header ?? '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'}`
  const offsets: string[] = []
  for (const object of objects) {
    offsets.push(`${String(text.length).padStart(10, '0')} 00000 n \n`)
    text += object
  }
  const xref = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${plan.trailer ?? ''} >>\nstartxref\n${xref}\n%%EOF\n${plan.tail ?? ''}`
  return latin(text)
}

/** A stream object; compressed when asked. */
export function stream(number: number, dictionary: string, content: string | Buffer): string {
  const body = typeof content === 'string' ? content : content.toString('latin1')
  return `${number} 0 obj\n<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream\nendobj\n`
}

export const flate = (content: string | Buffer) => deflateSync(typeof content === 'string' ? latin(content) : content)

/** An object stream holding the given objects, as modern writers pack them. */
export function objectStream(number: number, objects: Record<number, string>, extra = ''): string {
  const entries = Object.entries(objects)
  let [index, body] = ['', '']
  for (const [key, value] of entries) {
    index += `${key} ${body.length} `
    body += `${value} `
  }
  const dictionary = `/Type /ObjStm /N ${entries.length} /First ${index.length} /Filter /FlateDecode ${extra}`
  return stream(number, dictionary, flate(index + body))
}

/** A PDF of version 1.5 whose pages are packed in an object stream. */
export function packedPdf(objects: Record<number, string> = {}, extra = ''): Buffer {
  const all = {
    1: `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    2: '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...objects,
  }
  const head = '%PDF-1.5\n%\xe2\xe3\xcf\xd3\n'
  const body = objectStream(50, all)
  const xref = stream(
    51,
    '/Type /XRef /Size 52 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>',
    flate(Buffer.alloc(200, 2)),
  )
  return latin(`${head}${body}${xref}startxref\n${head.length + body.length}\n%%EOF\n`)
}

/** Bytes without pattern, the same at each run: what compressed pictures look like. */
export function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}
