import { type GuideSeed, IMMD } from './guide-seed.ts'

export const checkBeforeYouApply: GuideSeed = {
  slug: 'check-before-you-apply',
  stop: 'check',
  position: 20,
  minutes: 3,
  sourceNames: {
    en: 'Immigration Department: Quality Migrant Admission Scheme (revised 15 December 2025)',
    'zh-Hant': '入境事務處：優秀人才入境計劃（2025 年 12 月 15 日修訂）',
    'zh-Hans': '入境事务处：优秀人才入境计划（2025 年 12 月 15 日修订）',
  },
  ...IMMD,
  texts: {
    en: {
      title: 'Test yourself before you apply',
      summary: 'An honest hour with your papers can save a fee that is never paid back.',
      body: `
The application fee is not refunded, whatever the result. The Immigration Department itself advises people to check first whether they reach the threshold. So take an hour, a sheet of paper and your documents.

## 1. The four prerequisites

Write down your proof beside each one: age, money, good character, education. If you cannot name a document, the office will not see it either. Read the list in [How the scheme works](/guides/how-qmas-works).

## 2. The twelve criteria, one by one

For each criterion write three things:

- **Yes or no.** When you are not sure, write no.
- **The proof.** A degree certificate, a letter from an employer with dates and duties, a tax paper.
- **Who can confirm it.** Former employers close and move. Ask for letters early.

You need six. If you have exactly six, ask yourself what happens when one of them is not accepted. Applications that meet more criteria are considered more favourably.

## 3. Points where people slip

- The third criterion depends on the second: a science or engineering degree counts there only when it is a master's or doctorate from an eligible university. The Department keeps a list of the universities and a list of the subjects.
- Income and profit are those of the year right before you apply, not of your best year.
- One job can meet several of the work criteria if it truly fits each of them. This is our reading; each is asked separately.
- What "international exposure" and "owning" a company mean is defined in notes beside the official questionnaire. Read those notes; we do not repeat them.
- You can choose only one test, and have only one application at a time.

## 4. Things that no longer count

Family in Hong Kong and the Talent List gave points under the old test. They are not among the twelve criteria.

## 5. Nobody can buy it for you

You do not need an agent. Anyone who promises approval promises what only the Director of Immigration can give. A false statement is an offence, and a visa that was won by it can become void. If it was made by an agent in your name, it is still in your application.

The [self-check](/check) asks all of this one question a page and keeps nothing unless you ask. When you are ready: [fees, documents and steps](/guides/fees-documents-and-steps).
`,
    },
    'zh-Hant': {
      title: '申請前先自己評估',
      summary: '花一小時對照文件，或可省回一筆不獲退還的費用。',
      body: `
無論結果如何，申請費都不會退還。入境處也建議申請人先評估自己能否達到門檻。不妨預留一小時，準備一張紙和所有文件。

## 1. 四項基本資格

在每項旁邊寫下證明文件：年齡、財政、品格、學歷。自己說不出有甚麼文件，入境處也不會看到。清單見[優才計劃現時怎樣運作](/guides/how-qmas-works)。

## 2. 十二項準則逐項看

每項寫下三件事：

- **是或否**：拿不準就寫「否」。
- **證明**：學位證書、列明日期和職務的僱主信、稅務文件。
- **誰可以核實**：以前的僱主可能已結業或搬遷，證明信要及早索取。

至少要有六項。如果剛好六項，想想其中一項不獲接納時會怎樣。符合較多準則的申請，會獲較優先的考慮。

## 3. 容易出錯的地方

- 第三項取決於第二項：理工科學位必須是合資格大學的碩士或博士學位，才可以算入第三項。合資格大學和學科都有官方名單。
- 收入和盈利指緊接申請前的一年，不是你最好的一年。
- 同一份工作如果真正符合幾項工作準則，可以各自算入。這是我們的理解，因為問卷是分開問的。
- 何謂「國際工作經驗」、何謂「擁有」公司，以官方問卷的註釋為準。請細閱註釋，我們不在此重複。
- 每次只可選一種計分制，同一時間只可有一宗申請。

## 4. 已不再計算的項目

家人在港和人才清單在舊制可以加分，現已不屬十二項準則。

## 5. 沒有人可以替你「買」到批准

申請不需要中介。誰向你保證獲批，保證的是只有入境處處長才能給的東西。提供虛假資料是刑事罪行，因此取得的簽證可以失效。即使是中介以你的名義填寫，那仍然是你的申請。

[資格評估](/check)會逐條提問，除非你要求，否則不會儲存。準備好了，請看[費用、文件和步驟](/guides/fees-documents-and-steps)。
`,
    },
    'zh-Hans': {
      title: '申请前先自己评估',
      summary: '花一小时对照文件，也许能省下一笔不退还的费用。',
      body: `
无论结果如何，申请费都不退还。入境处也建议申请人先评估自己能否达到门槛。不妨留出一小时，准备一张纸和所有文件。

## 1. 四项基本资格

在每项旁边写下证明文件：年龄、财力、品行、学历。自己说不出有什么文件，入境处也看不到。清单见[优才计划现在怎样运作](/guides/how-qmas-works)。

## 2. 十二项准则逐项看

每项写下三件事：

- **是或否**：拿不准就写“否”。
- **证明**：学位证书、写明日期和职责的雇主信、税务文件。
- **谁可以核实**：以前的雇主可能已经关门或搬走，证明信要尽早要。

至少要有六项。如果刚好六项，想想其中一项不被接受会怎样。符合较多准则的申请，会得到更有利的考虑。

## 3. 容易出错的地方

- 第三项取决于第二项：理工科学位必须是合资格大学的硕士或博士学位，才能算进第三项。合资格大学和学科都有官方名单。
- 收入和盈利指紧接申请前的一年，不是你最好的一年。
- 同一份工作如果确实符合几项工作准则，可以分别算。这是我们的理解，因为问卷是分开问的。
- 什么叫“国际工作经验”、什么叫“拥有”公司，以官方问卷的注释为准。请仔细读注释，我们不在这里重复。
- 每次只能选一种计分制，同一时间只能有一宗申请。

## 4. 不再计算的项目

家人在港和人才清单在旧规则下可以加分，现在已不属于十二项准则。

## 5. 没有人能替你“买”到批准

申请不需要中介。谁向你保证获批，保证的是只有入境处处长才能给的东西。提供虚假资料是刑事罪行，由此取得的签证可以失效。即使是中介以你的名义填写，那仍然是你的申请。

[资格评估](/check)会逐条提问，除非你要求，否则不会保存。准备好了，请看[费用、文件和步骤](/guides/fees-documents-and-steps)。
`,
    },
  },
}
