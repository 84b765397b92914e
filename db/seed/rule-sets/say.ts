import type { LocalText } from '#app/lib/local-text.ts'

/** What people read for one id of a rule set. */
export type IdTexts = { label: LocalText; help?: LocalText; example?: LocalText; proof?: LocalText }
export type Texts = Record<string, IdTexts>

export const say = (en: string, hant: string, hans: string): LocalText => ({ en, 'zh-Hant': hant, 'zh-Hans': hans })
