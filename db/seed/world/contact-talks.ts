/** What the people of a group write before its first day. */
export const COHORT_TALK = [
  { who: 'organiser', body: 'Welcome, everybody! We meet at the front desk ten minutes before we begin. Bring your questions. 歡迎大家！' },
  { who: 'fellow', body: 'Thank you! Is there a place nearby to leave a pram?' },
  { who: 'organiser', body: 'Yes, beside the front desk. 有位置，就在接待處旁邊。' },
  { who: 'migrant', body: '谢谢！我第一天会早点到，有人想一起喝杯咖啡吗？' },
] as const

/** A first message from somebody of the same group. */
export const REQUEST = '你好！我们在同一个迎新小组。我看到你说第一天想喝咖啡，我也会早到。另外想请教一下，你是怎么找到现在的房子的？'

/** What nobody may ask for here. */
export const FRAUD =
  'Limited offer for group members: pay a HK$2,000 deposit to my account today and I reserve a flat for you. Send your passport photo too.'

/** An applicant and the officer of their case. */
export const CASE_TALK = [
  { who: 'family', body: '你好，我太太下個月會換新護照，申請上的號碼需要更改嗎？' },
  { who: 'officer', body: '暫時不用更改。拿到新護照後，請在「文件」一頁上載，我會更新號碼。' },
  { who: 'family', body: '明白了，謝謝！' },
] as const
