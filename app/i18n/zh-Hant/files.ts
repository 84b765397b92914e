import type { files as english } from '../en/files.ts'
import type { SameShape } from '../same-shape.ts'

export const files = {
  hint: '相片或掃描圖（JPEG、PNG、HEIC、GIF 或 TIFF），或 PDF 檔案，最大 5 MB。',
  error: {
    empty: '這個檔案是空的。請先在你的裝置上打開，確認有內容，再重新選擇。',
    tooLarge: '這個檔案超過 5 MB。請用較低的質素掃描，或拍一張較小的相片，再重新選擇。',
    wrongType: '我們接受相片或掃描圖（JPEG、PNG、HEIC、GIF 或 TIFF），或 PDF 檔案。請把檔案另存為其中一種，再重新選擇。',
    mismatch: '檔案的內容與名稱不符。請打開檔案，另存為 JPEG、PNG 或 PDF，再選擇新的檔案。',
    damaged: '我們讀不到這個檔案，可能已損壞或未完整儲存。請打開並重新儲存，再選擇新的檔案。',
    tooManyPixels: '這張圖片的像素太多。請拍一張較小的相片（最多 4,000 萬像素），再重新選擇。',
    moving: '這是一張動態圖片。請另存為一張靜止的圖片，再選擇那一張。',
    pdfScript: '這個 PDF 含有程式碼。請把它列印成新的 PDF（只會保留頁面），再選擇新的檔案。',
    pdfLaunch: '這個 PDF 會嘗試啟動程式。請把它列印成新的 PDF（只會保留頁面），再選擇新的檔案。',
    pdfAttached: '這個 PDF 附有其他檔案。請把它列印成新的 PDF，並把附件逐一上載。',
    pdfActive: '這個 PDF 除了頁面，還有會傳送資料的表格或影片等內容。請把它列印成新的 PDF，再選擇新的檔案。',
    pdfEncrypted: '這個 PDF 設有密碼或權限限制。請列印成一個沒有上鎖的新 PDF，再選擇新的檔案。',
    tooManyPages: '這個檔案的頁數太多：PDF 最多 50 頁，TIFF 最多 20 頁。請只保留需要的頁面，再選擇新的檔案。',
    tooManyFiles: '請只選擇一個檔案。',
    badName: '我們不能使用這個檔案名稱。請改一個簡短的名稱，例如 letter.pdf，再重新選擇。',
    unchecked: '我們未能檢查這個檔案，問題不在你的網絡。請打開檔案，另存或列印成新的檔案，再選擇新的檔案。',
    quota: '你的檔案已用完每人可用的空間（600 MB）。請移除不再需要的檔案，再重新上載。',
    busy: '現在有很多檔案同時上載。請等一分鐘，再重新上載。',
    unreadable: '暫時打不開這個檔案。請稍後再試，或與我們聯絡。',
  },
} satisfies SameShape<typeof english>
