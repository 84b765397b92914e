import type { GuideSeed } from './guide-seed.ts'

export const schools: GuideSeed = {
  slug: 'schools',
  stop: 'settle',
  position: 80,
  minutes: 3,
  sourceNames: {
    en: 'General information from arrival guides; for school places ask the Education Bureau (edb.gov.hk)',
    'zh-Hant': '一般資料，取自來港指南；學位問題請向教育局查詢（edb.gov.hk）',
    'zh-Hans': '一般信息，取自来港指南；学位问题请向教育局查询（edb.gov.hk）',
  },
  sourceUrl: undefined,
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'Schools for your children',
      summary: 'Three kinds of school, the language question, and what to bring.',
      body: `
This guide is general information. The Education Bureau answers questions about school places, also for children who have just arrived.

## First the visa

A child needs permission to live here before a school can take them. Put your children into your own QMAS application, or let them apply as dependants. Unmarried children under 18 can come with you. Their limit of stay normally follows yours.

## Three kinds of school

- **Local public schools.** Free for children who may study here. They follow the local curriculum; most teach in Chinese (Cantonese) with English as a subject, some teach in English. Apply through the Education Bureau, in particular when you arrive in the middle of a year.
- **Direct Subsidy Scheme and private schools.** They charge fees, choose their pupils and often teach more in English.
- **International schools and ESF.** Foreign curricula, mostly in English, with fees that are high; many also ask for a debenture or a capital levy. Popular ones have waiting lists. Write to them before you move.

Kindergartens are separate. A government scheme helps with the fees of many of them for children who qualify; ask the kindergarten.

## The language question

Ask yourself where your family wants to be in ten years. A young child learns Cantonese quickly in a local class and finds friends next door. A teenager two years before an examination may do better in the language they know. For children who do not speak Chinese there is extra support in many public schools. Ask each school what it offers.

## What to bring

Birth certificate, travel document and visa, vaccination record, school reports of the last two years, a photograph, proof of address. Translate reports into English or Chinese.

## Begin in this order

1. List three schools in reach of a flat that you can pay.
2. Write to all three with age, year, languages and the date of arrival.
3. Visit, and talk to parents at the gate.
4. Only then sign the tenancy: places in public schools depend partly on where you live.

A mentor who has brought children to Hong Kong can save you weeks. Say so in [your goals](/onboarding) and you will see mentors who fit.
`,
    },
    'zh-Hant': {
      title: '子女入學',
      summary: '三類學校、語言的取捨，以及要準備的文件。',
      body: `
本篇屬一般資料。教育局可以解答學位問題，包括新來港子女的學位安排。

## 先辦妥簽證

子女要先獲准在港居住，學校才可以取錄。你可以在自己的優才計劃申請中一併加入子女，或讓他們以受養人身份申請。18 歲以下的未婚子女可以隨你來港，逗留期限一般與你相同。

## 三類學校

- **本地公營學校**：可在港就學的兒童免費入讀，採用本地課程。多數以中文（粵語）授課，英文是一個科目；部分以英文授課。學位可向教育局申請，學期中途來港的更應如此。
- **直接資助計劃學校和私立學校**：收取學費，自行收生，較多以英文授課。
- **國際學校和英基學校**：採用外國課程，大多以英文授課，學費高昂，不少還要購買債券或繳付資本費。受歡迎的學校要輪候，搬來之前便應聯絡。

幼稚園另有安排。政府有計劃資助不少幼稚園的學費，合資格的兒童才可受惠，請向幼稚園查詢。

## 語言的取捨

想想一家人十年後希望在哪裡。年幼的孩子在本地學校很快學會粵語，鄰居就是同學；兩年後要考公開試的青少年，用熟悉的語言上課可能更好。不少公營學校為非華語學生提供額外支援，請逐間查詢。

## 要準備的文件

出世紙、旅行證件和簽證、疫苗接種紀錄、最近兩年的成績表、相片、住址證明。成績表請翻譯成英文或中文。

## 建議的次序

1. 在你負擔得起的住處附近，選出三間學校。
2. 寫信給三間學校，列明年齡、年級、語言和抵港日期。
3. 親身探訪，在校門跟家長聊聊。
4. 之後才簽租約，因為公營學校的學位與住址有關。

曾帶子女來港的導師可以為你省下不少時間。在[你的目標](/onboarding)寫明，就會看到合適的導師。
`,
    },
    'zh-Hans': {
      title: '子女入学',
      summary: '三类学校、语言的取舍，以及要准备的文件。',
      body: `
本篇属于一般信息。教育局可以解答学位问题，包括刚来港的子女怎样入学。

## 先办好签证

子女要先获准在港居住，学校才能录取。你可以在自己的优才计划申请里一起加入子女，或者让他们以受养人身份申请。18 岁以下的未婚子女可以随你来港，逗留期限一般与你相同。

## 三类学校

- **本地公营学校**：可以在港就学的儿童免费入读，采用本地课程。多数用中文（粤语）授课，英文是一门课；部分用英文授课。学位可以向教育局申请，学期中途来港的更应该这样做。
- **直接资助计划学校和私立学校**：收学费，自行招生，较多用英文授课。
- **国际学校和英基学校**：采用外国课程，大多用英文授课，学费很高，不少还要购买债券或交资本费。受欢迎的学校要排队，搬来之前就应该联系。

幼儿园另有安排。政府有计划资助不少幼儿园的学费，符合资格的儿童才能受惠，请向幼儿园查询。

## 语言的取舍

想想一家人十年后希望在哪里。年幼的孩子在本地学校很快学会粤语，邻居就是同学；两年后要考公开试的青少年，用熟悉的语言上课可能更好。不少公营学校为非华语学生提供额外支持，请逐家查询。

## 要准备的文件

出生证、旅行证件和签证、疫苗接种记录、最近两年的成绩单、照片、住址证明。成绩单请翻译成英文或中文。

## 建议的顺序

1. 在你负担得起的住处附近，选出三所学校。
2. 写信给三所学校，写明年龄、年级、语言和到港日期。
3. 亲自去看看，在校门口跟家长聊聊。
4. 之后才签租约，因为公营学校的学位与住址有关。

曾经带子女来港的导师可以为你省下不少时间。在[你的目标](/onboarding)里写明，就会看到合适的导师。
`,
    },
  },
}
