import type { notices as en } from '../en/notices.ts'
import type { SameShape } from '../same-shape.ts'

export const notices = {
  title: '通知方式',
  lead: '选择你想收到什么，以及在哪里收到。应用内的内容会一直保留，等你回来查看。',
  toSettings: '通知方式',
  toSettingsText: '选择在应用、邮件和设备通知中收到什么，以及何时不受打扰。',
  what: '你想收到什么',
  area: {
    messages: '消息',
    mentorship: '导师、请求与面谈',
    case: '你的申请与获批资格',
    jobs: '职位',
    orientation: '课程与活动',
  },
  areaHint: {
    messages: '邮件的次数可在下面选择。',
    case: '有关申请的邮件一定会寄出，因为其中有日期和决定。',
  },
  channel: { app: '应用内', mail: '邮件', push: '设备通知' },
  mails: '消息邮件',
  pace: {
    legend: '有未读消息时',
    soon: '尽快',
    soonHint: '所有未读消息合成一封邮件，这段时间内最多一封。',
    daily: '每天一次',
    dailyHint: '如有未读消息，在你当地时间 09:00 寄出。',
    never: '不用寄',
    minutes: '“尽快”是指',
    minutesOf: { other: '{count} 分钟后' },
    hoursOf: { other: '{count} 小时后' },
  },
  quiet: '勿扰时段',
  quietOn: '在以下时段不要打扰我',
  quietHint: '期间不会有设备通知和消息邮件，时段结束后才发出。以你的时钟计算：{zone}。',
  quietFrom: '从',
  quietTo: '到',
  zoneChange: '更改时区',
  text: '旁人可看到的内容',
  textShown: '在邮件和设备通知中显示消息内容',
  textShownHint: '不选的话，只会显示谁发来消息，不会显示内容。你的邮箱或屏幕可能会被旁人看到。',
  save: '保存',
  error: {
    time: '请输入时间，例如 22:00。',
  },
} as const satisfies SameShape<typeof en>
