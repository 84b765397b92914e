import type { files as english } from '../en/files.ts'
import type { SameShape } from '../same-shape.ts'

export const files = {
  hint: '照片或扫描图（JPEG、PNG、HEIC、GIF 或 TIFF），或 PDF 文件，最大 5 MB。',
  error: {
    empty: '这个文件是空的。请先在你的设备上打开，确认有内容，再重新选择。',
    tooLarge: '这个文件超过 5 MB。请用较低的质量扫描，或拍一张较小的照片，再重新选择。',
    wrongType: '我们接受照片或扫描图（JPEG、PNG、HEIC、GIF 或 TIFF），或 PDF 文件。请把文件另存为其中一种，再重新选择。',
    mismatch: '文件的内容与名称不符。请打开文件，另存为 JPEG、PNG 或 PDF，再选择新的文件。',
    damaged: '我们无法读取这个文件，可能已损坏或没有完整保存。请打开并重新保存，再选择新的文件。',
    tooManyPixels: '这张图片的像素太多。请拍一张较小的照片（最多 4000 万像素），再重新选择。',
    moving: '这是一张动态图片。请另存为一张静止的图片，再选择那一张。',
    pdfScript: '这个 PDF 含有脚本。请把它打印成新的 PDF（只会保留页面），再选择新的文件。',
    pdfLaunch: '这个 PDF 会尝试启动程序。请把它打印成新的 PDF（只会保留页面），再选择新的文件。',
    pdfAttached: '这个 PDF 附有其他文件。请把它打印成新的 PDF，并把附件逐一上传。',
    pdfActive: '这个 PDF 除了页面，还有会发送数据的表单或视频等内容。请把它打印成新的 PDF，再选择新的文件。',
    pdfEncrypted: '这个 PDF 设有密码或权限限制。请打印成一个没有加锁的新 PDF，再选择新的文件。',
    tooManyPages: '这个文件的页数太多：PDF 最多 50 页，TIFF 最多 20 页。请只保留需要的页面，再选择新的文件。',
    tooManyFiles: '请只选择一个文件。',
    badName: '我们不能使用这个文件名。请改一个简短的名称，例如 letter.pdf，再重新选择。',
    unchecked: '我们未能检查这个文件，问题不在你的网络。请打开文件，另存或打印成新的文件，再选择新的文件。',
    quota: '你的文件已用完每人可用的空间（600 MB）。请移除不再需要的文件，再重新上传。',
    busy: '现在有很多文件同时上传。请等一分钟，再重新上传。',
    unreadable: '暂时打不开这个文件。请稍后再试，或与我们联系。',
  },
} satisfies SameShape<typeof english>
