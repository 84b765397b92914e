type Picture = { bytes: Uint8Array; width: number; height: number }

const A4_LONG = 842

/** A plain PDF with one JPEG a page, each page as long as A4. */
export function picturePdf(pictures: Picture[]): Uint8Array {
  const pages = pictures.map((_, i) => 3 + i * 3)
  const objects = [
    text('<< /Type /Catalog /Pages 2 0 R >>'),
    text(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((number) => `${number} 0 R`).join(' ')}] >>`),
    ...pictures.flatMap((picture, i) => pageObjects(picture, pages[i] ?? 0)),
  ]
  return assemble(objects)
}

function pageObjects({ bytes, width, height }: Picture, number: number): Buffer[] {
  const scale = A4_LONG / Math.max(width, height)
  const [wide, high] = [(width * scale).toFixed(2), (height * scale).toFixed(2)]
  const drawing = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`
  return [
    text(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /P ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    ),
    stream('', text(drawing)),
    stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      Buffer.from(bytes),
    ),
  ]
}

function assemble(objects: Buffer[]): Uint8Array {
  const parts = [text('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')]
  let at = parts[0]?.length ?? 0
  const offsets = objects.map((object, i) => {
    const start = at
    const whole = Buffer.concat([text(`${i + 1} 0 obj\n`), object, text('\nendobj\n')])
    parts.push(whole)
    at += whole.length
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  parts.push(text(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`))
  parts.push(text(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

const text = (content: string) => Buffer.from(content, 'latin1')
const stream = (dictionary: string, body: Buffer) =>
  Buffer.concat([text(`<< ${dictionary} /Length ${body.length} >>\nstream\n`), body, text('\nendstream')])
