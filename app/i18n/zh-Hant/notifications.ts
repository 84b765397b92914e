import type { notifications as en } from '../en/notifications.ts'
import type { SameShape } from '../same-shape.ts'

export const notifications = {
  title: '通知',
  none: '暫時沒有通知。',
  noneText: '有與你相關的消息時，會在這裡顯示。',
  allRead: '全部標為已讀',
  unread: '新',
  open: '查看',
  kind: {
    approval: {
      approved: '你的批准已獲確認，現在可以參加課程、邀請導師和應徵職位。',
      refused: '未能確認你的批准，請閱讀原因後再次提交。',
    },
    casework: {
      changes: '辦公室需要你就申請補交資料。',
      due: '提醒：辦公室仍在等候你就申請補交資料。',
      approved: '你的申請已獲批准，歡迎！',
      refused: '你的申請未獲批准，請閱讀信件。',
      assigned: '{name} 把個案 {reference} 轉交給你。',
    },
    invitation: {
      accepted: '{name} 已接受你的邀請。',
    },
    enrolment: {
      joined: '你已獲得「{programme}」的名額。',
      left: '你已放棄「{programme}」的名額。',
    },
    mentorship: {
      requested: '{name} 希望你成為導師。',
      accepted: '{name} 已成為你的導師，打個招呼吧。',
      declined: '{name} 這次未能成為你的導師，我們為你建議另一位合適的導師。',
      withdrawn: '{name} 已撤回請求。',
      expiring: '{name} 的請求將於兩天後到期。',
      expired: '{name} 一星期內沒有回覆你的請求，我們為你建議另一位合適的導師。',
      ended: '你與 {name} 的師友關係已結束。',
    },
    message: {
      new: '{name} 發來新訊息。',
    },
    jobApplication: {
      received: '{name} 應徵了「{job}」。',
      moved: '你應徵的「{job}」有新進展。',
    },
  },
} as const satisfies SameShape<typeof en>
