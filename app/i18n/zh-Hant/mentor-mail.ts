import type { mentorMail as en } from '../en/mentor-mail.ts'
import type { SameShape } from '../same-shape.ts'

export const mentorMail = {
  heading: '{name}，你好',
  safety: 'Praya 不會向你索取金錢或護照照片。',
  time: '首次見面：{at}（{zone}）',
  requested: {
    subject: '{other} 希望你成為導師',
    text: '{other} 希望你成為導師，並寫道：',
    button: '閱讀及回覆',
  },
  accepted: {
    subject: '{other} 已成為你的導師',
    text: '{other} 已接受你的請求，你們現在可以互傳訊息。',
    button: '打個招呼',
  },
  agreed: {
    subject: '{other} 同意你提出的時間',
    text: '{other} 同意你提出的時間。你現在是對方的導師，可以互傳訊息。',
    button: '打個招呼',
  },
  countered: {
    subject: '{other} 提議另一個時間',
    text: '{other} 樂意與你見面，但提議另一個時間。你可以答應，或再提出一個時間。',
    button: '回覆',
  },
  reproposed: {
    subject: '{other} 再提出一個時間',
    text: '你提出的時間不適合 {other}，對方再提出一個時間。',
    button: '回覆',
  },
  declined: {
    subject: '{other} 這次未能成為你的導師',
    text: '{other} 這次未能成為你的導師。這與你無關，導師的時間有限。',
    button: '看看其他導師',
  },
  expiring: {
    subject: '有請求等待回覆：{other}',
    text: '{other} 的請求將於兩天後到期。簡短婉拒也是一種回覆。',
    button: '回覆',
  },
  waiting: {
    subject: '{other} 尚未回覆',
    text: '{other} 尚有兩天時間回覆。你只需按一下，便可多給對方一星期。',
    button: '查看請求',
  },
  expired: {
    subject: '{other} 沒有回覆',
    text: '{other} 未有及時回覆。這與你無關，人總有忙碌的時候。',
    button: '看看其他導師',
  },
  lapsed: {
    subject: '你給 {other} 的請求已到期',
    text: '{other} 提議了另一個時間，但請求在你答應前已到期。你可以再次邀請。',
    button: '查看你的請求',
  },
  next: {
    text: '{next} 也可能適合你，而且尚有名額。',
    button: '認識{next}',
  },
  pause: {
    subject: '需要休息一下嗎？',
    text: '接連有兩個請求沒有得到你的回覆，這是人之常情。',
    more: '要暫停接收新請求嗎？由你決定；在此之前，其他人仍可找到你。',
    button: '作決定',
  },
  vetting: {
    subject: '你對 {other} 的推薦即將到期',
    text: '貴機構對 {other} 的推薦有效至{day}，其後標記便會消失。你可以續期。',
    button: '續期',
  },
} as const satisfies SameShape<typeof en>
