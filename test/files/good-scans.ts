import sharp from 'sharp'
import type { Good } from './good-corpus.ts'
import { heic } from './heic-samples.ts'
import { grain } from './image-samples.ts'
import { greyPage, tiff } from './scan-samples.ts'

const jpg = (safeName: string, size: object = {}) => ({ safeName, file: { mediaType: 'image/jpeg', pages: null, ...size } })
const png = (safeName: string) => ({ safeName, file: { mediaType: 'image/png', extension: 'png' } })
const pages = (count: number) => ({ safeName: 'scan.pdf', file: { mediaType: 'application/pdf', extension: 'pdf', pages: count } })

/** Two by one: in each of the eight ways a camera may lie, the picture must come out upright. */
const lying = (orientation: number) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#0B5D4C' } })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()

export async function goodScans(): Promise<Good[]> {
  const photo = grain(120, 80)
  return [
    ...(await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(
        async (way): Promise<Good> => [
          `a photo lying in way ${way}`,
          'IMG_1.jpg',
          await lying(way),
          jpg('IMG_1.jpg', way > 4 ? { width: 40, height: 60 } : { width: 60, height: 40 }),
        ],
      ),
    )),
    ['a photo of an iPhone', 'IMG_0001.HEIC', heic(), jpg('IMG_0001.jpg', { width: 32, height: 32 })],
    ['a photo of an iPhone lying on its side', 'IMG_0002.heic', heic({ turns: 3 }), jpg('IMG_0002.jpg')],
    ['a photo of an iPhone with hidden details', 'IMG_0003.heic', heic({ exif: 'Exif\0\0canary' }), jpg('IMG_0003.jpg')],
    ['a HEIF', 'photo.heif', heic({ brand: 'mif1' }), jpg('photo.jpg')],
    ['a GIF', 'stamp.gif', await photo.clone().gif().toBuffer(), png('stamp.png')],
    ['a GIF one can see through', 'stamp.GIF', await photo.clone().ensureAlpha(0.4).gif().toBuffer(), png('stamp.png')],
    ['a scan of one page', 'scan.tif', tiff([greyPage()]), jpg('scan.jpg')],
    ['a scan of three pages', 'scan.tiff', tiff([greyPage(), greyPage(80, 40), greyPage()]), pages(3)],
    ['a scan of as many pages as we take', 'scan.tif', tiff(Array.from({ length: 20 }, () => greyPage())), pages(20)],
    ['a scan packed as LZW', 'scan.tif', await photo.clone().tiff({ compression: 'lzw' }).toBuffer(), jpg('scan.jpg')],
    [
      'a scan packed as fax',
      'scan.tif',
      await photo.clone().greyscale().threshold().toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer(),
      jpg('scan.jpg'),
    ],
    ['a scan packed as JPEG', 'scan.tif', await photo.clone().tiff({ compression: 'jpeg' }).toBuffer(), jpg('scan.jpg')],
    ['a scan in tiles', 'scan.tif', await photo.clone().tiff({ tile: true, compression: 'deflate' }).toBuffer(), jpg('scan.jpg')],
    ['a scan in print colours', 'scan.tif', await photo.clone().toColourspace('cmyk').tiff().toBuffer(), jpg('scan.jpg')],
    ['a scan lying on its side', 'scan.tif', tiff([greyPage(40, 60)], { orientation: 6 }), jpg('scan.jpg', { width: 60, height: 40 })],
  ]
}
