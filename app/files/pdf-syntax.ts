/** Pure readings of a PDF's text (latin1, one character a byte). Tolerant, as viewers are. */

const WS = '[\\0\\t\\n\\f\\r ]'
const REFERENCE = `\\d{1,10}${WS}+\\d{1,10}${WS}+R`
const rule = (source: string, flags = '') => new RegExp(source.replaceAll('~', `${WS}*`), flags)

export type ActiveKind = 'pdfScript' | 'pdfLaunch' | 'pdfAttached' | 'pdfActive'
type Sign = [ActiveKind, RegExp]

// Each needs its context, so that a CV which says "HTML/CSS/JavaScript" passes.
const ACTIVE: Sign[] = [
  ['pdfScript', rule('/S~/JavaScript(?![\\w-])')],
  ['pdfScript', rule(`/JavaScript~(?:<<|${REFERENCE})`)],
  ['pdfScript', rule('/URI~\\(\\s*javascript:', 'i')],
  ['pdfLaunch', rule('/S~/Launch(?![\\w-])')],
  ['pdfAttached', rule('/(?:Type|Subtype)~/(?:EmbeddedFile|FileAttachment)(?![\\w-])')],
  ['pdfAttached', rule(`/EmbeddedFiles~(?:<<|\\[|${REFERENCE})`)],
  ['pdfActive', rule('/S~/(?:SubmitForm|ImportData|GoToE|Rendition|RichMediaExecute|Movie|Sound)(?![\\w-])')],
  ['pdfActive', rule(`/S~${REFERENCE}`)],
  ['pdfActive', rule('/(?:Type|Subtype)~/(?:RichMedia|Movie|Screen|3D)(?![\\w-])')],
  ['pdfActive', rule(`/(?:RichMediaContent|RichMediaSettings)~(?:<<|\\[|${REFERENCE})`)],
]
// Short keys occur by chance in compressed bytes, so these are looked for only where objects stand in the clear.
const ACTIVE_IN_OBJECTS: Sign[] = [
  ['pdfScript', rule(`/JS~(?:\\((?!\\\\)|<|${REFERENCE})`)],
  ['pdfAttached', rule(`/EF~(?:<<|${REFERENCE})`)],
  ['pdfActive', rule(`/XFA~(?:<<|\\[|\\(|${REFERENCE})`)],
  // What happens by itself when a page or the file is opened or closed; what a click does is the reader's own will.
  ['pdfActive', rule(`/AA~(?:<<(?!~>>)|${REFERENCE})`)],
  // Nobody honest writes a comment between one of these keys and its value: it would only hide the value from us.
  ['pdfActive', rule('/(?:S|JS|EF|XFA|Type|Subtype|JavaScript|OpenAction|EmbeddedFiles|Encrypt|URI)~%')],
]
const ENCRYPT = rule(`/Encrypt~(?:<<|${REFERENCE})`)
const OPEN_ACTION = rule(`/OpenAction~(?:(\\[|null)|(<<)|(\\d{1,10})${WS}+\\d{1,10}${WS}+R)`, 'g')
const GO_TO = rule('/S~/GoTo(?![\\w-])')
const PAGE = rule('/Type~/Page(?![\\w-])')
// Comments may stand inside an object's head too; only short ones are followed, so that no input makes this slow.
const HIDDEN_OBJECT = /\d(?:[\0\t\n\f\r ]|%[^\r\n]{0,40}[\r\n])+\d{1,10}(?:[\0\t\n\f\r ]|%[^\r\n]{0,40}[\r\n])+obj/
export const OBJECT_STREAM = /\/ObjStm(?![\w-])/g

/** Names with their `#4a` escapes resolved, so that `/J#61vaScript` reads as what it means. */
export function plainNames(text: string): string {
  return text.replace(/\/[^\0\t\n\f\r ()<>[\]{}/%]*#[^\0\t\n\f\r ()<>[\]{}/%]*/g, (name) =>
    name.replace(/#([0-9a-f]{2})/gi, (escaped, hex: string) => {
      const char = String.fromCharCode(Number.parseInt(hex, 16))
      return /[!-~]/.test(char) && !/[()<>[\]{}/%]/.test(char) ? char : escaped
    }),
  )
}

