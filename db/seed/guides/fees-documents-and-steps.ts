import type { GuideSeed } from './guide-seed.ts'

export const feesDocumentsAndSteps: GuideSeed = {
  slug: 'fees-documents-and-steps',
  stop: 'apply',
  position: 30,
  minutes: 3,
  sourceNames: {
    en: 'Immigration Department: fee structure under specified schemes (revised 20 October 2025), and the scheme’s page (revised 15 December 2025)',
    'zh-Hant': '入境事務處：指明計劃的收費（2025 年 10 月 20 日修訂）及計劃網頁（2025 年 12 月 15 日修訂）',
    'zh-Hans': '入境事务处：指明计划的收费（2025 年 10 月 20 日修订）及计划网页（2025 年 12 月 15 日修订）',
  },
  sourceUrl: 'https://www.immd.gov.hk/eng/specifiedschemes.html',
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'Fees, documents and steps',
      summary: 'What it costs, what you upload, and what happens between sending and the answer.',
      body: `
You apply online through GovHK, the government's website. Praya does not send applications and does not take fees.

## What it costs

Since 26 February 2025, **for each person**, you and every family member:

- **HK$600** to apply. It is never refunded, whatever the result.
- On approval **HK$1,300** when the stay is longer than 180 days, otherwise HK$600.

So a couple with one child pays HK$1,800 to apply, and usually HK$3,900 when approved. The same fees are due again at each extension of stay. You can pay by credit card, PPS, FPS, Alipay, WeChat Pay or UnionPay App.

## What you upload

The binding list is Part III of the Guidance Notes, form ID(E)982. Read it there. As general information, people usually prepare:

- the travel document, a photograph, and the HKID card if you have one;
- degree certificates, checked by a third-party verification body (the Department publishes a list);
- letters from employers with dates, position and duties;
- proof of language, income and tax;
- for a business: its accounts;
- for family: marriage and birth papers.

Files are JPEG, PDF, GIF, PNG or TIF, up to 5 MB each. Papers that are not in Chinese or English need a certified translation. Keep the originals: the office may ask to see them.

## The steps

1. Test yourself with the official self-assessment.
2. Choose **one** test. You can have one application at a time.
3. Fill in the online form, with your family in the same submission. Upload and pay.
4. You get an acknowledgement. With it you can ask for the status online or at (852) 3160 8663, day and night.
5. The Department checks, and may ask for more. Answer by the date it gives.
6. Applications that pass are considered in selection exercises held at regular intervals.
7. You are told the result in writing.

## How long it takes

The Department's page promises no time. In November 2024 it had about 80,000 applications waiting, about nine months, and hoped to reach six. Until you get a result, your application is still being processed.

Residents of the Mainland also need a letter of consent from their work unit or the authority that keeps their records.
`,
    },
    'zh-Hant': {
      title: '費用、文件和步驟',
      summary: '要付多少、上載甚麼，以及由遞交到收到結果會經過甚麼。',
      body: `
申請須經「香港政府一站通」網上遞交。Praya 不會代遞申請，也不會收取任何費用。

## 費用

自 2025 年 2 月 26 日起，申請人和每名家屬**每人**須繳付：

- 申請費 **600 港元**，無論結果如何都不會退還。
- 獲批後，逗留期超過 180 日的，簽發費為 **1,300 港元**；否則為 600 港元。

換言之，一對夫婦連一名子女，申請時付 1,800 港元，獲批後一般再付 3,900 港元。每次延期逗留也要再付同樣的費用。可用信用卡、繳費靈、轉數快、支付寶、微信支付或雲閃付繳付。

## 要上載的文件

以《指南》ID(C)982 第三部分的清單為準，請直接查閱。以下屬一般資料，申請人通常會準備：

- 旅行證件、相片，如有香港身份證也要上載；
- 學位證書，並由第三方機構核實（入境處有公布名單）；
- 列明日期、職位和職務的僱主信；
- 語言能力、收入和稅務證明；
- 如有業務：帳目；
- 家屬：結婚和出生證明。

檔案格式為 JPEG、PDF、GIF、PNG 或 TIF，每個不超過 5 MB。非中文或英文的文件須附經核證的譯本。請保留正本，入境處可能要求查閱。

## 步驟

1. 用官方工具自我評估。
2. 選擇**一種**計分制。同一時間只可有一宗申請。
3. 填寫網上表格，家屬一併申請，上載文件並繳費。
4. 收到確認通知後，可網上查詢進度，或致電 24 小時熱線 (852) 3160 8663。
5. 入境處審核，或會要求補交文件。請在限期前回覆。
6. 符合條件的申請會在定期的甄選程序中考慮。
7. 以書面通知結果。

## 需要多久

入境處的網頁沒有承諾時間。2024 年 11 月時約有 8 萬宗申請輪候，需時約九個月，當局期望縮短至六個月左右。未收到結果前，申請仍在處理中。

內地居民另須提交現時工作單位或檔案存放單位的同意書。
`,
    },
    'zh-Hans': {
      title: '费用、文件和步骤',
      summary: '要交多少钱、上传什么，以及从递交到收到结果会经过什么。',
      body: `
申请要通过“香港政府一站通”网上递交。Praya 不代递申请，也不收取任何费用。

## 费用

从 2025 年 2 月 26 日起，申请人和每名家属**每人**要交：

- 申请费 **600 港元**，无论结果如何都不退还。
- 获批后，逗留期超过 180 天的，签发费为 **1,300 港元**；否则为 600 港元。

也就是说，一对夫妇带一名子女，申请时交 1,800 港元，获批后一般再交 3,900 港元。每次延期逗留也要再交同样的费用。可以用信用卡、缴费灵、转数快、支付宝、微信支付或云闪付支付。

## 要上传的文件

以《指南》ID(C)982 第三部分的清单为准，请直接查看。以下属一般信息，申请人通常会准备：

- 旅行证件、照片，如有香港身份证也要上传；
- 学位证书，并由第三方机构核实（入境处公布了名单）；
- 写明日期、职位和职责的雇主信；
- 语言能力、收入和税务证明；
- 如有业务：账目；
- 家属：结婚和出生证明。

文件格式为 JPEG、PDF、GIF、PNG 或 TIF，每个不超过 5 MB。不是中文或英文的文件要附经核证的译本。请保留原件，入境处可能要求查看。

## 步骤

1. 用官方工具自我评估。
2. 选择**一种**计分制。同一时间只能有一宗申请。
3. 填写网上表格，家属一起申请，上传文件并缴费。
4. 收到确认通知后，可以网上查询进度，或拨打 24 小时热线 (852) 3160 8663。
5. 入境处审核，可能会要求补交文件。请在期限前回复。
6. 符合条件的申请会在定期的甄选中考虑。
7. 以书面通知结果。

## 需要多久

入境处的网页没有承诺时间。2024 年 11 月时约有 8 万宗申请在排队，需要约九个月，当局希望缩短到六个月左右。没有收到结果之前，申请仍在处理中。

内地居民还要提交现工作单位或档案存放单位的同意书。
`,
    },
  },
}
