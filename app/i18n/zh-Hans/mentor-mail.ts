import type { mentorMail as en } from '../en/mentor-mail.ts'
import type { SameShape } from '../same-shape.ts'

export const mentorMail = {
  heading: '{name}，你好',
  safety: 'Praya 不会向你索取金钱或护照照片。',
  time: '首次见面：{at}（{zone}）',
  requested: {
    subject: '{other} 希望你成为导师',
    text: '{other} 希望你成为导师，并写道：',
    button: '阅读并回复',
  },
  accepted: {
    subject: '{other} 已成为你的导师',
    text: '{other} 已接受你的请求，你们现在可以互发消息。',
    button: '打个招呼',
  },
  agreed: {
    subject: '{other} 同意你提出的时间',
    text: '{other} 同意你提出的时间。你现在是对方的导师，可以互发消息。',
    button: '打个招呼',
  },
  countered: {
    subject: '{other} 提议另一个时间',
    text: '{other} 乐意与你见面，但提议另一个时间。你可以答应，或再提出一个时间。',
    button: '回复',
  },
  reproposed: {
    subject: '{other} 再提出一个时间',
    text: '你提出的时间不适合 {other}，对方再提出一个时间。',
    button: '回复',
  },
  declined: {
    subject: '{other} 这次未能成为你的导师',
    text: '{other} 这次未能成为你的导师。这与你无关，导师的时间有限。',
    button: '看看其他导师',
  },
  expiring: {
    subject: '有请求等待回复：{other}',
    text: '{other} 的请求将于两天后到期。简短婉拒也是一种回复。',
    button: '回复',
  },
  waiting: {
    subject: '{other} 尚未回复',
    text: '{other} 还有两天时间回复。你只需点一下，便可多给对方一周。',
    button: '查看请求',
  },
  expired: {
    subject: '{other} 没有回复',
    text: '{other} 未能及时回复。这与你无关，人总有忙碌的时候。',
    button: '看看其他导师',
  },
  lapsed: {
    subject: '你给 {other} 的请求已到期',
    text: '{other} 提议了另一个时间，但请求在你答应前已到期。你可以再次邀请。',
    button: '查看你的请求',
  },
  next: {
    text: '{next} 也可能适合你，而且还有名额。',
    button: '认识{next}',
  },
  pause: {
    subject: '需要休息一下吗？',
    text: '接连有两个请求没有得到你的回复，这是人之常情。',
    more: '要暂停接收新请求吗？由你决定；在此之前，其他人仍可找到你。',
    button: '作决定',
  },
  vetting: {
    subject: '你对 {other} 的推荐即将到期',
    text: '贵机构对 {other} 的推荐有效至{day}，其后标记便会消失。你可以续期。',
    button: '续期',
  },
} as const satisfies SameShape<typeof en>
