export const files = {
  hint: 'A photo or scan (JPEG, PNG, HEIC, GIF or TIFF) or a PDF. At most 5 MB.',
  error: {
    empty: 'This file is empty. Open it on your device to check that it shows something, then choose it again.',
    tooLarge: 'This file is larger than 5 MB. Scan it at a lower quality or take a smaller photo, then choose it again.',
    wrongType: 'We can take a photo or scan (JPEG, PNG, HEIC, GIF or TIFF) or a PDF. Save your file as one of these, then choose it again.',
    mismatch: 'What is in this file does not fit its name. Open it, save it again as JPEG, PNG or PDF, then choose the new file.',
    damaged: 'We could not read this file. It may be damaged or not fully saved. Open it, save it again, then choose the new file.',
    tooManyPixels: 'This picture has too many pixels. Take a smaller photo, at most 40 megapixels, then choose it again.',
    moving: 'This picture moves. Save one still picture of it, then choose that one.',
    pdfScript: 'This PDF holds a script. Print it to a new PDF, then choose that one: only the pages stay.',
    pdfLaunch: 'This PDF wants to start a program. Print it to a new PDF, then choose that one: only the pages stay.',
    pdfAttached: 'This PDF has other files attached to it. Print it to a new PDF, and send the attached files one by one.',
    pdfActive: 'This PDF holds more than pages, such as a form that sends or a film. Print it to a new PDF, then choose that one.',
    pdfEncrypted: 'This PDF is locked with a password or limits. Print it to a new PDF without a lock, then choose that one.',
    tooManyPages:
      'This file has too many pages: we take PDFs of up to 50 pages and TIFFs of up to 20. Save only the pages that matter, then choose the new file.',
    tooManyFiles: 'Please choose one file only.',
    badName: 'We cannot use the name of this file. Give it a short name such as letter.pdf, then choose it again.',
    unchecked:
      'We could not check this file. Nothing is wrong with your connection: open the file, save or print it as a new one, then choose the new file.',
    quota:
      'Your files together take up all the room that one person has here (600 MB). Remove a file that you no longer need, then send this one again.',
    busy: 'Very many files are arriving right now. Please wait a minute, then send yours again.',
    unreadable: 'This file cannot be opened right now. Please try again later or contact us.',
  },
} as const
