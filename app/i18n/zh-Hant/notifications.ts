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
      declined: '{name} 這次未能成為你的導師，這與你無關。',
      withdrawn: '{name} 已撤回請求。',
      expiring: '{name} 的請求將於兩天後到期。',
      expired: '你給 {name} 的請求未有及時得到回覆。',
      agreed: '{name} 同意你提出的時間，你現在是對方的導師。',
      countered: '{name} 提議另一個時間，你可以答應或再提出一個。',
      reproposed: '{name} 再提出一個時間。',
      waiting: '{name} 尚未回覆，你可以多給對方一星期。',
      lapsed: '{name} 提議了另一個時間，但請求在你答應前已到期。',
      declinedNext: '{name} 這次未能成為你的導師，這與你無關。{next} 也可能適合你。',
      expiredNext: '{name} 未有及時回覆。{next} 也可能適合你。',
      lapsedNext: '你給 {name} 的請求在定好時間前已到期。{next} 也可能適合你。',
      pauseProposed: '有兩個請求未得到你的回覆，需要休息一下嗎？',
      vettingEnds: '貴機構對 {name} 的推薦即將到期。',
      ended: '你與 {name} 的師友關係已結束。',
      paused: '{name} 想暫停一下你們的師友關係。',
      resumed: '{name} 想繼續你們的師友關係。',
      breakOver: '你們的師友關係暫停期已結束。',
    },
    pairs: {
      booked: '{name} 與你約了見面。',
      opened: '你與 {name} 的第一次見面已約好。',
      rescheduled: '{name} 把你們的見面改了時間。',
      cancelled: '{name} 取消了你們的見面。',
      reminder: '明天你與 {name} 見面。',
      nudge: '你與 {name} 已三個星期沒有聯絡。一句話就可以再開始。',
      midway: '與 {name} 的進展如何？只需兩分鐘，統籌人員只看到總數。',
      closing: '你與 {name} 的師友關係如何？兩分鐘的回應可幫到下一對。',
    },
    safeguarding: {
      received: '有一份安全通報等你處理。',
      overdue: '有一份安全通報已過期限。',
      moved: '你通報的事有新消息。',
    },
    round: {
      proposed: '{organisation} 建議你和 {name} 配對成為導師與學員，請回覆。',
      fellThrough: '與 {name} 的配對沒有成事，{organisation} 會再為你配對。',
      expired: '回覆與 {name} 配對建議的期限已過。',
      reminder: '請回覆與 {name} 的師友配對建議，期限快到了。',
      settled: '所有人都已回覆，或期限已過：{name}。',
    },
    message: {
      new: '{name} 發來新訊息。',
      request: '{name} 想與你通訊息。',
      accepted: '{name} 接受了你的訊息，你們現在可以對話了。',
    },
    jobApplication: {
      received: '{name} 應徵了「{job}」。',
      moved: '你應徵的「{job}」有新進展。',
    },
  },
} as const satisfies SameShape<typeof en>
