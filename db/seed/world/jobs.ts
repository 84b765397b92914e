export type SeedJob = {
  employer: string
  title: string
  locale: 'en' | 'zh-Hant' | 'zh-Hans'
  description: string
  sector: string
  professionCode: string
  district: string
  workMode: 'on-site' | 'hybrid' | 'remote'
  payMin: number
  payMax: number
  languages: [code: string, level: 'basic' | 'conversational' | 'fluent'][]
  offers: string[]
  daysAgo: number
}

const closing = {
  en: 'People who hold a QMAS visa need no sponsorship for this job. Tell us in your statement what you would like to do in your first three months.',
  'zh-Hant': '持有優才簽證的人士無需僱主擔保。請在申請中告訴我們，頭三個月你想完成甚麼。',
  'zh-Hans': '持有优才签证的人士无需雇主担保。请在申请中告诉我们，头三个月你想完成什么。',
} as const

function job(employer: string, daysAgo: number, locale: SeedJob['locale'], title: string, text: string, facts: Omit<SeedJob, 'employer' | 'daysAgo' | 'locale' | 'title' | 'description'>): SeedJob {
  return { employer, daysAgo, locale, title, description: `${text}\n\n${closing[locale]}`, ...facts }
}

/** Shares follow the scheme's figures: information technology 28%, finance 25%, the rest spread. Pay is HK$ a month. */
export const JOBS: SeedJob[] = [
  job('pier', 2, 'en', 'Data engineer', 'You build the pipelines that carry port and retail data to our forecasters. Python, SQL and a cloud warehouse; a team of nine that reviews each other’s work.', { sector: 'it', professionCode: '25', district: 'kwun-tong', workMode: 'hybrid', payMin: 42000, payMax: 55000, languages: [['en', 'fluent']], offers: ['cantonese-class', 'flexible-start'] }),
  job('pier', 5, 'zh-Hant', '數據分析師', '你會與零售客戶合作，把銷售數據變成補貨建議。熟悉 SQL 和統計方法，樂於向非技術同事解釋結果。', { sector: 'it', professionCode: '25', district: 'kwun-tong', workMode: 'hybrid', payMin: 30000, payMax: 42000, languages: [['yue', 'conversational'], ['en', 'conversational']], offers: ['cantonese-class'] }),
  job('pier', 9, 'en', 'Product manager, forecasting', 'You decide with customers what we build next, and say no kindly. Five years of product work in data products.', { sector: 'it', professionCode: '12', district: 'kwun-tong', workMode: 'hybrid', payMin: 55000, payMax: 75000, languages: [['en', 'fluent']], offers: ['flexible-start'] }),
  job('pier', 20, 'zh-Hans', '前端工程师', '负责港口调度系统的网页界面，使用 TypeScript 和 React。我们重视无障碍设计和代码评审。', { sector: 'it', professionCode: '25', district: 'kwun-tong', workMode: 'remote', payMin: 35000, payMax: 48000, languages: [['cmn', 'conversational'], ['en', 'basic']], offers: ['flexible-start', 'cantonese-class'] }),
  job('pier', 33, 'en', 'Site reliability engineer', 'You keep our forecasts running when a typhoon changes everything. Linux, Kubernetes, calm.', { sector: 'it', professionCode: '25', district: 'kwun-tong', workMode: 'hybrid', payMin: 50000, payMax: 68000, languages: [['en', 'fluent']], offers: [] }),
  job('granite', 1, 'en', 'Investment analyst, Asian equities', 'You research companies in industrials and healthcare and write for people who decide. CFA level II or beyond is welcome.', { sector: 'finance', professionCode: '24', district: 'central-and-western', workMode: 'on-site', payMin: 48000, payMax: 65000, languages: [['en', 'fluent'], ['cmn', 'conversational']], offers: ['recognition'] }),
  job('granite', 6, 'zh-Hans', '风险管理经理', '建立并维护组合风险模型，向投资委员会汇报。五年以上资产管理或银行风险经验。', { sector: 'finance', professionCode: '24', district: 'central-and-western', workMode: 'hybrid', payMin: 60000, payMax: 85000, languages: [['cmn', 'fluent'], ['en', 'conversational']], offers: ['recognition', 'school-places'] }),
  job('granite', 12, 'zh-Hant', '合規主任', '確保基金銷售文件符合證監會要求，並培訓同事。兩年以上金融合規經驗。', { sector: 'finance', professionCode: '24', district: 'central-and-western', workMode: 'on-site', payMin: 36000, payMax: 48000, languages: [['yue', 'conversational'], ['en', 'fluent']], offers: [] }),
  job('granite', 25, 'en', 'Green finance associate', 'You structure transition bonds for shipping and property and check that the claims hold.', { sector: 'finance', professionCode: '24', district: 'central-and-western', workMode: 'hybrid', payMin: 45000, payMax: 60000, languages: [['en', 'fluent'], ['cmn', 'basic']], offers: ['flexible-start'] }),
  job('granite', 40, 'en', 'Fund accountant', 'You close the books of six funds every month and explain each difference.', { sector: 'finance', professionCode: '24', district: 'central-and-western', workMode: 'hybrid', payMin: 32000, payMax: 42000, languages: [['en', 'conversational'], ['cmn', 'conversational']], offers: ['recognition'] }),
  job('kestrel', 3, 'en', 'Green shipping engineer', 'You plan the change to methanol and ammonia fuels with shipyards in three countries.', { sector: 'maritime', professionCode: '21', district: 'kwai-tsing', workMode: 'hybrid', payMin: 52000, payMax: 70000, languages: [['en', 'fluent']], offers: ['school-places', 'relocation'] }),
  job('kestrel', 15, 'zh-Hant', '船舶營運主任', '安排船期、補給和船員更替，與世界各地港口聯絡。', { sector: 'maritime', professionCode: '33', district: 'kwai-tsing', workMode: 'on-site', payMin: 28000, payMax: 36000, languages: [['en', 'conversational'], ['yue', 'basic']], offers: ['cantonese-class'] }),
  job('kestrel', 28, 'en', 'Marine insurance specialist', 'You place and settle hull and cargo cover. Five years in marine claims.', { sector: 'finance', professionCode: '33', district: 'kwai-tsing', workMode: 'hybrid', payMin: 46000, payMax: 62000, languages: [['en', 'fluent']], offers: ['relocation'] }),
  job('jade', 4, 'zh-Hans', '机器人算法工程师', '研发仓库和医院机器人的导航与路径规划，熟悉 ROS 和 C++。实验室位于科学园。', { sector: 'engineering', professionCode: '21', district: 'sha-tin', workMode: 'on-site', payMin: 45000, payMax: 65000, languages: [['cmn', 'fluent'], ['en', 'basic']], offers: ['flexible-start', 'school-places'] }),
  job('jade', 10, 'en', 'Embedded software engineer', 'You write the firmware that keeps a 90 kg robot gentle. C, real-time systems, and a taste for tests.', { sector: 'it', professionCode: '25', district: 'sha-tin', workMode: 'on-site', payMin: 42000, payMax: 58000, languages: [['en', 'conversational']], offers: ['cantonese-class'] }),
  job('jade', 22, 'zh-Hant', '質量保證工程師', '為醫療機械人建立測試流程並跟進認證文件。', { sector: 'engineering', professionCode: '21', district: 'sha-tin', workMode: 'hybrid', payMin: 34000, payMax: 44000, languages: [['yue', 'conversational'], ['en', 'conversational']], offers: [] }),
  job('jade', 36, 'en', 'Machine learning engineer', 'You teach robots to see lifts, beds and people. PyTorch, and an eye for what goes wrong.', { sector: 'it', professionCode: '25', district: 'sha-tin', workMode: 'hybrid', payMin: 50000, payMax: 72000, languages: [['en', 'fluent'], ['cmn', 'basic']], offers: ['relocation'] }),
  job('banyan', 7, 'en', 'Clinical data manager', 'You look after the data of six clinics: quality, privacy, and reports that doctors read.', { sector: 'healthcare', professionCode: '25', district: 'yau-tsim-mong', workMode: 'hybrid', payMin: 40000, payMax: 52000, languages: [['en', 'fluent'], ['yue', 'basic']], offers: ['recognition', 'cantonese-class'] }),
  job('banyan', 18, 'zh-Hant', '物理治療師', '在旺角和沙田診所為病人復康。我們協助你向管理局申請註冊。', { sector: 'healthcare', professionCode: '22', district: 'yau-tsim-mong', workMode: 'on-site', payMin: 38000, payMax: 50000, languages: [['yue', 'conversational']], offers: ['recognition', 'cantonese-class'] }),
  job('banyan', 30, 'zh-Hans', '医疗产品运营', '负责线上问诊产品的内地用户体验与数据分析。', { sector: 'healthcare', professionCode: '24', district: 'yau-tsim-mong', workMode: 'hybrid', payMin: 30000, payMax: 40000, languages: [['cmn', 'fluent'], ['en', 'basic']], offers: ['flexible-start'] }),
  job('tramline', 8, 'en', 'Motion designer', 'You make moving signs for stations and museums. A portfolio matters more than a degree.', { sector: 'creative', professionCode: '26', district: 'sham-shui-po', workMode: 'hybrid', payMin: 28000, payMax: 40000, languages: [['en', 'conversational']], offers: ['cantonese-class'] }),
  job('tramline', 26, 'zh-Hant', '展覽策劃', '策劃公共空間的展覽，由構思、預算到開幕。', { sector: 'creative', professionCode: '26', district: 'sham-shui-po', workMode: 'on-site', payMin: 26000, payMax: 35000, languages: [['yue', 'fluent'], ['en', 'conversational']], offers: [] }),
  job('keystone', 11, 'en', 'Legal counsel, arbitration', 'You prepare cases between Mainland and overseas parties. Qualified in any common-law or PRC jurisdiction.', { sector: 'law', professionCode: '26', district: 'central-and-western', workMode: 'on-site', payMin: 65000, payMax: 95000, languages: [['en', 'fluent'], ['cmn', 'fluent']], offers: ['recognition', 'school-places'] }),
  job('keystone', 45, 'zh-Hans', '法律知识工程师', '把仲裁先例整理成可检索的知识库，与律师和工程师一起工作。', { sector: 'law', professionCode: '26', district: 'central-and-western', workMode: 'hybrid', payMin: 40000, payMax: 55000, languages: [['cmn', 'fluent'], ['en', 'conversational']], offers: ['flexible-start'] }),
]
