import type { GuideSeed } from './guide-seed.ts'

export const healthcare: GuideSeed = {
  slug: 'healthcare',
  stop: 'settle',
  position: 90,
  minutes: 2,
  sourceNames: {
    en: 'General information; for public hospitals and clinics ask the Hospital Authority (ha.org.hk)',
    'zh-Hant': '一般資料；公立醫院和診所請向醫院管理局查詢（ha.org.hk）',
    'zh-Hans': '一般信息；公立医院和诊所请向医院管理局查询（ha.org.hk）',
  },
  sourceUrl: undefined,
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'Doctors, hospitals and looking after yourself',
      summary: 'When to call 999, where to go on a normal day, and why the HKID matters.',
      body: `
This guide is general information and not medical advice.

## When it is urgent

Call [999](tel:999), free and at any hour, for an ambulance. Say in Cantonese, English or Putonghua where you are and what happened. Public hospitals have Accident and Emergency departments. The most serious cases are seen first, so others may wait for hours. There is a charge; holders of a Hong Kong identity card pay the lower public rate.

## On a normal day

- **Private family doctors** are quick: often the same day, medicine included. Ask for the price before you go in.
- **Public family clinics** of the Hospital Authority cost less. Book by telephone or with the app "HA Go".
- **Private hospitals** offer more choice at much higher prices. Without insurance one operation can cost a year's rent.

Public fees are reviewed from time to time. The Hospital Authority's website has the list of today.

## The identity card again

Public services ask for the HKID to know that you pay the local rate. Visitors without it pay far more. So [register in the first 30 days](/guides/e-visa-entry-and-hkid), and buy travel insurance for the weeks before.

## Four things for the first month

1. Ask your employer what the medical insurance covers, and whether your family is in it.
2. Bring a list of your medicines with the names of the substances. Some that are sold freely elsewhere need a prescription here, and some are not allowed.
3. Register for **eHealth**, the public record that lets doctors you choose see your history. It is free and you decide who may look.
4. For children: bring the vaccination record. Maternal and Child Health Centres look after babies and small children.

## When it is too much

Moving countries is hard, and people who are good at their work are not spared. Sleeping badly for weeks, crying, or no joy in anything are reasons to talk to somebody. The government's mental health line [18111](tel:18111) answers at any hour. If you might hurt yourself, call 999.

You can also tell a mentor or an organiser. They are not therapists, but they know who is.
`,
    },
    'zh-Hant': {
      title: '看醫生、醫院和照顧自己',
      summary: '何時打 999、平日去哪裡看病，以及身份證為何重要。',
      body: `
本篇屬一般資料，並非醫療意見。

## 緊急情況

需要救護車，請打 [999](tel:999)，全日免費。用廣東話、英語或普通話說明地點和情況。公立醫院設有急症室，會先救治最嚴重的病人，其他人可能要等數小時。急症室會收費，持香港身份證的人按較低的公營收費繳付。

## 平日看病

- **私家家庭醫生**：較快，往往即日可看，通常連藥費。入內之前可以先問收費。
- **醫院管理局的家庭醫學診所**：收費較低，可用電話或「HA Go」應用程式預約。
- **私家醫院**：選擇較多，但收費高得多。沒有保險的話，一次手術的費用可能等於一年租金。

公營收費會不時檢討，請以醫院管理局網站的收費表為準。

## 又是身份證

公營機構憑身份證確認你可按本地收費。沒有身份證的訪客，收費高得多。所以要[在首 30 日內登記](/guides/e-visa-entry-and-hkid)，並為之前的日子購買旅遊保險。

## 第一個月要做的四件事

1. 問僱主醫療保險包括甚麼，家人是否受保。
2. 帶備正在服用的藥物清單，寫上藥物成分名稱。有些在外地可以自由購買的藥，在香港要有處方，也有些不准帶入境。
3. 登記**醫健通**。這是公營的電子健康紀錄，讓你選定的醫生查閱病歷；費用全免，由你決定誰可以看。
4. 如有子女：帶備疫苗接種紀錄。母嬰健康院照顧嬰幼兒。

## 感到吃不消的時候

遷居異地並不容易，工作能幹的人也不例外。連續幾星期睡不好、想哭、對甚麼都提不起勁，就應該找人傾訴。政府的精神健康支援熱線 [18111](tel:18111) 全日有人接聽。如果有傷害自己的念頭，請打 999。

你也可以告訴導師或課程主辦人。他們不是治療師，但知道可以找誰。
`,
    },
    'zh-Hans': {
      title: '看医生、医院和照顾自己',
      summary: '什么时候打 999、平时去哪里看病，以及身份证为什么重要。',
      body: `
本篇属于一般信息，不是医疗意见。

## 紧急情况

需要救护车，请打 [999](tel:999)，全天免费。用粤语、英语或普通话说明地点和情况。公立医院设有急症室，会先救治最严重的病人，其他人可能要等几个小时。急症室会收费，持香港身份证的人按较低的公营收费支付。

## 平时看病

- **私家家庭医生**：较快，往往当天就能看，通常包括药费。进去之前可以先问收费。
- **医院管理局的家庭医学诊所**：收费较低，可以用电话或“HA Go”应用预约。
- **私家医院**：选择较多，但收费高得多。没有保险的话，一次手术的费用可能等于一年房租。

公营收费会不时调整，请以医院管理局网站的收费表为准。

## 又是身份证

公营机构凭身份证确认你可以按本地收费。没有身份证的访客，收费高得多。所以要[在头 30 天内登记](/guides/e-visa-entry-and-hkid)，并为之前的日子买旅游保险。

## 第一个月要做的四件事

1. 问雇主医疗保险包括什么，家人是否受保。
2. 带上正在服用的药物清单，写明药物成分名称。有些在外地可以随便买的药，在香港要有处方，也有些不准带入境。
3. 登记**医健通**。这是公营的电子健康记录，让你选定的医生查看病历；完全免费，由你决定谁可以看。
4. 如有子女：带上疫苗接种记录。母婴健康院照顾婴幼儿。

## 觉得撑不住的时候

搬到异地并不容易，工作能干的人也不例外。连续几个星期睡不好、想哭、对什么都提不起劲，就应该找人聊聊。政府的精神健康支援热线 [18111](tel:18111) 全天有人接听。如果有伤害自己的念头，请打 999。

你也可以告诉导师或课程主办人。他们不是治疗师，但知道可以找谁。
`,
    },
  },
}
