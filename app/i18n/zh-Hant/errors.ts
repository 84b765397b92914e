import type { errors as en } from '../en/errors.ts'
import type { SameShape } from '../same-shape.ts'

export const errors = {
  invalid: '部分資料有問題，請看標示的欄位。',
  forbidden: '你沒有權限這樣做。',
  not_found: '找不到這項內容。',
  conflict: '這項內容剛被更改，請重新查看。',
  too_many: '操作太頻密，請稍後再試。',
  unexpected: '我們的系統出了問題。你已儲存的資料不會遺失。',
  unauthenticated: '請先登入。',
  required: '請填寫這一欄。',
  tooLong: '內容太長。',
  tooShort: '內容太短。',
  tooSmall: '這個數字太小。',
  tooLarge: '這個數字太大。',
  notANumber: '請輸入數字。',
  notAChoice: '請選擇其中一項。',
  email: '請輸入電郵地址，例如 name@example.com。',
  day: '請輸入正確的日期。',
  summaryTitle: '有地方需要修改',
  titlePrefix: '錯誤：',
  page: {
    forbidden: { title: '你不能查看此頁', text: '你的帳戶沒有權限。如有疑問，請向邀請你的機構查詢。' },
    not_found: { title: '找不到此頁', text: '網址可能有誤，或頁面已移走或刪除。' },
    conflict: { title: '內容已更改', text: '其他人剛更改了這項內容，請返回重新查看。' },
    invalid: { title: '未能使用這些資料', text: '表格內容不符要求，請返回再試。' },
    too_many: { title: '請稍等一下', text: '你在短時間內操作太多次，請幾分鐘後再試。' },
    unexpected: { title: '我們的系統出了問題', text: '你已儲存的資料不會遺失，請稍後再試。' },
    offline: { title: '你已離線', text: '請檢查網絡連線。你輸入的內容仍保留在此頁。' },
    home: '返回主頁',
    back: '返回上一頁',
  },
} as const satisfies SameShape<typeof en>
