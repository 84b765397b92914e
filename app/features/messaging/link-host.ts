const LATIN = /^[a-z0-9_ß-öø-ıĳ-ž-]+$/
const NOT_LOOKALIKE = /^[^ıĸŉſ]*$/
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}0-9-]+$/u
const ONE_SCRIPT = [/^[\p{Script=Cyrillic}0-9.-]+$/u, /^[\p{Script=Greek}0-9.-]+$/u, /^[\p{Script=Hangul}0-9.-]+$/u]

/**
 * The host of an address as people read it. `real` is what a browser connects to. Other letters than plain Latin ones are
 * shown only where they cannot pass for them: each part Chinese or Japanese, or the whole host in one other script; else
 * its technical name (xn--…) is shown.
 */
export function hostAsShown(written: string, real: string): string {
  if (!/(^|\.)xn--/.test(real)) return real
  const name = written.normalize('NFKC').toLowerCase()
  return isPlain(name) && leadsTo(name, real) ? name : real
}

function isPlain(name: string): boolean {
  if (ONE_SCRIPT.some((script) => script.test(name))) return true
  return name.split('.').every((label) => CJK.test(label) || (LATIN.test(label) && NOT_LOOKALIKE.test(label)))
}

function leadsTo(name: string, real: string): boolean {
  try {
    return new URL(`https://${name}`).hostname === real
  } catch {
    return false
  }
}
