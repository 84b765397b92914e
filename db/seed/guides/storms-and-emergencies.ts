import type { GuideSeed } from './guide-seed.ts'

export const stormsAndEmergencies: GuideSeed = {
  slug: 'storms-and-emergencies',
  stop: 'settle',
  position: 100,
  minutes: 2,
  sourceNames: {
    en: 'General information; the Hong Kong Observatory (hko.gov.hk) gives the warnings',
    'zh-Hant': '一般資料；天氣警告以香港天文台為準（hko.gov.hk）',
    'zh-Hans': '一般信息；天气警告以香港天文台为准（hko.gov.hk）',
  },
  sourceUrl: undefined,
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'Typhoons, rainstorms and emergencies',
      summary: 'What the signals mean, when people stay at home, and which number to call.',
      body: `
This guide is general information. In a storm the Hong Kong Observatory decides, and the app "MyObservatory" tells you first. Install it today and switch the warnings on.

## Typhoon signals

- **No. 1, Standby.** A storm is within about 800 km. Look at the forecast.
- **No. 3, Strong Wind.** Kindergartens close. Tie down what stands on the balcony.
- **No. 8, Gale or Storm.** Schools close. Most people go home and stay there; buses and ferries stop within a few hours. The Observatory usually warns about two hours before.
- **No. 9 and No. 10, Hurricane.** Stay inside, away from windows.

The numbers 2 and 4 to 7 do not exist as signals.

## Rainstorm signals

- **Amber.** Heavy rain. Some streets may flood.
- **Red.** Very heavy rain. Schools may close.
- **Black.** Extreme rain. Stay where you are when it is safe, and wait until the rain eases.

There are also warnings for landslips, thunderstorms, very hot and very cold weather.

## Work during a storm

The law does not give you a day off by itself. The Labour Department publishes a code of practice, and most employers have a rule. Ask in the first week: who must come at signal 8, when work begins again, and whether you can work from home.

## Before the season, May to November

1. A torch, a charged power bank, water and food for two days.
2. Know how your windows lock. Tape on glass does not help much; closing it well does.
3. Agree with your family where you meet and whom you call.

## Numbers

- [999](tel:999): police, fire, ambulance.
- [112](tel:112): works from a mobile phone without credit.
- The Police help line for people who cannot speak or hear takes text messages after registration.

Say your name, the place, and what happened. In high buildings say the tower and the floor. When there is a fire, take the stairs and never the lift.

Join an [orientation programme](/programmes): most of them walk through this in the first meeting.
`,
    },
    'zh-Hant': {
      title: '颱風、暴雨和緊急事故',
      summary: '各種信號的意思、何時留在家中，以及要打哪個電話。',
      body: `
本篇屬一般資料。天氣警告由香港天文台發出，「我的天文台」應用程式會最先通知你。今天就安裝，並開啟通知。

## 熱帶氣旋警告信號

- **一號戒備信號**：風暴集結在約 800 公里範圍內，請留意天氣預報。
- **三號強風信號**：幼稚園停課。把露台的物件綁好或收起。
- **八號烈風或暴風信號**：學校停課，大部分人回家並留在室內，巴士和渡輪會在數小時內陸續停駛。天文台一般會在約兩小時前預警。
- **九號和十號颶風信號**：留在室內，遠離窗戶。

沒有二號，也沒有四至七號。

## 暴雨警告信號

- **黃色**：大雨，部分街道可能水浸。
- **紅色**：豪雨，學校可能停課。
- **黑色**：極端豪雨。如果所在地方安全，就留在原地，等雨勢減弱。

此外還有山泥傾瀉、雷暴、酷熱和寒冷天氣警告。

## 惡劣天氣下上班

法例沒有規定一定放假。勞工處發出工作守則，多數僱主都有自己的安排。第一個星期就要問清楚：八號風球時誰要上班、何時復工、可否在家工作。

## 風季（5 月至 11 月）之前

1. 準備電筒、充滿電的外置充電器，以及兩日的食水和食物。
2. 學會鎖好窗戶。在玻璃貼膠紙作用不大，關好窗才重要。
3. 跟家人約定集合地點和聯絡人。

## 電話號碼

- [999](tel:999)：警察、消防、救護。
- [112](tel:112)：手機沒有增值也可以撥打。
- 有聽障或語言障礙的人，登記後可用短訊向警方求助。

說出姓名、地點和發生甚麼事。在高樓大廈，請說明座數和樓層。遇上火警，走樓梯，不要搭升降機。

報讀[迎新課程](/programmes)，大多數課程第一堂就會講這些。
`,
    },
    'zh-Hans': {
      title: '台风、暴雨和紧急事故',
      summary: '各种信号的意思、什么时候留在家里，以及要打哪个电话。',
      body: `
本篇属于一般信息。天气警告由香港天文台发出，“我的天文台”应用会最先通知你。今天就安装，并打开通知。

## 热带气旋警告信号

- **一号戒备信号**：风暴在约 800 公里范围内，请留意天气预报。
- **三号强风信号**：幼儿园停课。把阳台上的东西绑好或收起来。
- **八号烈风或暴风信号**：学校停课，大部分人回家并留在室内，巴士和渡轮会在几小时内陆续停运。天文台一般会在约两小时前预警。
- **九号和十号飓风信号**：留在室内，远离窗户。

没有二号，也没有四到七号。

## 暴雨警告信号

- **黄色**：大雨，部分街道可能积水。
- **红色**：豪雨，学校可能停课。
- **黑色**：极端豪雨。如果所在的地方安全，就留在原地，等雨势减弱。

此外还有山泥倾泻、雷暴、酷热和寒冷天气警告。

## 恶劣天气下上班

法律没有规定一定放假。劳工处发出工作守则，多数雇主都有自己的安排。第一个星期就要问清楚：八号风球时谁要上班、什么时候复工、能不能在家工作。

## 台风季（5 月到 11 月）之前

1. 准备手电筒、充满电的充电宝，以及两天的饮用水和食物。
2. 学会锁好窗户。在玻璃上贴胶带作用不大，关好窗才重要。
3. 跟家人约定集合地点和联系人。

## 电话号码

- [999](tel:999)：警察、消防、救护。
- [112](tel:112)：手机欠费也可以拨打。
- 有听力或语言障碍的人，登记后可以用短信向警方求助。

说出姓名、地点和发生了什么事。在高楼里，请说明座号和楼层。遇到火警，走楼梯，不要坐电梯。

报读[迎新课程](/programmes)，大多数课程第一节就会讲这些。
`,
    },
  },
}
