import { type GuideSeed, IMMD } from './guide-seed.ts'

export const howQmasWorks: GuideSeed = {
  slug: 'how-qmas-works',
  stop: 'check',
  position: 10,
  minutes: 3,
  sourceNames: {
    en: 'Immigration Department: Quality Migrant Admission Scheme (revised 15 December 2025), and its self-assessment tool',
    'zh-Hant': '入境事務處：優秀人才入境計劃（2025 年 12 月 15 日修訂），以及自我評估工具',
    'zh-Hans': '入境事务处：优秀人才入境计划（2025 年 12 月 15 日修订），以及自我评估工具',
  },
  ...IMMD,
  texts: {
    en: {
      title: 'How the scheme works now',
      summary: 'Four things you must have, twelve criteria of which you need six, and who decides.',
      body: `
The Quality Migrant Admission Scheme (QMAS) lets highly skilled people settle in Hong Kong **without a job offer**. Since 1 November 2024 it has no yearly quota and no longer adds up points. Pages that speak of 80 points, 195, 225 or 245 describe the old rules.

## First: four prerequisites

You must meet all four. If one is missing, the application is refused at once.

1. You are 18 or older when you apply.
2. You can support and house yourself and your family without public assistance.
3. You have no criminal record and no adverse immigration record, in Hong Kong or elsewhere.
4. You have a good education, normally a first degree. In special cases technical qualifications, experience or achievements with proof can count.

The scheme is not open to nationals of Afghanistan, Cuba and the Democratic People's Republic of Korea.

## Then: one of two routes

**General Points Test.** You answer yes or no to twelve criteria and need at least **six**. Our wording:

1. You are 50 or younger.
2. You have a master's degree or doctorate from an eligible university.
3. That degree is in science, technology, engineering or mathematics.
4. You write and speak two languages well.
5. You write and speak English well.
6. You have 5 years of work at graduate or specialist level.
7. 3 of those years were in a multinational or reputable enterprise.
8. 3 years were in innovation and technology, finance, or international trade.
9. 2 years had international exposure.
10. You earned HK$1 million or more in the year before you apply.
11. You own a business with a profit of HK$5 million or more in that year.
12. You own a listed company.

**Achievement-based Points Test.** For people with an exceptional award, such as an Olympic medal or a Nobel Prize, or whose work is recognised by their field. One of the two is enough.

## Who decides

An Assessment Panel, chaired by the Secretary for Labour and Welfare, may advise. The Director of Immigration decides. Meeting six criteria is not an approval; meeting more is looked on more favourably.

Next: [test yourself before you pay](/guides/check-before-you-apply).
`,
    },
    'zh-Hant': {
      title: '優才計劃現時怎樣運作',
      summary: '四項必備條件、十二項準則要符合六項，以及由誰決定。',
      body: `
「優秀人才入境計劃」（優才計劃）讓高技術人才來港定居，申請前**毋須獲得本地聘用**。自 2024 年 11 月 1 日起，計劃不設年度配額，也不再逐項加分。如果網頁仍然提到 80 分合格，或滿分 195、225、245 分，說的都是舊制。

## 先看四項基本資格

四項必須全部符合，欠一項便會即時被拒。

1. 申請時年滿 18 歲。
2. 有能力負擔自己和家人在港的生活和住宿，不需要依賴公共援助。
3. 在香港或其他地方都沒有刑事紀錄或不良入境紀錄。
4. 有良好學歷，一般要有學士學位。在特殊情況下，有文件證明的專業技術資格、經驗或成就也可獲考慮。

計劃不適用於阿富汗、古巴和朝鮮民主主義人民共和國的國民。

## 再選一種計分制

**綜合計分制**：有十二項準則，逐項答「是」或「否」，至少要符合**六項**。以下是我們的簡述：

1. 50 歲或以下。
2. 持有合資格大學頒發的碩士或博士學位。
3. 該學位屬於科學、科技、工程或數學學科。
4. 有兩種語言的良好書寫和口語能力。
5. 有良好的英文書寫和口語能力。
6. 有不少於 5 年學位程度或專家水平的工作經驗。
7. 其中不少於 3 年在跨國公司或知名企業工作。
8. 其中不少於 3 年從事創新科技、金融或國際貿易。
9. 其中不少於 2 年具國際工作經驗。
10. 緊接申請前一年，年收入達 100 萬港元或以上。
11. 現時擁有業務，而該年盈利達 500 萬港元或以上。
12. 現時擁有上市公司。

**成就計分制**：適合獲得傑出成就獎（例如奧運獎牌、諾貝爾獎），或工作成就獲業界肯定的人。兩項準則符合其中一項便可。

## 由誰決定

入境事務處處長可以徵詢評審小組的意見，小組由勞工及福利局局長擔任主席。最後由處長決定。符合六項不等於獲批；符合得愈多，愈會獲優先考慮。

下一步：[繳費之前先自己評估一次](/guides/check-before-you-apply)。
`,
    },
    'zh-Hans': {
      title: '优才计划现在怎样运作',
      summary: '四项必备条件、十二项准则要符合六项，以及由谁决定。',
      body: `
“优秀人才入境计划”（优才计划）让高技能人才来港定居，申请前**不需要先拿到本地聘书**。从 2024 年 11 月 1 日起，计划不再设年度配额，也不再逐项加分。如果网页还在说 80 分合格，或者满分 195、225、245 分，讲的都是旧规则。

## 先看四项基本资格

四项必须全部符合，缺一项就会立即被拒。

1. 申请时年满 18 岁。
2. 有能力负担自己和家人在港的生活和住宿，不需要依靠公共援助。
3. 在香港或其他地方都没有犯罪记录或不良入境记录。
4. 有良好的学历，一般要有学士学位。在特殊情况下，有文件证明的专业技术资格、经验或成就也可以获得考虑。

计划不适用于阿富汗、古巴和朝鲜民主主义人民共和国的国民。

## 再选一种计分制

**综合计分制**：有十二项准则，逐项回答“是”或“否”，至少要符合**六项**。以下是我们的简述：

1. 50 岁或以下。
2. 持有合资格大学颁发的硕士或博士学位。
3. 该学位属于科学、技术、工程或数学学科。
4. 有两种语言的良好书写和口语能力。
5. 有良好的英文书写和口语能力。
6. 有不少于 5 年学位程度或专家水平的工作经验。
7. 其中不少于 3 年在跨国公司或知名企业工作。
8. 其中不少于 3 年从事创新科技、金融或国际贸易。
9. 其中不少于 2 年具有国际工作经验。
10. 紧接申请前一年，年收入达到 100 万港元或以上。
11. 目前拥有业务，而且该年盈利达到 500 万港元或以上。
12. 目前拥有上市公司。

**成就计分制**：适合获得杰出成就奖（例如奥运奖牌、诺贝尔奖），或者工作成就获得业界肯定的人。两项准则符合其中一项即可。

## 由谁决定

入境事务处处长可以征询评审小组的意见，小组由劳工及福利局局长担任主席。最后由处长决定。符合六项不等于获批；符合得越多，越会获得优先考虑。

下一步：[缴费之前先自己评估一次](/guides/check-before-you-apply)。
`,
    },
  },
}
