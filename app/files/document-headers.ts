/**
 * The headers with which a document leaves us. It runs nothing and is kept nowhere. A picture is shown; a PDF is saved,
 * as browsers refuse to show one in a sandbox.
 */
export function documentHeaders({
  fileName,
  mediaType,
  size,
}: {
  fileName: string
  mediaType: string
  size: number
}): Record<string, string> {
  const disposition = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  return {
    'Content-Type': mediaType,
    'Content-Length': String(size),
    'Content-Disposition': `${disposition}; ${fileNameParameters(fileName)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

/** RFC 6266: a plain name for old programs, and the true one in RFC 5987 form. */
export function fileNameParameters(fileName: string): string {
  const plain = fileName.replace(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(fileName.replace(/\p{Cs}/gu, '_')).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
