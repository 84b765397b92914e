/** Letters that do not fall apart into a plain letter and a mark (ICAO Doc 9303, part 3, section 6). */
const SPECIAL: Record<string, string> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  Å: 'AA',
  Æ: 'AE',
  Ø: 'OE',
  Œ: 'OE',
  ß: 'SS',
  ẞ: 'SS',
  Þ: 'TH',
  Ð: 'D',
  Đ: 'D',
  Ł: 'L',
  ı: 'I',
  Ħ: 'H',
  Ŧ: 'T',
  Ŋ: 'N',
}
export const MRZ_LENGTH = 39
export const MRZ_PATTERN = /^[A-Z]+(<[A-Z]+)*(<<[A-Z]+(<[A-Z]+)*)?$/

/** One name in the letters of the machine-readable zone: `O'Brien-Smith` becomes `OBRIEN<SMITH`. */
function mrzPart(name: string): string {
  return [...name.normalize('NFC').toUpperCase()]
    .map((letter) => SPECIAL[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`.]/gu, '')
    .replace(/[^A-Z]+/g, '<')
    .replace(/^<+|<+$/g, '')
}

/**
 * A name as the two lines of a travel document have it: the family name, then the given names. Somebody with one name has
 * no second part. What does not fit is cut, as on the document; a name without Latin letters gives nothing.
 */
export function mrzName({ familyName = '', givenNames = '' }: { familyName?: string; givenNames?: string }): string {
  const parts = [mrzPart(familyName), mrzPart(givenNames)].filter((part) => part !== '')
  return parts.join('<<').slice(0, MRZ_LENGTH).replace(/<+$/, '')
}
