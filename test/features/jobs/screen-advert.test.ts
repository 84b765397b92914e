import { describe, expect, test } from 'vitest'
import { screenAdvert } from '#app/features/jobs/screen-advert.ts'
import { SCREENED, type ScreenedKind } from '#app/features/jobs/screen-patterns.ts'
import { JOBS } from '#db/seed/world/jobs.ts'

const kindsIn = (description: string) => screenAdvert({ title: 'Cook', description }).map(({ kind }) => kind)

const REFUSED: [ScreenedKind, string[]][] = [
  [
    'sex',
    [
      'Female only.',
      'Male candidates preferred',
      'We are looking for a young lady',
      'Waitress wanted',
      '只限女性',
      '僅限男士',
      '女士優先',
      '男性優先',
      '招聘女文員',
      '性別：女',
    ],
  ],
  [
    'age',
    [
      'Aged 25-35',
      'Age: 20 to 40',
      'must be under 35 years old',
      'below the age of 40',
      'Maximum age 45',
      'There is an age limit',
      'young candidates preferred',
      '年齡 18-35 歲',
      '年龄要求：35岁以下',
      '25至35歲',
      '40 歲以下',
      '年輕人優先',
    ],
  ],
  ['marital', ['Single women preferred', 'unmarried only', 'Marital status: single', '未婚者優先', '限已婚', '婚姻狀況：未婚', '已婚已育']],
  ['family', ['Applicants without children', 'no family commitments', 'must not be pregnant', '無家庭負擔', '没有小孩', '不得懷孕']],
  [
    'origin',
    [
      'Locals only',
      'Chinese candidates preferred',
      'no foreigners',
      'Nationality: British',
      '只限本地人',
      '香港人優先',
      '謝絕內地人',
      '外籍人士勿擾',
      '國籍：中國',
      '籍貫：廣東',
    ],
  ],
  ['residency', ['Permanent residents only', 'must be a Hong Kong permanent resident', '只限香港永久性居民', '須持有永久居民身份證']],
  ['religion', ['Christians preferred', 'must be a devout Muslim', 'Religion: Buddhist', '基督徒優先', '宗教信仰：無']],
  ['disability', ['able-bodied people', 'no medical history', 'must be healthy', '要求吃苦耐勞，身體健康，有責任心', '無殘疾', '四肢健全']],
  [
    'nativeSpeaker',
    [
      'a native speaker of English',
      'native English teacher',
      'Native-speaking tutors',
      'English mother tongue',
      '母語為英語',
      '英語母語者',
      '以粵語為母語',
    ],
  ],
  [
    'looks',
    [
      'good-looking',
      'Pleasant appearance',
      'Attach a recent photo',
      'send us your photograph',
      'Height at least 165 cm',
      '五官端正',
      '形象佳',
      '身高 165',
      '請附近照',
    ],
  ],
  [
    'fee',
    [
      'You must pay a deposit of HK$500.',
      'Candidates will be asked to transfer money',
      'A training fee of HK$800 is required',
      'An upfront fee applies',
      '需要先繳交報名費',
      '須繳納培訓費',
      '入職押金 500 元',
      '請匯款至指定戶口',
    ],
  ],
  [
    'documents',
    [
      'Send a copy of your passport',
      'e-mail us your HKID',
      'provide your bank account',
      '請提供你的身份證副本',
      '请发送护照',
      '提交銀行卡資料',
    ],
  ],
]

test('every kind has its examples', () => {
  expect(REFUSED.map(([kind]) => kind)).toEqual([...SCREENED])
})

describe.each(REFUSED)('%s', (kind, phrases) => {
  test.each(phrases)('"%s" is pointed at', (phrase) => expect(kindsIn(phrase)).toContain(kind))
})

test.each([
  'We hire regardless of sex, age, marital status, race, religion or family status.',
  'Male or female applicants are welcome. There is no age limit.',
  '男女不限，年齡不限，不論種族、婚姻狀況或宗教。',
  '歡迎不同種族、國籍和年紀的人士申請。',
  'You design for the women’s and men’s wear of three brands.',
  '設計女裝、男鞋和童裝；為女性健康診所服務。',
  'You teach children aged 10 to 12 and students aged 16 to 18.',
  '為 18 至 24 歲的青年和 65 歲以上長者服務。',
  'Five years of experience in a company that is 25 years old.',
  '五年以上經驗，公司成立三十五年。',
  'You build native apps with React Native and speak fluent English.',
  '協助非母語人士學習中文。',
  'Mandarin preferred; Chinese preferred; local experience is welcome.',
  'You answer for payments, deposits and the fees of the fund.',
  '管理客戶的保證金和押金，收取付款。',
  'You pay nothing to apply. No application fee is required. We pay the visa fee and your registration fee.',
  '無需繳交任何費用；毋須付押金。申請時不需提供身份證。',
  'We will never ask you to send your passport.',
  'Guests upload their passports in our hotel app.',
  'We care about health: yoga, fruit and a doctor. 關心同事的身體健康',
  '提升企業形象，品牌形象好。',
  'Single sign-on, single point of contact, married data sets, parental leave.',
  'White papers only. Black-box tests preferred.',
])('"%s" passes', (text) => expect(screenAdvert({ title: text.slice(0, 80), description: text })).toEqual([]))

test('the adverts of the demo world pass', () => {
  expect(JOBS.flatMap((job) => screenAdvert(job))).toEqual([])
})

test('the finding names the field and the advert’s own words', () => {
  expect(screenAdvert({ title: '招聘女文員', description: 'We want a Native English Speaker.' })).toEqual([
    { kind: 'sex', field: 'title', phrase: '女文員' },
    { kind: 'nativeSpeaker', field: 'description', phrase: 'Native English Speaker' },
  ])
})

test('a long text without a fault is read quickly', () => {
  const text = { title: 'a'.repeat(120), description: 'you must be asked to send 需要 '.repeat(270) }
  const started = performance.now()
  screenAdvert(text)
  expect(performance.now() - started).toBeLessThan(500)
})
