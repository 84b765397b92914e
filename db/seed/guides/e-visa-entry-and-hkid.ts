import type { GuideSeed } from './guide-seed.ts'

export const eVisaEntryAndHkid: GuideSeed = {
  slug: 'e-visa-entry-and-hkid',
  stop: 'arrive',
  position: 40,
  minutes: 3,
  sourceNames: {
    en: 'Immigration Department: e-Visa (revised 20 October 2025), and the scheme’s page (revised 15 December 2025); for the 30 days, arrival guides',
    'zh-Hant': '入境事務處：電子簽證（2025 年 10 月 20 日修訂）及計劃網頁（2025 年 12 月 15 日修訂）；30 日的期限取自來港指南',
    'zh-Hans': '入境事务处：电子签证（2025 年 10 月 20 日修订）及计划网页（2025 年 12 月 15 日修订）；30 天的期限取自来港指南',
  },
  sourceUrl: 'https://www.immd.gov.hk/eng/e-visa.html',
  checkedOn: '2026-01-20',
  texts: {
    en: {
      title: 'After approval: e-Visa, entry, HKID',
      summary: 'From the letter of approval to your identity card, in order.',
      body: `
## 1. Pay and download your e-Visa

The notice of your result has a link. Pay the issuance fee there before the date that the notice names. Then download the **e-Visa**, a PDF with a QR code. There are no stickers in passports any more.

Save it on your phone **and** print it on white A4 paper. If you lose it, download it again from GovHK or the Department's mobile app, free of charge. Check every name and number. If something differs from your passport, contact the section that handled your case before you travel.

## 2. Before you travel

Residents of the Mainland also need an Exit-Entry Permit for Travelling to and from Hong Kong and Macao, with the exit endorsement that fits. Apply for it at home after approval. Some Chinese nationals who live overseas may enter with their passport instead; the official page says who.

Bring the originals of certificates, marriage and birth papers, and letters from employers. You will need them for schools, banks and the first extension.

## 3. At the counter

Show your travel document and the e-Visa, and scan the QR code at the immigration counter. Family members scan their own. Check the limit of stay on the slip before you leave the counter, and write the date into your calendar.

## 4. Register for an identity card within 30 days

Everybody aged 11 or older who stays longer registers for a Hong Kong identity card (HKID). Arrival guides give **30 days** from arrival. Book a time at a registration office as soon as you know your travel date. The number on this card follows you everywhere: bank, tax, hospital, library.

Show or copy your HKID only when there is a reason. Praya never asks for the number in a message.

## 5. Tell Praya

Enter your approval date and reference and upload the letter: [confirm my approval](/approval). A case officer checks it. Then programmes and mentors open for you.

Then read [your stay](/guides/your-stay). The clock runs from the day you enter.
`,
    },
    'zh-Hant': {
      title: '獲批之後：電子簽證、入境、身份證',
      summary: '由收到獲批通知到領取身份證，順序逐步看。',
      body: `
## 1. 繳費並下載電子簽證

結果通知內附有連結。請在通知所列的限期前繳付簽發費，然後下載**電子簽證**。這是一個附有二維碼的 PDF 檔案，現已不再在護照貼標籤。

請在手機儲存一份，**同時**用白色 A4 紙列印一份。如果遺失，可在「香港政府一站通」或入境處流動應用程式免費重新下載。請核對姓名和號碼，如與護照不符，應在出發前聯絡處理個案的組別。

## 2. 出發之前

內地居民還要領取往來港澳通行證和相應的簽注，獲批後在內地辦理。部分居於海外的中國公民可以憑護照入境，條件見官方網頁。

請帶備學歷證書、結婚和出生證明、僱主信的正本。報讀學校、開銀行戶口和首次延期時都用得着。

## 3. 在入境櫃枱

出示旅行證件和電子簽證，在櫃枱的掃描器掃描二維碼；家屬各自掃描自己的一份。離開櫃枱前，先看清楚逗留期限，並把日期記在日曆上。

## 4. 30 日內登記身份證

年滿 11 歲並會較長時間留港的人，都要登記領取香港身份證。來港指南列明要在抵港後 **30 日內**登記。行程一定，便可預約人事登記處。銀行、報稅、醫院、圖書館都會用到這個號碼。

沒有必要時，不要出示或複印身份證。Praya 絕不會在訊息中要求你提供身份證號碼。

## 5. 告訴 Praya

輸入獲批日期和檔案編號，並上載通知書：[確認我已獲批](/approval)。個案主任核實後，課程和導師便會向你開放。

接着請看[你的逗留期限](/guides/your-stay)，期限由入境當日開始計算。
`,
    },
    'zh-Hans': {
      title: '获批之后：电子签证、入境、身份证',
      summary: '从收到获批通知到领取身份证，按顺序一步一步看。',
      body: `
## 1. 缴费并下载电子签证

结果通知里有链接。请在通知写明的期限之前交签发费，然后下载**电子签证**。这是一个带二维码的 PDF 文件，现在护照上不再贴标签。

请在手机上存一份，**同时**用白色 A4 纸打印一份。如果丢失，可以在“香港政府一站通”或入境处手机应用免费重新下载。请核对姓名和号码，如与护照不符，应在出发前联系处理个案的组别。

## 2. 出发之前

内地居民还要办理往来港澳通行证和相应的签注，获批后在内地办理。部分居住在海外的中国公民可以凭护照入境，条件见官方网页。

请带上学历证书、结婚和出生证明、雇主信的原件。报学校、开银行账户和第一次延期时都用得上。

## 3. 在入境柜台

出示旅行证件和电子签证，在柜台的扫描器扫描二维码；家属各自扫描自己的一份。离开柜台前，先看清楚逗留期限，并把日期记在日历上。

## 4. 30 天内登记身份证

年满 11 岁并且会较长时间留港的人，都要登记领取香港身份证。来港指南写明要在抵港后 **30 天内**登记。行程一定，就可以预约人事登记处。银行、报税、医院、图书馆都会用到这个号码。

没有必要时，不要出示或复印身份证。Praya 绝不会在消息里要求你提供身份证号码。

## 5. 告诉 Praya

输入获批日期和档案编号，并上传通知书：[确认我已获批](/approval)。个案主任核实后，课程和导师就会向你开放。

接着请看[你的逗留期限](/guides/your-stay)，期限从入境当天开始计算。
`,
    },
  },
}
