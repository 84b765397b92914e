import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { addPaper } from '#app/features/applications/add-paper.server.ts'
import type { SectionId } from '#app/features/applications/application.ts'
import type { Answers } from '#app/features/applications/application-field.ts'
import { completeSection } from '#app/features/applications/complete-section.server.ts'
import { missingPapers } from '#app/features/applications/missing-papers.server.ts'
import { openApplication } from '#app/features/applications/open-application.server.ts'
import { applicationOf, readSections } from '#app/features/applications/read-application.server.ts'
import { saveSection } from '#app/features/applications/save-section.server.ts'
import { letter } from './given.ts'

type Pages = [section: SectionId, pages: [page: string, typed: Answers][]][]

/** A whole application by achievement, which needs no edition of the general test. */
export const COMPLETE: Pages = [
  [
    'personal',
    [
      ['name', { familyName: 'Haddad', givenNames: 'Amal', nativeName: 'أمل حداد' }],
      ['passport-name', { mrzName: 'HADDAD<<AMAL' }],
      ['birth', { birthDate: '1990-05-01', birthPlace: 'Amman', birthCountry: 'JO', nationality: 'JO', sex: 'F' }],
      ['contact', { phone: '+962 6 500 0000', address: 'Rainbow Street 1', residence: 'JO' }],
    ],
  ],
  ['travel', [['document', { kind: 'passport', country: 'JO', number: 'n 123-4567', issuedOn: '2024-01-01', expiresOn: '2034-01-01' }]]],
  ['family', []],
  ['claims', [['criteria', { criteria: ['apt-award'], achievement: 'A prize' }]]],
  [
    'education',
    [
      [
        'new',
        {
          level: 'master',
          institution: 'University of Jordan',
          country: 'JO',
          subject: 'Physics',
          stem: 'yes',
          eligible: 'yes',
          startedOn: '2010-09-01',
          awardedOn: '2013-06-30',
        },
      ],
    ],
  ],
  ['work', []],
  ['languages', [['new', { language: 'ar', written: 'native', spoken: 'native', proof: 'schooling' }]]],
  [
    'income',
    [
      ['income', { income: 'HK$ 900,000' }],
      ['business', { ownsBusiness: 'no', ownsListed: 'no' }],
    ],
  ],
  ['finances', [['money', { assets: '500000', support: 'yes' }]]],
  ['declarations', [['record', { convictions: 'no', refusals: 'no' }]]],
]

export async function savePage(ctx: Ctx, person: Actor, section: SectionId, page: string, typed: Answers, applicationId: string) {
  const revision = (await readSections(ctx, applicationId)).get(section)?.revision ?? 0
  return saveSection(ctx, person, { section, page, typed, revision, intent: 'continue' })
}

/** Writes an application as its person would; gives its id. */
export async function givenDraft(ctx: Ctx, person: Actor, sections: Pages = COMPLETE): Promise<string> {
  const id = await openApplication(ctx, person, { route: 'achievement' })
  for (const [section, pages] of sections) {
    for (const [page, typed] of pages) {
      const saved = await savePage(ctx, person, section, page, typed, id)
      if (!saved.ok) throw new Error(`${section}/${page}: ${JSON.stringify(saved.errors)}`)
    }
    const revision = (await readSections(ctx, id)).get(section)?.revision ?? 0
    await completeSection(ctx, person, { section, revision, completed: 'yes' })
  }
  if (sections === COMPLETE) await bringPapers(ctx, person)
  return id
}

/** Brings every paper that is still missing. */
async function bringPapers(ctx: Ctx, person: Actor) {
  const application = await applicationOf(ctx, person)
  if (!application) return
  for (const requirement of await missingPapers(ctx, application)) await addPaper(ctx, person, { requirement, upload: letter(requirement) })
}
