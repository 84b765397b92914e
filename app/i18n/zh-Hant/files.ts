import type { files as english } from '../en/files.ts'
import type { SameShape } from '../same-shape.ts'

export const files = {
  hint: 'JPEG 或 PNG 圖片，或 PDF 檔案，最大 5 MB。',
  error: {
    empty: '這個檔案是空的。請先在你的裝置上打開，確認有內容，再重新選擇。',
    tooLarge: '這個檔案超過 5 MB。請用較低的質素掃描，或拍一張較小的相片，再重新選擇。',
    wrongType: '我們接受 JPEG 或 PNG 圖片，或 PDF 檔案。請把檔案另存為其中一種，再重新選擇。',
    mismatch: '檔案的內容與名稱不符。請打開檔案，另存為 JPEG、PNG 或 PDF，再選擇新的檔案。',
    damaged: '我們讀不到這個檔案，可能已損壞或未完整儲存。請打開並重新儲存，再選擇新的檔案。',
    tooManyPixels: '這張圖片的像素太多。請拍一張較小的相片（最多 4,000 萬像素），再重新選擇。',
    pdfActive: '這個 PDF 除了頁面，還有程式碼、表格或附件。請把它列印成新的 PDF，再選擇新的檔案。',
    pdfEncrypted: '這個 PDF 設有密碼或權限限制。請列印成一個沒有上鎖的新 PDF，再選擇新的檔案。',
    tooManyPages: '這個 PDF 超過 50 頁。請只保留需要的頁面，再選擇新的檔案。',
    tooManyFiles: '請只選擇一個檔案。',
    badName: '我們不能使用這個檔案名稱。請改一個簡短的名稱，例如 letter.pdf，再重新選擇。',
    unreadable: '暫時打不開這個檔案。請稍後再試，或與我們聯絡。',
  },
} satisfies SameShape<typeof english>
