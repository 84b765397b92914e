import { say, type Texts } from './say.ts'

const LEVEL = say(
  'Graduate or specialist level: work that normally needs a degree or an equal special skill. Several jobs may be added up, and one job may count for several of these criteria.',
  '大學學位程度或專家水平：一般須具備大學學位或同等專門技能的工作。多份工作的年資可以合計，同一份工作亦可同時符合多項準則。',
  '大学学位程度或专家水平：一般须具备大学学位或同等专门技能的工作。多份工作的年资可以合计，同一份工作也可同时符合多项准则。',
)

const JOB_PROOF = say(
  'A letter from each employer with post, duties, first and last day; contracts or tax papers support it',
  '每名僱主發出的信件，列明職位、職責和起止日期；可輔以僱傭合約或稅務文件',
  '每名雇主出具的信件，列明职位、职责和起止日期；可辅以劳动合同或税务文件',
)

/** Work, income and business. The official text is Chinese; the English is our own. */
export const WORK: Texts = {
  c06: {
    label: say(
      'At least 5 years of work at graduate or specialist level',
      '具備至少 5 年大學學位程度或專家水平的工作經驗',
      '具备至少 5 年大学学位程度或专家水平的工作经验',
    ),
    help: LEVEL,
    example: say(
      'Counts: engineer for 3 years, then project manager for 2. Does not count: jobs beside your studies.',
      '計算在內：任工程師 3 年，其後任項目經理 2 年。不計算：求學期間的兼職。',
      '计算在内：任工程师 3 年，其后任项目经理 2 年。不计算：求学期间的兼职。',
    ),
    proof: JOB_PROOF,
  },
  c07: {
    label: say(
      'At least 3 years of such work in multinational or reputable enterprises',
      '具備至少 3 年在跨國公司或知名企業的上述程度工作經驗',
      '具备至少 3 年在跨国公司或知名企业的上述程度工作经验',
    ),
    help: say(
      'For example listed companies, or companies on the Forbes Global 2000, Fortune Global 500 or Hurun China 500.',
      '例如上市公司，或名列《福布斯》全球企業 2000 強、《財富》世界 500 強或胡潤中國 500 強的企業。',
      '例如上市公司，或名列《福布斯》全球企业 2000 强、《财富》世界 500 强或胡润中国 500 强的企业。',
    ),
    example: say('Analyst at a listed bank for 4 years.', '例如在上市銀行任分析員 4 年。', '例如在上市银行任分析员 4 年。'),
    proof: say(
      'The employer’s letter, and proof of the company’s standing: its listing, or its place in the ranking with the year',
      '僱主信件，以及公司地位的證明：上市資料，或所屬排名及年份',
      '雇主信件，以及公司地位的证明：上市资料，或所属排名及年份',
    ),
  },
  c08: {
    label: say(
      'At least 3 years of such work in innovation and technology, finance or international trade',
      '具備至少 3 年在創新及科技、金融或國際貿易領域的上述程度工作經驗',
      '具备至少 3 年在创新及科技、金融或国际贸易领域的上述程度工作经验',
    ),
    help: say(
      'International trade includes cross-border sea and air transport and supply chain management.',
      '國際貿易包括跨境海運、空運和供應鏈管理。',
      '国际贸易包括跨境海运、空运和供应链管理。',
    ),
    example: say(
      'Software developer, fund accountant, freight planner.',
      '例如軟件開發員、基金會計師、貨運規劃員。',
      '例如软件开发员、基金会计师、货运规划员。',
    ),
    proof: say(
      'The employer’s letter saying the field of the company and of your own duties',
      '僱主信件，列明公司業務範疇和你的職責',
      '雇主信件，列明公司业务范畴和你的职责',
    ),
  },
  c09: {
    label: say(
      'At least 2 years of such work with international exposure',
      '具備至少 2 年涉及國際經驗的上述程度工作經驗',
      '具备至少 2 年涉及国际经验的上述程度工作经验',
    ),
    help: say(
      'The official text explains international exposure in a note which we have not seen. If it is not clear-cut, choose "not sure".',
      '官方文本以註釋界定「國際經驗」，我們未見該註釋。如情況不明確，請選「不確定」。',
      '官方文本以注释界定“国际经验”，我们未见该注释。如情况不明确，请选“不确定”。',
    ),
    example: say(
      'Work in another country than your own, or regular work with clients or colleagues abroad.',
      '例如在原居地以外地方工作，或經常與海外客戶或同事合作。',
      '例如在原居地以外地方工作，或经常与海外客户或同事合作。',
    ),
    proof: say(
      'The employer’s letter describing the work abroad or with other countries, and how long it lasted',
      '僱主信件，說明在海外或與其他國家有關的工作及時間',
      '雇主信件，说明在海外或与其他国家有关的工作及时间',
    ),
  },
  c10: {
    label: say(
      'Income of HK$1,000,000 or more in the year immediately before applying',
      '緊接申請前一年的全年收入達港幣 100 萬元或以上',
      '紧接申请前一年的全年收入达港币 100 万元或以上',
    ),
    help: say(
      'Or the same amount in another currency. Choose "not sure" when the exchange rate decides.',
      '或等值的其他貨幣。如結果取決於匯率，請選「不確定」。',
      '或等值的其他货币。如结果取决于汇率，请选“不确定”。',
    ),
    proof: say(
      'Tax assessment or tax return, employer’s statement of pay, bank statements which show it',
      '稅單或報稅表、僱主的薪酬證明、顯示收入的銀行月結單',
      '税单或报税表、雇主的薪酬证明、显示收入的银行对账单',
    ),
  },
  c11: {
    label: say(
      'Now owns a business with a yearly profit of HK$5,000,000 or more',
      '現擁有年度盈利達港幣 500 萬元或以上的企業',
      '现拥有年度盈利达港币 500 万元或以上的企业',
    ),
    help: say(
      'Profit in the year immediately before applying, in any currency. What share makes an owner is said in a note which we have not seen.',
      '指緊接申請前一年的盈利，可為等值的其他貨幣。佔多少股權才算擁有，載於我們未見的註釋。',
      '指紧接申请前一年的盈利，可为等值的其他货币。占多少股权才算拥有，载于我们未见的注释。',
    ),
    proof: say(
      'Business registration, register of shareholders, audited accounts of that year',
      '商業登記、股東名冊、該年度經審計的帳目',
      '商业登记、股东名册、该年度经审计的账目',
    ),
  },
  c12: {
    label: say('Now owns a listed company', '現擁有上市公司', '现拥有上市公司'),
    help: say(
      'What share makes an owner is said in a note which we have not seen; one private source says 10 per cent, unconfirmed.',
      '佔多少股權才算擁有，載於我們未見的註釋；有民間資料稱為 10%，未經證實。',
      '占多少股权才算拥有，载于我们未见的注释；有民间资料称为 10%，未经证实。',
    ),
    proof: say(
      'Proof of the listing, and of your shareholding on a recent day',
      '上市證明，以及你近期持股的證明',
      '上市证明，以及你近期持股的证明',
    ),
  },
}
