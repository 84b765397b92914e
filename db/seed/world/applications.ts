import type { SectionId } from '#app/features/applications/application.ts'

type Typed = Record<string, string | string[]>
/** What somebody typed, page by page; `open` leaves the section unfinished. */
export type SeedSection = { section: SectionId; pages: [page: string, typed: Typed][]; open?: true }

/** Ravi has come half-way. */
export const DRAFT: SeedSection[] = [
  {
    section: 'personal',
    pages: [
      ['name', { familyName: 'Menon', givenNames: 'Ravi', nativeName: 'ரவி மேனன்' }],
      ['passport-name', { mrzName: 'MENON<<RAVI' }],
      ['birth', { birthDate: '1991-08-17', birthPlace: 'Kochi', birthCountry: 'IN', nationality: 'IN', sex: 'M' }],
      ['contact', { phone: '+91 98 4700 1122', address: '14 Marine Drive\nKochi 682031', residence: 'IN' }],
    ],
  },
  { section: 'claims', pages: [['criteria', { criteria: ['c01', 'c04', 'c05', 'c06', 'c09', 'c10'] }]] },
  {
    section: 'education',
    pages: [
      [
        'new',
        {
          level: 'master',
          institution: 'Indian Institute of Technology Madras',
          country: 'IN',
          subject: 'Computer Science',
          stem: 'yes',
          eligible: 'unsure',
          startedOn: '2012-07-01',
          awardedOn: '2014-07-18',
        },
      ],
    ],
    open: true,
  },
]

const money = (income: string, assets: string): SeedSection[] => [
  {
    section: 'income',
    pages: [
      ['income', { income, incomeSource: '' }],
      ['business', { ownsBusiness: 'no', ownsListed: 'no' }],
    ],
  },
  { section: 'finances', pages: [['money', { assets, support: 'yes', supportHow: '' }]] },
  { section: 'declarations', pages: [['record', { convictions: 'no', refusals: 'no' }]] },
]

/** A family of four from Guangzhou. */
export const FAMILY: SeedSection[] = [
  {
    section: 'personal',
    pages: [
      ['name', { familyName: 'Zhou', givenNames: 'Jiaming', nativeName: '周家明' }],
      ['passport-name', { mrzName: 'ZHOU<<JIAMING' }],
      ['birth', { birthDate: '1988-03-02', birthPlace: '廣州', birthCountry: 'CN', nationality: 'CN', sex: 'M' }],
      ['contact', { phone: '+86 20 8131 2233', address: '廣州市天河區體育東路 8 號', residence: 'CN' }],
    ],
  },
  {
    section: 'travel',
    pages: [['document', { kind: 'permit', country: 'CN', number: 'C12345678', issuedOn: '2024-05-06', expiresOn: '2034-05-05' }]],
  },
  {
    section: 'family',
    pages: [
      [
        'new',
        { relation: 'spouse', familyName: 'Liang', givenNames: 'Yue', nativeName: '梁悅', birthDate: '1989-11-20', nationality: 'CN' },
      ],
      ['new', { relation: 'child', familyName: 'Zhou', givenNames: 'An', nativeName: '周安', birthDate: '2016-04-09', nationality: 'CN' }],
      [
        'new',
        { relation: 'child', familyName: 'Zhou', givenNames: 'Ning', nativeName: '周寧', birthDate: '2019-09-01', nationality: 'CN' },
      ],
    ],
  },
  { section: 'claims', pages: [['criteria', { criteria: ['c01', 'c02', 'c03', 'c04', 'c05', 'c06', 'c08'] }]] },
  {
    section: 'education',
    pages: [
      [
        'new',
        {
          level: 'master',
          institution: 'Sun Yat-sen University',
          country: 'CN',
          subject: 'Data science',
          stem: 'yes',
          eligible: 'yes',
          startedOn: '2010-09-01',
          awardedOn: '2013-06-28',
        },
      ],
    ],
  },
  {
    section: 'work',
    pages: [
      [
        'new',
        {
          employer: '珠江軟件有限公司',
          jobTitle: '數據工程師',
          country: 'CN',
          sector: 'it',
          level: 'specialist',
          startedOn: '2013-08-01',
          multinational: 'no',
          international: 'no',
          duties: '負責港口數據平台，帶領五人小組。',
          supports: ['c06', 'c08'],
        },
      ],
    ],
  },
  {
    section: 'languages',
    pages: [
      ['new', { language: 'cmn', written: 'native', spoken: 'native', proof: 'schooling' }],
      ['new', { language: 'en', written: 'excellent', spoken: 'good', proof: 'test', proofDetail: 'IELTS 7.0' }],
    ],
  },
  ...money('720000', '1800000'),
]

/** A pianist who has one name on her stage and two in her passport. */
export const PIANIST: SeedSection[] = [
  {
    section: 'personal',
    pages: [
      ['name', { familyName: 'Shevchenko', givenNames: 'Olena', nativeName: 'Олена Шевченко' }],
      ['passport-name', { mrzName: 'SHEVCHENKO<<OLENA' }],
      ['birth', { birthDate: '1985-01-30', birthPlace: 'Lviv', birthCountry: 'UA', nationality: 'UA', sex: 'F' }],
      ['contact', { phone: '+48 22 620 0000', address: 'ul. Piękna 10\nWarszawa', residence: 'PL' }],
    ],
  },
  {
    section: 'travel',
    pages: [['document', { kind: 'passport', country: 'UA', number: 'FX123456', issuedOn: '2023-02-01', expiresOn: '2033-02-01' }]],
  },
  { section: 'family', pages: [] },
  {
    section: 'claims',
    pages: [
      [
        'criteria',
        { criteria: ['apt-award'], achievement: 'First prize of an international piano competition in 2009; forty recordings since.' },
      ],
    ],
  },
  {
    section: 'education',
    pages: [
      [
        'new',
        {
          level: 'master',
          institution: 'Lviv National Music Academy',
          country: 'UA',
          subject: 'Piano',
          stem: 'no',
          eligible: 'no',
          startedOn: '2003-09-01',
          awardedOn: '2008-06-30',
        },
      ],
    ],
  },
  { section: 'work', pages: [] },
  {
    section: 'languages',
    pages: [['new', { language: 'en', written: 'excellent', spoken: 'excellent', proof: 'test', proofDetail: 'C1 Advanced' }]],
  },
  ...money('950000', '900000'),
]
