import type { GuideSeed } from './guide-seed.ts'

export const moneyBankAndTax: GuideSeed = {
  slug: 'money-bank-and-tax',
  stop: 'settle',
  position: 70,
  minutes: 3,
  sourceNames: {
    en: 'General information; for tax ask the Inland Revenue Department (ird.gov.hk)',
    'zh-Hant': '一般資料；稅務問題請向稅務局查詢（ird.gov.hk）',
    'zh-Hans': '一般信息；税务问题请向税务局查询（ird.gov.hk）',
  },
  sourceUrl: undefined,
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'Bank, everyday money and tax',
      summary: 'An account, a card for trains and shops, and a tax bill that comes once a year.',
      body: `
This guide is general information. It is not tax or financial advice.

## A bank account

Banks ask for proof of who you are and where you live. Bring:

- your passport or travel permit and your e-Visa, and the HKID card or the slip you got when you registered;
- proof of address: a tenancy agreement, a bill, a bank letter from your last country;
- proof of work or income: a contract, a pay slip, the accounts of your business.

Banks may also ask about your tax residence elsewhere and where your money comes from. That is the law and not a sign of distrust. If one bank says no, ask why, and try another; some work only online and open an account by phone. Ask about fees and a minimum balance before you sign.

FPS, the Faster Payment System, moves money between banks in seconds with a phone number or a code. Check the name on the screen before you confirm. Money sent is hard to get back.

## Everyday

An **Octopus** card or app pays for trains, buses, ferries, shops and canteens. Most places also take cards or phone payment. Keep some cash for markets and small restaurants, and for red minibuses.

## Tax

There are three main taxes: salaries tax, profits tax and property tax. The year of assessment runs from **1 April to 31 March**. Usually nothing is deducted from your pay during the year. You get a tax return, fill it in, and later a bill arrives.

- **Put money aside every month.** The first bill is a surprise for many, because it often asks for part of the next year too.
- Your employer reports to the Inland Revenue Department when you start, each year, and when you leave.
- Married people and parents have allowances. Ask which ones fit you.
- Keep the papers for at least seven years if you run a business.
- Many countries have agreements so that the same income is not taxed twice. You may still have to file at home.

## Why tax papers matter for your stay

Your notice of assessment is one of the best proofs of income when you [extend your stay](/guides/your-stay). Keep each one.
`,
    },
    'zh-Hant': {
      title: '銀行、日常使費和稅務',
      summary: '一個戶口、一張八達通，以及每年一次的稅單。',
      body: `
本篇屬一般資料，並非稅務或理財意見。

## 開銀行戶口

銀行會要求身份和住址證明。請帶備：

- 護照或通行證、電子簽證，以及身份證或登記時取得的收據；
- 住址證明：租約、帳單，或原居地銀行的信件；
- 工作或收入證明：合約、糧單，或業務帳目。

銀行也會問你在其他地方的稅務居民身份和資金來源。這是法例要求，並非不信任你。如果一間銀行拒絕，可以問明原因，再試另一間；有些網上銀行用手機便可開戶。簽署前先問清楚收費和最低結餘。

「轉數快」只用電話號碼或識別碼，幾秒便可跨行轉帳。確認前要看清楚屏幕上的收款人姓名，轉出的錢很難追回。

## 日常付款

**八達通**卡或應用程式可以用來乘搭港鐵、巴士、渡輪，以及在商店和食堂付款。大部分地方也接受信用卡或手機支付。街市、小食店和紅色小巴，最好準備現金。

## 稅務

主要稅項有三種：薪俸稅、利得稅和物業稅。課稅年度由 **4 月 1 日至翌年 3 月 31 日**。一般不會每月從薪金扣稅；你收到報稅表後填妥交回，稍後便會收到稅單。

- **每月預留一筆錢。** 第一張稅單往往令人意外，因為通常連下一年度的部分暫繳稅也一併徵收。
- 你入職、每年和離職時，僱主都會向稅務局申報。
- 已婚人士和父母有免稅額，可以查詢哪些適用於你。
- 如果經營業務，文件至少要保留七年。
- 不少國家和地區與香港有協定，避免同一筆收入雙重課稅；但你在原居地可能仍須報稅。

## 稅單對逗留也有用

[申請延期逗留](/guides/your-stay)時，評稅通知書是最有力的收入證明之一。每一張都要保留。
`,
    },
    'zh-Hans': {
      title: '银行、日常花费和税务',
      summary: '一个账户、一张八达通，以及每年一次的税单。',
      body: `
本篇属于一般信息，不是税务或理财意见。

## 开银行账户

银行会要求身份和住址证明。请带上：

- 护照或通行证、电子签证，以及身份证或登记时拿到的收据；
- 住址证明：租约、账单，或原居地银行的信件；
- 工作或收入证明：合同、工资单，或业务账目。

银行也会问你在其他地方的税务居民身份和资金来源。这是法律要求，不是不信任你。如果一家银行拒绝，可以问明原因，再试另一家；有些网上银行用手机就能开户。签署前先问清楚收费和最低余额。

“转数快”只用电话号码或识别码，几秒就能跨行转账。确认前要看清楚屏幕上的收款人姓名，转出的钱很难追回。

## 日常付款

**八达通**卡或应用可以用来坐港铁、巴士、渡轮，以及在商店和食堂付款。大部分地方也接受信用卡或手机支付。菜市场、小餐馆和红色小巴，最好准备现金。

## 税务

主要税种有三种：薪俸税、利得税和物业税。课税年度从 **4 月 1 日到次年 3 月 31 日**。一般不会每月从工资里扣税；你收到报税表后填好交回，之后会收到税单。

- **每月留出一笔钱。** 第一张税单往往让人意外，因为通常连下一年度的部分暂缴税也一起收。
- 你入职、每年和离职时，雇主都会向税务局申报。
- 已婚人士和父母有免税额，可以查询哪些适用于你。
- 如果经营业务，文件至少要保留七年。
- 不少国家和地区与香港有协定，避免同一笔收入重复征税；但你在原居地可能仍要报税。

## 税单对逗留也有用

[申请延期逗留](/guides/your-stay)时，评税通知书是最有力的收入证明之一。每一张都要保留。
`,
    },
  },
}
