import type { GuideSeed } from './guide-seed.ts'

export const peopleWhoHelp: GuideSeed = {
  slug: 'people-who-help',
  stop: 'connect',
  position: 110,
  minutes: 2,
  sourceNames: {
    en: 'Hong Kong Talent Engage, and public papers about support for newcomers (2023 to 2025)',
    'zh-Hant': '香港人才服務辦公室，以及有關新來港人士支援的公開文件（2023 至 2025 年）',
    'zh-Hans': '香港人才服务办公室，以及有关新来港人士支援的公开文件（2023 至 2025 年）',
  },
  sourceUrl: 'https://www.hkengage.gov.hk/',
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'People and places that help',
      summary: 'The official office for talents, centres in the districts, and how to begin with Cantonese.',
      body: `
## The official office

**Hong Kong Talent Engage** is the government's office for people who come under the talent schemes. It has a website since December 2022 and an office since October 2023, on the 12th floor of Revenue Tower in Wan Chai. It answers questions before and after arrival, runs seminars, workshops and job fairs, and works with more than ninety partners for jobs, housing and schools.

It also offers **Cantonese in small groups**: two months, twelve lessons about transport, shopping, food and work, with a certificate at the end.

## Centres in the districts

The Home Affairs Department pays for support centres for people of ethnic minorities, for example in Wan Chai, Kwun Tong, Tuen Mun, Yuen Long, Yau Tsim Mong, Tung Chung and Kwai Tsing. They offer language classes, walks through the district, help after school, advice, and interpreters. The centre in Kwun Tong, CHEER, interprets by telephone. You need no special visa to ask.

The Department also prints two free booklets in many languages: "Guide to Living in Hong Kong" and "Your Guide to Services in Hong Kong".

## Begin with Cantonese

English and Putonghua take you far at work. Cantonese opens the rest: the market, the neighbours, the team's jokes. Three habits help:

1. One sentence a day, used on the same day.
2. Ask people to answer you in Cantonese, even when their English is better.
3. Learn the tones from a person, not from a page.

## On Praya

- [Programmes](/programmes): small groups with dates and a limited number of places.
- [Mentors](/mentors): somebody who has gone this way. You see why each one fits.
- [Messages](/messages): only with people you have agreed to talk to.

## Give something back

Voluntary work is a good way to meet people who are not colleagues. Keep the certificates. Together with work and courses they show that you have settled, which counts when you [extend your stay](/guides/your-stay).

Addresses and offers change. Ask before you travel across the city.
`,
    },
    'zh-Hant': {
      title: '可以幫你的人和地方',
      summary: '官方的人才辦公室、地區支援中心，以及怎樣開始學廣東話。',
      body: `
## 官方機構

**香港人才服務辦公室**是政府為各項人才計劃來港人士而設的部門。網站在 2022 年 12 月開通，辦公室在 2023 年 10 月啟用，位於灣仔稅務大樓 12 樓。辦公室解答來港前後的問題，舉辦講座、工作坊和招聘會，並與九十多個夥伴合作，提供就業、住宿和教育服務。

辦公室也開辦**廣東話小組**：為期兩個月，共十二堂，內容包括交通、購物、飲食和職場，完成後獲發證書。

## 地區支援中心

民政事務總署資助少數族裔人士支援服務中心，例如灣仔、觀塘、屯門、元朗、油尖旺、東涌和葵青。中心提供語言班、社區導賞、課後輔導、諮詢和傳譯服務；觀塘的「融匯」中心（CHEER）更提供電話傳譯。查詢不需要特定的簽證。

該署也免費派發多種語言的小冊子：「Guide to Living in Hong Kong」和「Your Guide to Services in Hong Kong」。

## 開始學廣東話

在職場上，英語和普通話已經很有用；但街市、鄰居、同事間的笑話，要靠廣東話。三個習慣會有幫助：

1. 每日學一句，當日就用。
2. 請對方用廣東話回答你，即使他的英語更好。
3. 聲調要跟人學，不要只看書。

## 在 Praya

- [課程](/programmes)：小組形式，有日期，名額有限。
- [導師](/mentors)：走過同一條路的人，並列明為何適合你。
- [訊息](/messages)：只與雙方同意聯絡的人對話。

## 回饋社區

做義工可以認識同事以外的人。證書要保留：連同工作和課程，可以顯示你已在港安頓，對[申請延期逗留](/guides/your-stay)有幫助。

地址和服務會改變，出發前請先查詢。
`,
    },
    'zh-Hans': {
      title: '可以帮你的人和地方',
      summary: '官方的人才办公室、地区支援中心，以及怎样开始学粤语。',
      body: `
## 官方机构

**香港人才服务办公室**是政府为各项人才计划来港人士设立的部门。网站在 2022 年 12 月开通，办公室在 2023 年 10 月启用，位于湾仔税务大楼 12 楼。办公室解答来港前后的问题，举办讲座、工作坊和招聘会，并与九十多个伙伴合作，提供就业、住宿和教育服务。

办公室也开办**粤语小组**：为期两个月，共十二节课，内容包括交通、购物、饮食和职场，完成后发给证书。

## 地区支援中心

民政事务总署资助少数族裔人士支援服务中心，例如湾仔、观塘、屯门、元朗、油尖旺、东涌和葵青。中心提供语言班、社区导览、课后辅导、咨询和传译服务；观塘的“融汇”中心（CHEER）还提供电话传译。查询不需要特定的签证。

该署也免费派发多种语言的小册子：“Guide to Living in Hong Kong”和“Your Guide to Services in Hong Kong”。

## 开始学粤语

在职场上，英语和普通话已经很有用；但菜市场、邻居、同事之间的玩笑，要靠粤语。三个习惯会有帮助：

1. 每天学一句，当天就用。
2. 请对方用粤语回答你，即使他的英语更好。
3. 声调要跟人学，不要只看书。

## 在 Praya

- [课程](/programmes)：小组形式，有日期，名额有限。
- [导师](/mentors)：走过同一条路的人，并写明为什么适合你。
- [消息](/messages)：只与双方同意联系的人对话。

## 回馈社区

做义工可以认识同事以外的人。证书要保留：连同工作和课程，可以显示你已在港安顿，对[申请延期逗留](/guides/your-stay)有帮助。

地址和服务会变，出发前请先查询。
`,
    },
  },
}
