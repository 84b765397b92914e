import type { GuideSeed } from './guide-seed.ts'

export const findingAHome: GuideSeed = {
  slug: 'finding-a-home',
  stop: 'settle',
  position: 60,
  minutes: 3,
  sourceNames: {
    en: 'General information, collected from arrival guides and from people who live here',
    'zh-Hant': '一般資料，取自來港指南和在港居住的人',
    'zh-Hans': '一般信息，取自来港指南和在港居住的人',
  },
  sourceUrl: undefined,
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'Finding a home',
      summary: 'Set a budget, see the flat, read the agreement, and keep every paper.',
      body: `
This guide is general information. Rents and rules change; ask a licensed estate agent, the Rating and Valuation Department or a lawyer about your own case.

## Budget first

Flats are small and rents are high. Count the rent, and also the deposit, the agent's commission, stamp duty on the agreement, furniture, and monthly costs: management fee and government rates (ask who pays them), water, electricity, gas, internet.

Many people begin with a serviced flat or a room for a month or two, look at districts in the evening and at the weekend, and sign only then.

## Choose the district by your week

Think of the way to work, to school, to a park and to people you know. The eighteen districts differ greatly. Half an hour more on the train can mean one more room. In Praya you can look for programmes and mentors by district; ask a mentor what they would choose.

## Before you pay anything

1. **See the flat yourself**, by day, with the taps and the lights on. If you are abroad, let somebody you trust see it.
2. Ask the agent for the licence number and look it up at the Estate Agents Authority.
3. Ask for proof of who owns the flat. A land search costs little and an agent can do it.
4. Never send a deposit to a person you have not met, for a flat you have not seen. This is the most common housing fraud.

## The agreement

Usual is a lease of two years, where either side may end it after the first year with notice (a "break clause"). Read these lines: rent and day of payment, deposit and when it comes back, who repairs what, break clause, whether you may keep a pet. Both sides sign, and the agreement is stamped. An unstamped agreement may not help you in court.

Flats are often let without furniture, and sometimes without a fridge or an oven. Write down what is in the flat and photograph every room on the first day.

## Keep the papers

You will need your address again and again: for the bank, for schools, for tax. Tenancy agreement, receipts and bills also help to show that you have settled, when you [extend your stay](/guides/your-stay).
`,
    },
    'zh-Hant': {
      title: '找個住處',
      summary: '先定預算，親自睇樓，看清租約，保留所有文件。',
      body: `
本篇屬一般資料。租金和規定會變，你的個案請向持牌地產代理、差餉物業估價署或律師查詢。

## 先定預算

香港住宅面積小、租金高。除了租金，還要預算按金、代理佣金、租約印花稅、家具，以及每月開支：管理費和差餉（先問清楚由誰付）、水、電、煤氣、上網。

不少人先住一兩個月服務式住宅或租一個房間，趁晚上和周末到各區走走，才簽租約。

## 按你的一星期選地區

想想上班、上學、去公園和見朋友的路程。十八區差別很大，車程多半小時，可能多一個房間。你可以在 Praya 按地區找課程和導師，問問導師會怎樣選。

## 付錢之前

1. **親自睇樓**，最好在日間，並試開水喉和電燈。如果人在外地，請信得過的人代看。
2. 問代理的牌照號碼，並在地產代理監管局的網站核對。
3. 要求查看業權證明。查冊費用不高，代理可以代辦。
4. 未見過面、未看過單位，千萬不要付訂金或按金。這是最常見的租屋騙案。

## 租約

一般租期兩年，首年之後雙方都可以按約定的通知期終止（即「一年死約、一年生約」）。要看清楚：租金和交租日、按金及退還時間、維修責任、提早終止的條款、可否養寵物。雙方簽署後要加蓋印花；沒有加蓋印花的租約，在法庭上未必可以作為證據。

單位很多時不連家具，有時連雪櫃、焗爐也沒有。入伙當日請把屋內物品列成清單，並逐個房間拍照。

## 保留文件

開銀行戶口、報讀學校、報稅都要用住址證明。租約、收據和帳單，也可以在[申請延期逗留](/guides/your-stay)時證明你已在港定居。
`,
    },
    'zh-Hans': {
      title: '找个住处',
      summary: '先定预算，亲自看房，看清租约，保留所有文件。',
      body: `
本篇属于一般信息。租金和规定会变，你的个案请向持牌地产代理、差饷物业估价署或律师查询。

## 先定预算

香港住宅面积小、租金高。除了租金，还要预算押金、中介佣金、租约印花税、家具，以及每月开支：管理费和差饷（先问清楚由谁付）、水、电、煤气、上网。

不少人先住一两个月服务式公寓或租一个房间，趁晚上和周末到各区走走，才签租约。

## 按你的一周选地区

想想上班、上学、去公园和见朋友的路程。十八区差别很大，车程多半小时，可能就多一个房间。你可以在 Praya 按地区找课程和导师，问问导师会怎样选。

## 付钱之前

1. **亲自看房**，最好在白天，并试开水龙头和电灯。如果人在外地，请信得过的人代看。
2. 问中介的牌照号码，并在地产代理监管局的网站核对。
3. 要求查看业权证明。查册费用不高，中介可以代办。
4. 没见过面、没看过房，千万不要付定金或押金。这是最常见的租房骗局。

## 租约

一般租期两年，第一年之后双方都可以按约定的通知期终止（即“一年死约、一年生约”）。要看清楚：租金和交租日、押金及退还时间、维修责任、提前终止的条款、能不能养宠物。双方签署后要加盖印花；没有加盖印花的租约，在法庭上未必可以作为证据。

房子很多时候不带家具，有时连冰箱、烤箱也没有。入住当天请把屋里的物品列成清单，并逐个房间拍照。

## 保留文件

开银行账户、报学校、报税都要用住址证明。租约、收据和账单，也可以在[申请延期逗留](/guides/your-stay)时证明你已在港定居。
`,
    },
  },
}
