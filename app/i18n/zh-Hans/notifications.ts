import type { notifications as en } from '../en/notifications.ts'
import type { SameShape } from '../same-shape.ts'

export const notifications = {
  title: '通知',
  none: '暂时没有通知。',
  noneText: '有与你相关的消息时，会在这里显示。',
  allRead: '全部标为已读',
  unread: '新',
  open: '查看',
  kind: {
    approval: {
      approved: '你的批准已获确认，现在可以参加课程、邀请导师和应聘职位。',
      refused: '未能确认你的批准，请阅读原因后再次提交。',
    },
    casework: {
      changes: '办公室需要你就申请补交资料。',
      due: '提醒：办公室仍在等候你就申请补交资料。',
      approved: '你的申请已获批准，欢迎！',
      refused: '你的申请未获批准，请阅读信件。',
      assigned: '{name} 把案件 {reference} 转交给你。',
    },
    invitation: {
      accepted: '{name} 已接受你的邀请。',
    },
    enrolment: {
      joined: '你已获得“{programme}”的名额。',
      left: '你已放弃“{programme}”的名额。',
    },
    mentorship: {
      requested: '{name} 希望你成为导师。',
      accepted: '{name} 已成为你的导师，打个招呼吧。',
      declined: '{name} 这次未能成为你的导师，这与你无关。',
      withdrawn: '{name} 已撤回请求。',
      expiring: '{name} 的请求将于两天后到期。',
      expired: '你给 {name} 的请求未能及时得到回复。',
      agreed: '{name} 同意你提出的时间，你现在是对方的导师。',
      countered: '{name} 提议另一个时间，你可以答应或再提出一个。',
      reproposed: '{name} 再提出一个时间。',
      waiting: '{name} 尚未回复，你可以多给对方一周。',
      lapsed: '{name} 提议了另一个时间，但请求在你答应前已到期。',
      declinedNext: '{name} 这次未能成为你的导师，这与你无关。{next} 也可能适合你。',
      expiredNext: '{name} 未能及时回复。{next} 也可能适合你。',
      lapsedNext: '你给 {name} 的请求在定好时间前已到期。{next} 也可能适合你。',
      pauseProposed: '有两个请求未得到你的回复，需要休息一下吗？',
      vettingEnds: '贵机构对 {name} 的推荐即将到期。',
      ended: '你与 {name} 的师友关系已结束。',
      paused: '{name} 想暂停一下你们的师友关系。',
      resumed: '{name} 想继续你们的师友关系。',
      breakOver: '你们的师友关系暂停期已结束。',
    },
    pairs: {
      booked: '{name} 与你约了见面。',
      opened: '你与 {name} 的第一次见面已约好。',
      rescheduled: '{name} 把你们的见面改了时间。',
      cancelled: '{name} 取消了你们的见面。',
      reminder: '明天你与 {name} 见面。',
      nudge: '你与 {name} 已三个星期没有联系。一句话就可以再开始。',
      midway: '与 {name} 的进展如何？只需两分钟，统筹人员只看到总数。',
      closing: '你与 {name} 的师友关系如何？两分钟的回应可帮到下一对。',
    },
    safeguarding: {
      received: '有一份安全通报等你处理。',
      overdue: '有一份安全通报已过期限。',
      moved: '你通报的事有新消息。',
    },
    round: {
      proposed: '{organisation} 建议你和 {name} 结成导师与学员，请回复。',
      fellThrough: '与 {name} 的配对没有促成，{organisation} 会再为你配对。',
      expired: '回复与 {name} 配对建议的期限已过。',
      reminder: '请回复与 {name} 的师友配对建议，期限快到了。',
      settled: '所有人都已回复，或期限已过：{name}。',
    },
    message: {
      new: '{name} 发来新消息。',
      request: '{name} 想给你发消息。',
      accepted: '{name} 接受了你的消息，你们现在可以对话了。',
    },
    jobApplication: {
      received: '{name} 应聘了“{job}”。',
      moved: '你应聘的“{job}”有新进展。',
    },
  },
} as const satisfies SameShape<typeof en>
