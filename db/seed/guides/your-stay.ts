import { type GuideSeed, IMMD } from './guide-seed.ts'

export const yourStay: GuideSeed = {
  slug: 'your-stay',
  stop: 'arrive',
  position: 50,
  minutes: 3,
  sourceNames: {
    en: 'Immigration Department: Quality Migrant Admission Scheme, extension of stay (revised 15 December 2025)',
    'zh-Hant': '入境事務處：優秀人才入境計劃，延期逗留（2025 年 12 月 15 日修訂）',
    'zh-Hans': '入境事务处：优秀人才入境计划，延期逗留（2025 年 12 月 15 日修订）',
  },
  ...IMMD,
  texts: {
    en: {
      title: 'Your stay: 36 months, then three and two years',
      summary: 'The dates that matter, what you have to show, and the four weeks in which you apply.',
      body: `
## How long you may stay

**General Points Test:** normally **36 months** at first. There is a time limit and no other condition: you may take any job, change it, or start a business without asking. Extensions normally follow **3 + 2** years.

**Achievement-based Points Test:** normally **8 years** on first entry.

**Family members** normally get the same limit as you. Their extension depends on yours and on the family staying a family; each person pays the fees.

Pages that speak of two years, or of 1+2+2+3, describe older rules.

## When you apply

Apply online **within the four weeks before** your limit of stay ends. You must be in Hong Kong when you apply, and again when you pay and collect the new e-Visa. Routine cases take two to three weeks once all papers and the fee are there. So do not book a journey into those weeks.

## What you have to show

- **First extension:** that you have taken steps to settle. For example a home and a job here, or a business that you have started.
- **Further extension:** that you have settled **and** contribute: graduate, specialist or senior work with a stable income, or a business of reasonable size.
- **Five years at once:** when you have been permitted to stay for at least two years and your assessable income for salaries tax was HK$2 million or more in the previous year of assessment.

## Begin your folder today

Put these in one folder from the first week: tenancy agreement and bills, employment contract and pay slips, tax papers, MPF statements, business registration and accounts, school letters, certificates of courses and of voluntary work. Papers that are not in Chinese or English need a certified translation.

## After seven years

Who has ordinarily lived in Hong Kong for seven years without a break may apply for the right of abode. Foreign nationals also take Hong Kong as their place of permanent residence. Holidays and business trips do not break the seven years by themselves. What counts is the whole picture: reason, length and frequency of absence, home, work, family.

Whether your own case fits is for the Immigration Department or a lawyer to say.
`,
    },
    'zh-Hant': {
      title: '你的逗留期限：36 個月，之後三年加兩年',
      summary: '哪些日子要記住、要證明甚麼，以及在哪四星期內申請延期。',
      body: `
## 可以逗留多久

**綜合計分制**：首次一般獲准逗留 **36 個月**，只有逗留期限，沒有其他逗留條件。你可以做任何工作、轉工或創業，毋須事先批准。延期一般按「**3＋2**」年批出。

**成就計分制**：首次入境一般獲准逗留 **8 年**。

**家屬**的逗留期限一般與你相同。他們能否延期，取決於你的身份和你們的家庭關係；每人都要繳費。

網頁如果寫兩年，或寫「1＋2＋2＋3」，說的是舊規定。

## 何時申請延期

在逗留期限屆滿**前四星期內**網上申請。遞交申請時，以及繳費和領取新電子簽證時，你都必須身在香港。文件和費用齊備後，一般個案需時兩至三星期。這段時間最好不要安排外遊。

## 要證明甚麼

- **首次延期**：你已着手在港定居，例如有住所和工作，或已開辦業務。
- **再次延期**：你已在港定居，**並**作出貢獻：從事學位程度、專家或高層的工作並有穩定收入，或經營具一定規模的業務。
- **一次過五年**：你已獲准逗留不少於兩年，而上一課稅年度的薪俸稅應評稅入息達 200 萬港元或以上。

## 今天就開一個文件夾

由第一個星期開始，把以下文件放在一起：租約和帳單、僱傭合約和糧單、稅務文件、強積金結算表、商業登記和帳目、學校信件、課程和義工服務證書。非中文或英文的文件須附經核證的譯本。

## 滿七年之後

通常居於香港連續不少於七年的人，可以申請居留權；外國公民還要以香港為永久居住地。旅行和公幹本身不會令七年中斷，要看整體情況：離港的原因、時間和次數，以及住所、工作和家人在哪裡。

你的個案是否符合，應由入境處或律師判斷。
`,
    },
    'zh-Hans': {
      title: '你的逗留期限：36 个月，之后三年加两年',
      summary: '哪些日子要记住、要证明什么，以及在哪四个星期内申请延期。',
      body: `
## 可以逗留多久

**综合计分制**：首次一般获准逗留 **36 个月**，只有逗留期限，没有其他逗留条件。你可以做任何工作、换工作或创业，不用事先批准。延期一般按“**3＋2**”年批出。

**成就计分制**：首次入境一般获准逗留 **8 年**。

**家属**的逗留期限一般与你相同。他们能否延期，取决于你的身份和你们的家庭关系；每人都要缴费。

网页如果写两年，或写“1＋2＋2＋3”，讲的是旧规定。

## 什么时候申请延期

在逗留期限届满**前四个星期内**网上申请。递交申请时，以及缴费和领取新电子签证时，你都必须身在香港。文件和费用齐全后，一般个案需要两到三个星期。这段时间最好不要安排出行。

## 要证明什么

- **第一次延期**：你已经着手在港定居，例如有住所和工作，或者已经开办业务。
- **再次延期**：你已在港定居，**并且**作出贡献：从事学位程度、专家或高层的工作并有稳定收入，或者经营有一定规模的业务。
- **一次给五年**：你已获准逗留不少于两年，而且上一课税年度的薪俸税应评税入息达到 200 万港元或以上。

## 今天就开一个文件夹

从第一个星期开始，把这些文件放在一起：租约和账单、雇佣合同和工资单、税务文件、强积金结单、商业登记和账目、学校信件、课程和义工服务证书。不是中文或英文的文件要附经核证的译本。

## 满七年之后

通常居住在香港连续不少于七年的人，可以申请居留权；外国公民还要以香港为永久居住地。旅行和出差本身不会让七年中断，要看整体情况：离港的原因、时间和次数，以及住所、工作和家人在哪里。

你的个案是否符合，应由入境处或律师判断。
`,
    },
  },
}
