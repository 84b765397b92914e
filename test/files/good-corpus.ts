import sharp from 'sharp'
import { goodScans } from './good-scans.ts'
import { grain, jpeg, phonePhoto, png } from './image-samples.ts'
import { flate, noise, packedPdf, pdf, stream } from './pdf-samples.ts'

export type Good = [what: string, name: string, bytes: Uint8Array, expected: object]

const picture = (mediaType: string, safeName: string) => ({ safeName, file: { mediaType, pages: null } })
const letter = (pages: number, safeName = 'letter.pdf') => ({
  safeName,
  file: { mediaType: 'application/pdf', extension: 'pdf', pages, width: null },
})

async function goodImages(): Promise<Good[]> {
  const [photo, drawing] = [await jpeg(), await png()]
  const two = { create: { width: 30, height: 30, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0.5 } } }
  return [
    ['a JPEG', 'letter.jpg', photo, picture('image/jpeg', 'letter.jpg')],
    ['a JPEG with the long extension in capitals', 'Letter.JPEG', photo, picture('image/jpeg', 'Letter.jpg')],
    ['a photo from a phone', 'IMG_0001.jpg', await phonePhoto(), picture('image/jpeg', 'IMG_0001.jpg')],
    ['a progressive JPEG', 'a.jpg', await grain().jpeg({ progressive: true }).toBuffer(), picture('image/jpeg', 'a.jpg')],
    ['a grey JPEG', 'a.jpg', await sharp(photo).greyscale().jpeg().toBuffer(), picture('image/jpeg', 'a.jpg')],
    ['a JPEG in print colours', 'a.jpg', await sharp(photo).toColourspace('cmyk').jpeg().toBuffer(), picture('image/jpeg', 'a.jpg')],
    [
      'a JPEG with a film behind',
      'a.jpg',
      Buffer.concat([photo, Buffer.from('\0\0\0\x18ftypmp42'), noise(50_000)]),
      picture('image/jpeg', 'a.jpg'),
    ],
    ['a PNG', 'screen.png', drawing, picture('image/png', 'screen.png')],
    ['a PNG one can see through', 'a.png', await sharp(two).png().toBuffer(), picture('image/png', 'a.png')],
    ['a PNG with a palette', 'a.png', await sharp(drawing).png({ palette: true }).toBuffer(), picture('image/png', 'a.png')],
    [
      'an interlaced PNG with 16 bits',
      'a.png',
      await sharp(drawing).toColourspace('rgb16').png({ progressive: true }).toBuffer(),
      picture('image/png', 'a.png'),
    ],
    ['a picture of exactly the allowed pixels', 'a.png', await png(8000, 5000), picture('image/png', 'a.png')],
  ]
}

function goodPdfs(): Good[] {
  const objects = (...list: string[]) => pdf({ objects: list })
  return [
    ['a PDF', 'letter.pdf', pdf(), letter(1)],
    ['a PDF of 50 pages', 'letter.pdf', pdf({ pages: 50 }), letter(50)],
    ...['1.3', '1.4', '1.5', '1.6', '1.7', '2.0'].map(
      (version): Good => [`a PDF of version ${version}`, 'letter.pdf', pdf({ header: `%PDF-${version}\n` }), letter(1)],
    ),
    ['a PDF with packed objects', 'letter.pdf', packedPdf(), letter(1)],
    ['a PDF that opens at a page', 'letter.pdf', pdf({ catalog: '/OpenAction [10 0 R /Fit]' }), letter(1)],
    [
      'a PDF that opens with a packed jump',
      'letter.pdf',
      packedPdf({ 7: '<< /S /GoTo /D [3 0 R /Fit] >>' }, '/OpenAction 7 0 R'),
      letter(1),
    ],
    ['a PDF with a web link', 'letter.pdf', objects('900 0 obj\n<< /S /URI /URI (https://www.immd.gov.hk/#!/en) >>\nendobj\n'), letter(1)],
    [
      'a CV which names JavaScript',
      'cv.pdf',
      pdf({
        content: 'BT (HTML/CSS/JavaScript, Node/JS, product/Launch) Tj ET',
        trailer: '/Info << /Title (HTML/JavaScript developer) >>',
      }),
      letter(1, 'cv.pdf'),
    ],
    ['a scanned page', 'letter.pdf', objects(stream(900, '/Subtype /Image /Filter /DCTDecode', noise(2_000_000))), letter(1)],
    [
      'a compressed picture',
      'letter.pdf',
      objects(stream(900, '/Subtype /Image /Filter /FlateDecode', flate(noise(1_000_000, 7)))),
      letter(1),
    ],
    [
      'a compressed page that starts with numbers',
      'letter.pdf',
      objects(stream(900, '/Filter /FlateDecode', flate('1 0 0 1 72 720 cm q Q'))),
      letter(1),
    ],
    [
      'a white page that inflates a lot',
      'letter.pdf',
      objects(stream(900, '/Subtype /Image /Filter /FlateDecode', flate(Buffer.alloc(60_000_000, 255)))),
      letter(1),
    ],
    [
      'a PDF with uncompressed metadata',
      'letter.pdf',
      objects(stream(900, '/Type /Metadata /Subtype /XML', '<?xpacket?><x:xmpmeta><html>not a page</html></x:xmpmeta>')),
      letter(1),
    ],
    [
      'a PDF updated later',
      'letter.pdf',
      Buffer.concat([
        pdf({ pages: 2 }),
        Buffer.from('10 0 obj\n<< /Type /Page /Rotate 90 >>\nendobj\nxref\n0 0\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\r\n\r\n'),
      ]),
      letter(2),
    ],
    [
      'a PDF with outlines and a colour profile',
      'letter.pdf',
      objects('900 0 obj\n<< /Type /Outlines /First 901 0 R >>\nendobj\n', stream(902, '/N 3 /Filter /FlateDecode', flate(noise(2000)))),
      letter(1),
    ],
    ['a PDF with tagged structure', 'letter.pdf', objects('900 0 obj\n<< /S /P /Type /StructElem /K 3 >>\nendobj\n'), letter(1)],
    ['a PDF ending in empty bytes', 'letter.pdf', pdf({ tail: '\0\0\0\r\n' }), letter(1)],
    ['a Chinese name', '批准信（2026年）.pdf', pdf(), letter(1, '批准信（2026年）.pdf')],
    ['a name with a folder', 'C:\\Users\\mei\\letter.pdf', pdf(), letter(1)],
  ]
}

export async function goodFiles(): Promise<Good[]> {
  return [...(await goodScans()), ...(await goodImages()), ...goodPdfs()]
}
