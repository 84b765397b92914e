import type { files as english } from '../en/files.ts'
import type { SameShape } from '../same-shape.ts'

export const files = {
  hint: 'JPEG 或 PNG 图片，或 PDF 文件，最大 5 MB。',
  error: {
    empty: '这个文件是空的。请先在你的设备上打开，确认有内容，再重新选择。',
    tooLarge: '这个文件超过 5 MB。请用较低的质量扫描，或拍一张较小的照片，再重新选择。',
    wrongType: '我们接受 JPEG 或 PNG 图片，或 PDF 文件。请把文件另存为其中一种，再重新选择。',
    mismatch: '文件的内容与名称不符。请打开文件，另存为 JPEG、PNG 或 PDF，再选择新的文件。',
    damaged: '我们无法读取这个文件，可能已损坏或没有完整保存。请打开并重新保存，再选择新的文件。',
    tooManyPixels: '这张图片的像素太多。请拍一张较小的照片（最多 4000 万像素），再重新选择。',
    pdfActive: '这个 PDF 除了页面，还含有脚本、表单或附件。请把它打印成新的 PDF，再选择新的文件。',
    pdfEncrypted: '这个 PDF 设有密码或权限限制。请打印成一个没有加锁的新 PDF，再选择新的文件。',
    tooManyPages: '这个 PDF 超过 50 页。请只保留需要的页面，再选择新的文件。',
    tooManyFiles: '请只选择一个文件。',
    badName: '我们不能使用这个文件名。请改一个简短的名称，例如 letter.pdf，再重新选择。',
    unreadable: '暂时打不开这个文件。请稍后再试，或与我们联系。',
  },
} satisfies SameShape<typeof english>
