/** Longest side of a picture in a message, in points; and how heavy one may be that is sent as it is. */
const MOST_POINTS = 2560
const MOST_BYTES = 1.5 * 1024 * 1024
const QUALITY = 0.86

/**
 * A photo as it comes from a phone is larger than anybody's screen, and often than what we take. A picture that this browser
 * can draw is made smaller before it is sent, which also saves the sender's data; anything else stays as it is.
 */
export async function shrinkPicture(file: File): Promise<File> {
  if (!/^image\/(jpeg|png)$/.test(file.type)) return file
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return file
  const scale = Math.min(1, MOST_POINTS / Math.max(picture.width, picture.height))
  const small = scale < 1 || file.size > MOST_BYTES ? await draw(picture, scale).catch(() => null) : null
  picture.close()
  return small && small.size < file.size ? new File([small], jpegName(file.name), { type: 'image/jpeg' }) : file
}

async function draw(picture: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) return null
  // What a PNG does not cover would become black.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}

const jpegName = (name: string) => `${name.replace(/\.[^.]*$/, '')}.jpg`
