import { type Locale, REGIONAL } from './locales.ts'

/** Countries and territories by their ISO 3166 two-letter codes. */
export const COUNTRIES = (
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU ' +
  'CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GF GG GH GI GL GM GN GQ GR GT GU GW GY HK HN HR HT HU ID IE ' +
  'IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR ' +
  'MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH ' +
  'SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE ZA ZM ZW'
).split(' ')

const known = new Map<Locale, Map<string, string>>()

/** The names in a language, in its own order. Browsers know other names than the server, so pages get them as data. */
export function countryNames(locale: Locale): Map<string, string> {
  const made = known.get(locale)
  if (made) return made
  const names = new Intl.DisplayNames(REGIONAL[locale], { type: 'region' })
  const order = new Intl.Collator(REGIONAL[locale])
  const pairs = COUNTRIES.map((code): [string, string] => [code, names.of(code) ?? code]).sort(([, a], [, b]) => order.compare(a, b))
  const all = new Map(pairs)
  known.set(locale, all)
  return all
}
