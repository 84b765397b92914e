import type { GuideSeed } from './guide-seed.ts'

export const scamsAndStayingSafe: GuideSeed = {
  slug: 'scams-and-staying-safe',
  stop: 'connect',
  position: 120,
  minutes: 2,
  sourceNames: {
    en: 'General information; the Police’s Anti-Deception Coordination Centre (adcc.gov.hk) has current warnings',
    'zh-Hant': '一般資料；最新警示見警務處反詐騙協調中心（adcc.gov.hk）',
    'zh-Hans': '一般信息；最新警示见警务处反诈骗协调中心（adcc.gov.hk）',
  },
  sourceUrl: undefined,
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'Scams, and how to stay safe',
      summary: 'New people are asked for money first. Learn the five tricks before somebody tries them.',
      body: `
Hong Kong is a safe city to walk in. The danger for newcomers comes by telephone and message. This guide is general information.

## Five tricks

1. **"This is Immigration."** A caller says that your visa has a problem, knows your name, and passes you to "the police". They want a bank transfer or a video call with your papers. The Immigration Department does not ask for money on the telephone.
2. **The job that costs money.** You are to pay for training, a test order or an "account". Real employers pay you. A licensed employment agency may take at most **10% of your first month's wage**, and only after it has found you the job.
3. **The cheap flat.** The owner is abroad and sends the key after the deposit. There is no flat.
4. **The visa expert.** Somebody promises approval, or papers that will "help". You do not need an agent, and a false statement can cost you the visa.
5. **The friend who invests.** After weeks of friendly messages comes a platform with great profits. You can pay in, but never out.

## Three rules

- **Hang up, and call back** a number that you found yourself.
- **Never** send a photograph of your passport, HKID or e-Visa to somebody you have not met, and never tell anyone a code that came by message.
- **Do not hurry.** Whoever gives you ten minutes wants you not to think.

## On Praya

A verified organisation has a badge; we have checked who it is. Mentors and organisers never need your passport, your HKID number or money. Nobody from Praya will ask for them. If somebody does, block the person and tell us. What you write in a conversation is read by those in it.

## If it has happened

1. Call your bank at once and ask it to stop the payment.
2. Call the Anti-Scam Helpline [18222](tel:18222), at any hour, or the police.
3. Keep messages, numbers and receipts. Do not delete the chat.
4. Tell somebody. Clever people are cheated every day; shame helps only the thief.

To check an employment agency's licence: [eaa.labour.gov.hk](https://www.eaa.labour.gov.hk/).
`,
    },
    'zh-Hant': {
      title: '防騙與保護自己',
      summary: '新來港的人最易成為目標。先認識五種手法。',
      body: `
香港的街道很安全，新來港人士的風險多來自電話和訊息。本篇屬一般資料。

## 五種手法

1. **「我是入境處」**：來電說你的簽證有問題，叫得出你的名字，再把電話轉給「公安」或「警察」，要你轉帳或視像展示證件。入境處不會在電話中要求付款。
2. **要付錢的工作**：要你先付培訓費、試單或「開戶」。真正的僱主是付錢給你的。持牌職業介紹所最多只可收取你**首月工資的一成**，而且要在你獲聘之後。
3. **便宜的單位**：業主在外地，收到按金才寄鎖匙。其實根本沒有這個單位。
4. **簽證專家**：保證獲批，或提供「有幫助」的文件。申請不需要中介，虛假陳述可令你失去簽證。
5. **教你投資的朋友**：親切聊了幾星期，便介紹一個高回報的平台。錢只可存入，不可取出。

## 三條規則

- **先掛線，再致電**你自己查到的號碼。
- **切勿**把護照、身份證或電子簽證的相片傳給未見過面的人，也不要把短訊驗證碼告訴任何人。
- **不要急。** 只給你十分鐘的人，是不想你思考。

## 在 Praya

經核實的機構有標記，代表我們查核過它的身份。導師和主辦人都不需要你的護照、身份證號碼或金錢，Praya 的人也不會索取。如果有人索取，請封鎖他並告訴我們。對話內容，參與對話的人都看得到。

## 萬一已經受騙

1. 即時致電銀行，要求停止付款。
2. 致電「防騙易」熱線 [18222](tel:18222)（24 小時），或報警。
3. 保留訊息、電話號碼和收據，不要刪除對話。
4. 告訴別人。每天都有聰明人受騙，羞愧只會幫到騙徒。

查核職業介紹所牌照：[eaa.labour.gov.hk](https://www.eaa.labour.gov.hk/)。
`,
    },
    'zh-Hans': {
      title: '防骗与保护自己',
      summary: '刚来港的人最容易成为目标。先认识五种手法。',
      body: `
香港的街道很安全，新来港人士的风险多来自电话和消息。本篇属于一般信息。

## 五种手法

1. **“我是入境处”**：来电说你的签证有问题，叫得出你的名字，再把电话转给“公安”或“警察”，要你转账或视频展示证件。入境处不会在电话里要求付款。
2. **要交钱的工作**：要你先交培训费、试单或“开户”。真正的雇主是付钱给你的。持牌职业介绍所最多只能收取你**第一个月工资的一成**，而且要在你获聘之后。
3. **便宜的房子**：房东在外地，收到押金才寄钥匙。其实根本没有这套房子。
4. **签证专家**：保证获批，或者提供“有帮助”的文件。申请不需要中介，虚假陈述会让你失去签证。
5. **教你投资的朋友**：亲切地聊了几个星期，就介绍一个高回报的平台。钱只能存进去，取不出来。

## 三条规则

- **先挂电话，再拨打**你自己查到的号码。
- **千万不要**把护照、身份证或电子签证的照片发给没见过面的人，也不要把短信验证码告诉任何人。
- **不要急。** 只给你十分钟的人，是不想让你思考。

## 在 Praya

经核实的机构有标记，代表我们查过它的身份。导师和主办人都不需要你的护照、身份证号码或钱，Praya 的人也不会索取。如果有人索取，请屏蔽他并告诉我们。对话内容，参与对话的人都看得到。

## 万一已经受骗

1. 马上打电话给银行，要求停止付款。
2. 拨打“防骗易”热线 [18222](tel:18222)（24 小时），或报警。
3. 保留消息、电话号码和收据，不要删除对话。
4. 告诉别人。每天都有聪明人受骗，羞愧只会帮到骗子。

查核职业介绍所牌照：[eaa.labour.gov.hk](https://www.eaa.labour.gov.hk/)。
`,
    },
  },
}
