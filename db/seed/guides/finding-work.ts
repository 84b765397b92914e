import type { GuideSeed } from './guide-seed.ts'

export const findingWork: GuideSeed = {
  slug: 'finding-work',
  stop: 'work',
  position: 140,
  minutes: 3,
  sourceNames: {
    en: 'Immigration Department (revised 15 December 2025) for what the visa allows; otherwise general information from people who work here',
    'zh-Hant': '簽證條件取自入境事務處（2025 年 12 月 15 日修訂）；其餘為一般資料，來自在港工作的人',
    'zh-Hans': '签证条件取自入境事务处（2025 年 12 月 15 日修订）；其余为一般信息，来自在港工作的人',
  },
  sourceUrl: 'https://www.immd.gov.hk/eng/services/visas/quality_migrant_admission_scheme.html',
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'Finding work with a QMAS visa',
      summary: 'Say the one sentence employers need, translate your experience, and let people know you.',
      body: `
What the visa allows comes from the Immigration Department. The advice about the search is general information.

## The sentence employers need

Many employers do not know the scheme and fear paperwork. Put this near the top of your CV:

> I hold a visa under the Quality Migrant Admission Scheme. I may work for any employer. No sponsorship is needed.

Attach nothing more. The e-Visa is for the day of the contract.

## Make your experience readable

- **Titles differ.** Beside your title write what you decided, for how many people, with what budget.
- **Company names differ.** Add one line: "logistics, 4,000 people, listed in Jakarta".
- **Degrees differ.** Where a law or an employer asks for it, HKCAAVQ assesses qualifications from elsewhere. Doctors, lawyers, engineers, accountants, teachers and others need registration with their own body: ask early, it takes months.
- **Two pages.** No photograph, age or marital status is needed.

## Languages, honestly

Adverts say "fluent" too quickly. Ask which language for what: meetings, clients, reports? On Praya each [job](/jobs) states a level for each language, and pay in HK$ per month. In your profile give the level at which you could work tomorrow.

## Where jobs are found

1. **Here:** filter by sector, district and language, and apply with your profile.
2. **Hong Kong Talent Engage** runs job fairs, online and in person, and a job platform.
3. **People.** Many posts are filled before they are advertised. Professional bodies, alumni groups and chambers of commerce are full of people who were new once.

Ask a [mentor](/mentors) three questions: who hires people like me, what would worry them about my CV, whom else should I talk to?

## Pay

Compare the whole offer: months of pay, bonus and when it is paid, medical cover for the family, leave, school help. Remember that tax is [not deducted monthly](/guides/money-bank-and-tax).

## It takes time

Three to six months is normal, longer for senior posts. Keep a simple list: when, whom, what next. A first job that is a step sideways can be the door. Work or a business is also what the first [extension of your stay](/guides/your-stay) looks at.
`,
    },
    'zh-Hant': {
      title: '持優才簽證找工作',
      summary: '說出僱主最需要知道的一句話，把經驗寫得易懂，並讓別人認識你。',
      body: `
簽證容許甚麼，根據入境事務處的資料；求職建議屬一般資料。

## 僱主最需要知道的一句話

不少僱主不認識這個計劃，擔心手續麻煩。請在履歷開首寫上：

> 本人持有「優秀人才入境計劃」簽證，可受僱於任何僱主，毋須僱主擔保。

不用附上其他文件，電子簽證簽約當日才出示。

## 把經驗寫得易懂

- **職銜各地不同**：在職銜旁寫明你負責決定甚麼、帶領多少人、管理多少預算。
- **公司未必人人認識**：加一句簡介，例如「物流業，4,000 名員工，雅加達上市」。
- **學歷各地不同**：法例或僱主有要求時，香港學術及職業資歷評審局可以評估非本地學歷。醫生、律師、工程師、會計師、教師等要向所屬機構註冊，需時數月，請及早查詢。
- **兩頁便夠**：不需要附相片、年齡或婚姻狀況。

## 老實寫語言能力

招聘廣告很容易就寫「流利」。不妨問清楚用在甚麼地方：開會、見客，還是寫報告？在 Praya，每個[職位](/jobs)都列明各種語言所需的程度，以及每月港元薪酬。個人檔案請填寫你明天就能應付工作的程度。

## 到哪裡找

1. **在這裡**：按行業、地區和語言篩選，用個人檔案申請。
2. **香港人才服務辦公室**：舉辦網上和實體招聘會，並設有求職平台。
3. **人脈**：不少職位未登廣告已經有人選。專業學會、校友會和商會裡，很多人也曾初來乍到。

可以問[導師](/mentors)三個問題：誰會請我這樣的人？我的履歷有甚麼令人擔心？我還應該認識誰？

## 薪酬

要比較整套待遇：一年發多少個月薪金、花紅何時發放、家人的醫療保障、假期、子女學費津貼。記得稅款[不是每月扣除](/guides/money-bank-and-tax)。

## 需要時間

一般要三至六個月，高級職位更久。用簡單的清單記下：何時、跟誰談過、下一步。第一份工作即使是平調，也可能是入門的機會。[首次延期逗留](/guides/your-stay)時，入境處也會看你的工作或業務。
`,
    },
    'zh-Hans': {
      title: '持优才签证找工作',
      summary: '说出雇主最需要知道的一句话，把经验写得易懂，并让别人认识你。',
      body: `
签证允许什么，根据入境事务处的资料；求职建议属于一般信息。

## 雇主最需要知道的一句话

不少雇主不了解这个计划，担心手续麻烦。请在简历开头写上：

> 本人持有“优秀人才入境计划”签证，可受雇于任何雇主，不需要雇主担保。

不用附上其他文件，电子签证签约当天才出示。

## 把经验写得易懂

- **职务名称各地不同**：在旁边写明你负责决定什么、带领多少人、管理多少预算。
- **公司未必人人知道**：加一句简介，例如“物流业，4,000 名员工，雅加达上市”。
- **学历各地不同**：法律或雇主有要求时，香港学术及职业资历评审局可以评估非本地学历。医生、律师、工程师、会计师、教师等要向所属机构注册，需要几个月，请尽早查询。
- **两页就够**：不需要附照片、年龄或婚姻状况。

## 老实写语言能力

招聘广告很容易就写“流利”。不妨问清楚用在什么地方：开会、见客户，还是写报告？在 Praya，每个[职位](/jobs)都写明各种语言所需的程度，以及每月港元薪酬。个人资料请填写你明天就能应付工作的程度。

## 到哪里找

1. **在这里**：按行业、地区和语言筛选，用个人资料申请。
2. **香港人才服务办公室**：举办网上和线下招聘会，并设有求职平台。
3. **人脉**：不少职位还没登广告就已经有人选。专业学会、校友会和商会里，很多人也曾初来乍到。

可以问[导师](/mentors)三个问题：谁会请我这样的人？我的简历有什么让人担心？我还应该认识谁？

## 薪酬

要比较整套待遇：一年发多少个月工资、奖金什么时候发、家人的医疗保障、假期、子女学费津贴。记得税款[不是每月扣](/guides/money-bank-and-tax)。

## 需要时间

一般要三到六个月，高级职位更久。用简单的清单记下：什么时候、跟谁谈过、下一步。第一份工作即使是平调，也可能是入门的机会。[第一次延期逗留](/guides/your-stay)时，入境处也会看你的工作或业务。
`,
    },
  },
}
