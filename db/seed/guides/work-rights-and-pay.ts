import type { GuideSeed } from './guide-seed.ts'

export const workRightsAndPay: GuideSeed = {
  slug: 'work-rights-and-pay',
  stop: 'work',
  position: 130,
  minutes: 3,
  sourceNames: {
    en: 'Immigration Department (revised 15 December 2025); Labour Department, Employment Agencies Portal; press reports on the minimum wage up to February 2026',
    'zh-Hant': '入境事務處（2025 年 12 月 15 日修訂）；勞工處職業介紹所專題網站；截至 2026 年 2 月有關最低工資的報道',
    'zh-Hans': '入境事务处（2025 年 12 月 15 日修订）；劳工处职业介绍所专题网站；截至 2026 年 2 月有关最低工资的报道',
  },
  sourceUrl: 'https://www.labour.gov.hk/',
  checkedOn: '2026-02-10',
  texts: {
    en: {
      title: 'Your rights at work, pay and MPF',
      summary: 'What you may do, what must be paid, and what an agency may never take.',
      body: `
## What your visa allows

A stay under QMAS has a time limit and no other condition. You may take any job, change it, work for yourself or start a business **without asking the Immigration Department**. No employer has to sponsor you. You can show the e-Visa: employers can check its QR code with the Department's app.

## The contract

General information: ask for a written contract before you resign elsewhere. It should say pay, what it consists of, hours, rest days, holidays, probation, notice, and place of work. The Employment Ordinance gives rights such as rest days, statutory holidays, sickness and maternity leave to those who work regularly for the same employer. The Labour Department explains them free of charge.

## The minimum wage

The statutory minimum was **HK$42.1 an hour** from 1 May 2025. In February 2026 HK$43.1 from 1 May 2026 was announced. It does not apply to domestic workers who live in their employer's home or to student interns. Most QMAS jobs pay far more, but family members may meet this number.

## MPF, the pension fund

General information: an employer enrols you within 60 days in a Mandatory Provident Fund scheme. You and the employer each pay 5% of your income up to a ceiling. The money is yours and is usually paid out at 65. People who have a pension scheme at home and stay only for a limited time may be exempt. Ask before you sign.

## Equal treatment

It is unlawful to treat somebody worse at work because of sex, marital status, pregnancy, breastfeeding, disability, family status or race. That includes job adverts. A language may be asked for when the work really needs it. The Equal Opportunities Commission takes complaints.

## Employment agencies

- They need a **licence** before they place anybody. Look it up at [eaa.labour.gov.hk](https://www.eaa.labour.gov.hk/).
- They may take from you at most **10% of the first month's wage**, and only after you have the job.
- Nothing else: no registration fee, no deposit, no paid course.

## When something goes wrong

Write down dates and keep messages and pay slips. Talk to your employer first if you can. Then the Labour Department helps to settle claims, free of charge.
`,
    },
    'zh-Hant': {
      title: '工作權利、薪酬和強積金',
      summary: '你可以做甚麼、僱主一定要付甚麼，以及中介絕不可收甚麼。',
      body: `
## 簽證容許甚麼

優才計劃只有逗留期限，沒有其他逗留條件。你可以受僱、轉工、自僱或創業，**毋須事先得到入境處批准**，也不需要僱主擔保。可以向僱主出示電子簽證，僱主可用入境處應用程式掃描二維碼核對。

## 合約

一般資料：未拿到書面合約，不要先辭去原來的工作。合約應列明薪酬及其組成、工時、休息日、假期、試用期、通知期和工作地點。《僱傭條例》給予連續受僱的僱員休息日、法定假日、病假和產假等權益。勞工處可免費解答。

## 最低工資

法定最低工資由 2025 年 5 月 1 日起為**每小時 42.1 港元**。2026 年 2 月公布，將由 2026 年 5 月 1 日起調整至 43.1 港元。留宿家庭傭工和實習學員不適用。優才的工作大多遠高於此，但家人可能會遇到。

## 強積金

一般資料：僱主須在 60 日內為你登記參加強制性公積金計劃。你和僱主各自供款入息的 5%，設有上限。這筆錢屬於你，一般在 65 歲時提取。已有原居地退休計劃而只短期留港的人可能獲豁免。簽約前請查詢。

## 平等機會

因性別、婚姻狀況、懷孕、餵哺母乳、殘疾、家庭崗位或種族而在工作上給予較差待遇，屬違法，招聘廣告也不例外。工作確實需要時，才可要求某種語言。平等機會委員會處理投訴。

## 職業介紹所

- 介紹工作之前必須領有**牌照**，可在 [eaa.labour.gov.hk](https://www.eaa.labour.gov.hk/) 查核。
- 最多只可向你收取**首月工資的一成**，而且要在你獲聘之後。
- 此外不可收取任何費用：沒有登記費、按金或收費課程。

## 出了問題

記下日期，保留訊息和糧單。可以的話，先與僱主商談。之後可請勞工處協助解決糾紛，費用全免。
`,
    },
    'zh-Hans': {
      title: '工作权利、薪酬和强积金',
      summary: '你可以做什么、雇主一定要付什么，以及中介绝不能收什么。',
      body: `
## 签证允许什么

优才计划只有逗留期限，没有其他逗留条件。你可以受雇、换工作、自雇或创业，**不用事先得到入境处批准**，也不需要雇主担保。可以向雇主出示电子签证，雇主可以用入境处应用扫描二维码核对。

## 合同

一般信息：没拿到书面合同，不要先辞去原来的工作。合同应写明薪酬及其组成、工时、休息日、假期、试用期、通知期和工作地点。《雇佣条例》给予连续受雇的雇员休息日、法定假日、病假和产假等权益。劳工处可以免费解答。

## 最低工资

法定最低工资从 2025 年 5 月 1 日起为**每小时 42.1 港元**。2026 年 2 月公布，将从 2026 年 5 月 1 日起调整到 43.1 港元。住家家庭佣工和实习学生不适用。优才的工作大多远高于这个数，但家人可能会遇到。

## 强积金

一般信息：雇主须在 60 天内为你登记参加强制性公积金计划。你和雇主各自供款收入的 5%，设有上限。这笔钱属于你，一般在 65 岁时提取。已有原居地退休计划而只短期留港的人可能获豁免。签约前请查询。

## 平等机会

因性别、婚姻状况、怀孕、哺乳、残疾、家庭岗位或种族而在工作上给予较差待遇，属于违法，招聘广告也不例外。工作确实需要时，才可以要求某种语言。平等机会委员会处理投诉。

## 职业介绍所

- 介绍工作之前必须领有**牌照**，可以在 [eaa.labour.gov.hk](https://www.eaa.labour.gov.hk/) 查核。
- 最多只能向你收取**第一个月工资的一成**，而且要在你获聘之后。
- 此外不能收取任何费用：没有登记费、押金或收费课程。

## 出了问题

记下日期，保留消息和工资单。可以的话，先和雇主商谈。之后可以请劳工处协助解决纠纷，完全免费。
`,
    },
  },
}
