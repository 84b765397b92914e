import { dieWithParent } from './die-with-parent.server.ts'
import { examineUpload } from './examine.server.ts'

dieWithParent()

// The whole of the process that opens a stranger's file: one file, one answer, and it ends.
process.once('message', (file: { name: string; bytes: Uint8Array }) => {
  void examineUpload(file).then((examination) => process.send?.(examination, () => process.disconnect()))
})
