import type { organisations as en } from '../en/organisations.ts'
import type { SameShape } from '../same-shape.ts'

export const organisations = {
  kind: {
    office: '个案办事处',
    employer: '雇主',
    education: '教育机构',
    community: '社区组织',
  },
  role: {
    representative: '代表',
    organiser: '课程统筹',
    officer: '个案主任',
    administrator: '管理员',
  },
  verified: '已核实机构',
  verifiedHint: '我们已核实这家机构的身份。',
  notVerified: '尚未核实',
  write: '发消息',
  writeText: '你的消息会交给在这里代表这个机构的工作人员，由其中一位回复。',
  error: {
    noPerson: '没有已确认的账户使用这个地址。',
    roleOfKind: '这类机构没有这个角色。',
    memberAlready: '这个人已有这个角色。',
    website: '请填写以 https:// 开头的网址。',
  },
  mail: {
    footer: 'Praya 不是政府网站。我们不会向你要钱，也不会问你的密码。',
    memberAdded: {
      subject: '你现在可以代表{organisation}',
      text: '你在 Praya 上成为了{organisation}的{role}。请重新登录开始使用。',
      button: '登录',
    },
    memberEnded: {
      subject: '你不再代表{organisation}',
      text: '你在 Praya 上不再是{organisation}的{role}。',
    },
  },
} as const satisfies SameShape<typeof en>
