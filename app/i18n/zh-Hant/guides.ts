import type { guides as en } from '../en/guides.ts'
import type { SameShape } from '../same-shape.ts'

export const guides = {
  title: '指南',
  lead: '由評估到就業，每一站都有一篇淺白的短文。每篇都寫明資料來自哪裡、我們何時核對過。',
  description: '優秀人才入境計劃與來港頭幾個月的淺白指南：評核準則、費用、電子簽證、身份證、租屋、學校、醫療、稅務與工作。',
  none: '暫時未有指南，請稍後再來。',
  all: '所有指南',
  stop: { check: '評估', apply: '申請', arrive: '抵港', settle: '安頓', connect: '連繫', work: '就業' },
  minutes: { other: '閱讀約 {count} 分鐘' },
  onThisPage: '本頁內容',
  source: '資料來源',
  checkedOn: '我們最近一次核對來源的日期是{day}。',
  collectedOn: '一般資料，最近一次檢視日期是{day}。作決定前，請先向文中提到的機構查詢。',
  rulesChange: '規則和費用會改變，一切以官方網頁為準，並非以本指南為準。Praya 不提供法律意見。',
  missing: '這篇指南暫時未有繁體中文版。',
  shownIn: '你現在看到的是{language}版本。',
  outdated: '英文版在這個譯本之後改動過。',
  outdatedShort: '較舊的譯本',
  readEnglish: '閱讀英文版',
  draft: '草稿',
  more: '其他指南',
  previous: '上一篇指南',
  next: '下一篇指南',
  error: {
    slug: '只可用細楷英文字母、數字和單個連字號，例如「first-weeks」。',
    address: '請輸入以 https:// 開頭的完整網址',
    changed: '你編寫期間，另一位管理員已儲存這篇文章。請重新打開，看看對方的版本。',
  },
} as const satisfies SameShape<typeof en>
