import type { notices as en } from '../en/notices.ts'
import type { SameShape } from '../same-shape.ts'

export const notices = {
  title: '通知方式',
  lead: '選擇你想收到甚麼，以及在哪裏收到。應用程式內的內容會一直保留，等你回來查看。',
  toSettings: '通知方式',
  toSettingsText: '選擇在應用程式、電郵和裝置通知收到甚麼，以及何時不受打擾。',
  what: '你想收到甚麼',
  area: {
    messages: '訊息',
    mentorship: '導師、請求與面談',
    case: '你的申請與獲批資格',
    jobs: '職位',
    orientation: '課程與活動',
  },
  areaHint: {
    messages: '電郵的次數可在下面選擇。',
    case: '有關申請的電郵一定會寄出，因為當中有日期和決定。',
  },
  channel: { app: '應用程式內', mail: '電郵', push: '裝置通知' },
  mails: '訊息電郵',
  pace: {
    legend: '有未讀訊息時',
    soon: '盡快',
    soonHint: '所有未讀訊息合成一封電郵，這段時間內最多一封。',
    daily: '每日一次',
    dailyHint: '如有未讀訊息，於你當地時間 09:00 寄出。',
    never: '不用寄',
    minutes: '「盡快」是指',
    minutesOf: { other: '{count} 分鐘後' },
    hoursOf: { other: '{count} 小時後' },
  },
  quiet: '勿擾時段',
  quietOn: '在以下時段不要打擾我',
  quietHint: '期間不會有裝置通知和訊息電郵，時段完結後才發出。以你的時鐘計算：{zone}。',
  quietFrom: '由',
  quietTo: '至',
  zoneChange: '更改時區',
  text: '旁人可看到的內容',
  textShown: '在電郵和裝置通知中顯示訊息內容',
  textShownHint: '不選的話，只會顯示誰傳來訊息，不會顯示內容。你的郵箱或螢幕可能會被旁人看到。',
  save: '儲存',
  error: {
    time: '請輸入時間，例如 22:00。',
  },
} as const satisfies SameShape<typeof en>
