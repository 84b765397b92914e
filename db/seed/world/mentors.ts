type MentorText = { sector: string; professionCode: string; years: number; district: string; headline: string; about: string; skills: string[]; goals: string[]; capacity: number }

const m = (sector: string, professionCode: string, years: number, district: string, capacity: number, headline: string, about: string, skills: string[], goals: string[]): MentorText => ({
  sector,
  professionCode,
  years,
  district,
  capacity,
  headline,
  about,
  skills,
  goals,
})

/** In the order of `MENTOR_NAMES`: what each mentor says of themselves, in the language they write in. */
export const MENTOR_TEXTS: MentorText[] = [
  m('finance', '24', 18, 'central-and-western', 4, '資產管理二十年，樂意分享', '我在中環工作近二十年，帶過不少新來港同事。可以談職涯、考牌和辦公室文化。', ['fund-management', 'financial-analysis', 'interviewing'], ['find-a-job', 'understand-work-culture', 'grow-in-my-field', 'build-a-network']),
  m('it', '25', 15, 'kwun-tong', 2, '軟件團隊主管', '由工程師做到主管，熟悉本地科技公司和初創的招聘方式。', ['software-development', 'cloud', 'leading-people', 'cv-writing'], ['find-a-job', 'grow-in-my-field', 'understand-work-culture']),
  m('education', '23', 20, 'kowloon-city', 2, '中學副校長', '可以談本地學制、為子女選校，以及教師註冊。', ['presenting', 'leading-people'], ['health-and-schools', 'recognise-qualifications', 'learn-cantonese']),
  m('trade-logistics', '13', 22, 'kwai-tsing', 3, '物流及供應鏈總監', '碼頭、貨倉、報關，行內的事都可以問我。', ['negotiation', 'project-management', 'sales'], ['find-a-job', 'build-a-network', 'change-field']),
  m('healthcare', '22', 12, 'yau-tsim-mong', 1, '註冊護士', '我曾協助三位內地護士完成註冊，知道每一步要等多久。', ['nursing', 'interviewing'], ['recognise-qualifications', 'find-a-job', 'learn-cantonese']),
  m('law', '26', 16, 'central-and-western', 2, '仲裁律師', '跨境爭議、律師資格認許，也可以談談怎樣寫英文電郵。', ['business-writing', 'negotiation', 'presenting'], ['recognise-qualifications', 'improve-english', 'grow-in-my-field']),
  m('finance', '24', 10, 'eastern', 2, '會計師，愛行山', '報稅、強積金、第一份糧單，逐項跟你看。周末一起行山也可以。', ['accounting', 'tax', 'audit'], ['money-and-tax', 'find-a-home', 'make-friends']),
  m('engineering', '21', 14, 'sha-tin', 2, '結構工程師', '工程師註冊和工地文化，我都走過一次。', ['structural-engineering', 'civil-engineering', 'site-safety'], ['recognise-qualifications', 'find-a-job', 'grow-in-my-field']),
  m('it', '25', 9, 'sha-tin', 3, '2019 年经优才来港的算法工程师', '我自己就是优才，续签、租房、换工作都经历过，愿意把踩过的坑告诉你。', ['machine-learning', 'data-engineering', 'cv-writing'], ['plan-my-stay', 'find-a-job', 'find-a-home', 'make-friends']),
  m('finance', '24', 11, 'yau-tsim-mong', 3, '银行风险经理，来港六年', '从北京到香港，熟悉两地银行的差别。普通话、英语都可以聊。', ['risk-management', 'compliance', 'banking-operations'], ['find-a-job', 'understand-work-culture', 'build-a-network', 'plan-my-stay']),
  m('engineering', '21', 17, 'tai-po', 2, '机器人创业者', '在科学园创业第五年，可以聊融资、招人和产学合作。', ['starting-a-business', 'mechanical-engineering', 'leading-people'], ['start-a-business', 'build-a-network']),
  m('creative', '26', 8, 'sham-shui-po', 2, '展览设计师', '作品集怎么做、去哪里接项目、怎么报价，我都乐意分享。', ['negotiation', 'presenting', 'networking'], ['change-field', 'build-a-network', 'make-friends']),
  m('it', '12', 19, 'central-and-western', 2, '科技公司产品总监', '带过三十人的产品团队，可以帮你准备英文面试。', ['product-management', 'interviewing', 'leading-people'], ['find-a-job', 'improve-english', 'grow-in-my-field']),
  m('finance', '24', 7, 'sai-kung', 2, '绿色金融顾问', '转行做绿色金融的路怎么走，我可以讲讲自己的经历。', ['green-finance', 'corporate-finance', 'business-writing'], ['change-field', 'grow-in-my-field', 'build-a-network']),
  m('trade-logistics', '24', 13, 'tsuen-wan', 3, '跨境电商运营', '仓储、报关、平台规则，以及怎么在香港注册公司。', ['sales', 'starting-a-business', 'data-analysis'], ['start-a-business', 'money-and-tax']),
  m('healthcare', '22', 10, 'tuen-mun', 2, '临床研究经理', '临床研究和医疗科技岗位，帮你改简历、练面试。', ['project-management', 'cv-writing', 'interviewing'], ['find-a-job', 'health-and-schools']),
  m('it', '25', 16, 'wan-chai', 3, 'Engineering director, here since 2011', 'I hire engineers from everywhere. Bring your CV and we will make it say what you can do.', ['software-development', 'interviewing', 'cv-writing', 'leading-people'], ['find-a-job', 'understand-work-culture', 'grow-in-my-field']),
  m('finance', '12', 24, 'central-and-western', 2, 'Retired bank director', 'Thirty years of meetings taught me which ones matter. Happy to talk careers, networks and schools.', ['banking-operations', 'networking', 'presenting'], ['build-a-network', 'understand-work-culture', 'health-and-schools']),
  m('education', '23', 14, 'southern', 2, 'Teacher and parent of three', 'I moved here with small children. Schools, doctors, playgrounds, and how to keep calm.', ['presenting', 'customer-care'], ['health-and-schools', 'make-friends', 'find-a-home']),
  m('maritime', '31', 21, 'islands', 1, 'Master mariner, now ashore', 'Ship management, classification societies and the change to green fuels.', ['project-management', 'negotiation'], ['find-a-job', 'change-field', 'build-a-network']),
  m('creative', '26', 11, 'wan-chai', 2, 'Film editor', 'Small studios, freelance life and how to invoice on time.', ['networking', 'negotiation'], ['change-field', 'make-friends', 'build-a-network']),
  m('business-services', '24', 15, 'eastern', 3, 'HR adviser', 'I read two hundred applications a month and can tell you what happens to them.', ['interviewing', 'cv-writing', 'negotiation'], ['find-a-job', 'understand-work-culture', 'improve-english']),
  m('it', '25', 12, 'kwun-tong', 2, 'Data scientist', 'From a PhD to a bank to a start-up. I can help you choose.', ['machine-learning', 'data-analysis', 'presenting'], ['grow-in-my-field', 'change-field', 'improve-english']),
  m('engineering', '21', 13, 'north', 2, 'Electrical engineer', 'Registration, safety rules and working with contractors.', ['electrical-engineering', 'building-services', 'site-safety'], ['recognise-qualifications', 'find-a-job']),
]