export const isEncrypted = (text: string) => ENCRYPT.test(text)

/** What a text can do beside being read; the first sign found names it. */
export const activeIn = (texts: string[]) => kindIn(ACTIVE, texts)
export const activeInObjects = (texts: string[]) => kindIn(ACTIVE_IN_OBJECTS, texts)

function kindIn(signs: Sign[], texts: string[]): ActiveKind | undefined {
  return signs.find(([, sign]) => texts.some((text) => sign.test(text)))?.[0]
}

export const isPage = (object: string) => PAGE.test(object)

/** The text outside stream bodies. A body that itself holds objects is kept: a viewer may be led to them. */
export function outsideStreams(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of streamsOf(text)) {
    if (start < from) continue
    parts.push(text.slice(from, start), ' ')
    const body = text.slice(start, end)
    if (HIDDEN_OBJECT.test(body)) parts.push(body)
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

export type Stream = { dictionary: string; start: number; end: number }

/** Every place where a viewer could see a stream begin, also inside what looks like the body of another. */
export function* streamsOf(text: string): Generator<Stream> {
  const keyword = /(?<!end)stream(\r\n|\n|\r|[^\r\n]{0,80}(?:\r\n|\n|\r))/g
  let [end, previousEnd] = [-1, 0]
  for (const match of text.matchAll(keyword)) {
    const start = match.index + match[0].length
    while (end < start) {
      if (end >= 0) previousEnd = end
      const next = text.indexOf('endstream', end < 0 ? start : Math.max(start, end + 1))
      if (next < 0) return
      end = next
    }
    yield { dictionary: text.slice(Math.max(previousEnd, match.index - 8192), match.index), start, end }
  }
}

/** Objects in the clear by number; a later one replaces an earlier one, as updates do. */
export function objectsOf(text: string): Map<number, string> {
  const objects = new Map<number, string>()
  for (const match of text.matchAll(
    /(\d{1,10})[\0\t\n\f\r ]+\d{1,10}[\0\t\n\f\r ]+obj(.*?)(?=endobj|\d[\0\t\n\f\r ]+\d{1,10}[\0\t\n\f\r ]+obj|$)/gs,
  ))
    objects.set(Number(match[1]), match[2] ?? '')
  return objects
}

/** The objects packed in an inflated object stream, or undefined when it does not hold what its dictionary says. */
export function packedObjects(dictionary: string, inflated: string): Map<number, string> | undefined {
  const [count, first] = [numberOf(dictionary, 'N'), numberOf(dictionary, 'First')]
  if (count === undefined || first === undefined || first > inflated.length) return undefined
  const numbers = inflated
    .slice(0, first)
    .trim()
    .split(/[\0\t\n\f\r ]+/)
    .map(Number)
  if (count > 0 && (numbers.length < 2 * count || numbers.slice(0, 2 * count).some((n) => !Number.isInteger(n)))) return undefined
  const objects = new Map<number, string>()
  for (let i = 0; i < count; i++) {
    const [from, to] = [numbers[2 * i + 1] ?? 0, i + 1 < count ? (numbers[2 * i + 3] ?? 0) : Number.POSITIVE_INFINITY]
    objects.set(numbers[2 * i] ?? 0, inflated.slice(first + from, first + to))
  }
  return objects
}

/** Whether something other than a jump to a page happens when the document is opened. */
export function hasOpenAction(text: string, objects: Map<number, string>): boolean {
  for (const match of text.matchAll(OPEN_ACTION)) {
    if (match[1]) continue
    const action = match[2] ? text.slice(match.index, match.index + 400) : objects.get(Number(match[3]))
    if (action === undefined) continue
    if (!GO_TO.test(action) && !/^[\0\t\n\f\r ]*(\[|null)/.test(action)) return true
  }
  return false
}

function numberOf(dictionary: string, key: string): number | undefined {
  const found = [
    ...dictionary.matchAll(new RegExp(`/${key}[\\0\\t\\n\\f\\r ]*(\\d{1,9})(?![\\d.]|[\\0\\t\\n\\f\\r ]+\\d+[\\0\\t\\n\\f\\r ]+R)`, 'g')),
  ].at(-1)
  return found ? Number(found[1]) : undefined
}
