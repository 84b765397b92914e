import type { organisations as en } from '../en/organisations.ts'
import type { SameShape } from '../same-shape.ts'

export const organisations = {
  kind: {
    office: '個案辦事處',
    employer: '僱主',
    education: '教育機構',
    community: '社區組織',
  },
  role: {
    representative: '代表',
    organiser: '課程統籌',
    officer: '個案主任',
    administrator: '管理員',
  },
  verified: '已核實機構',
  verifiedHint: '我們已核實這間機構的身分。',
  notVerified: '尚未核實',
  write: '發訊息',
  writeText: '你的訊息會交給在這裡代表這個機構的職員，由其中一位回覆。',
  error: {
    noPerson: '沒有已確認的帳戶使用這個地址。',
    roleOfKind: '這類機構沒有這個角色。',
    memberAlready: '這個人已有這個角色。',
    website: '請填寫以 https:// 開頭的網址。',
  },
  mail: {
    footer: 'Praya 並非政府網站。我們不會向你要錢，也不會問你的密碼。',
    memberAdded: {
      subject: '你現在可以代表{organisation}',
      text: '你在 Praya 上成為了{organisation}的{role}。請重新登入開始使用。',
      button: '登入',
    },
    memberEnded: {
      subject: '你不再代表{organisation}',
      text: '你在 Praya 上不再是{organisation}的{role}。',
    },
  },
} as const satisfies SameShape<typeof en>
