import { say, type Texts } from './say.ts'

/** Every id of the archive's editions: the same id means the same thing in each of them. */
export const EARLIER: Texts = {
  age: { label: say('Age', '年齡', '年龄') },
  'age-18-24': { label: say('18 to 24', '18 至 24 歲', '18 至 24 岁') },
  'age-25-29': { label: say('25 to 29', '25 至 29 歲', '25 至 29 岁') },
  'age-30-34': { label: say('30 to 34', '30 至 34 歲', '30 至 34 岁') },
  'age-35-39': { label: say('35 to 39', '35 至 39 歲', '35 至 39 岁') },
  'age-18-39': { label: say('18 to 39', '18 至 39 歲', '18 至 39 岁') },
  'age-40-44': { label: say('40 to 44', '40 至 44 歲', '40 至 44 岁') },
  'age-45-50': { label: say('45 to 50', '45 至 50 歲', '45 至 50 岁') },
  'age-51-plus': { label: say('51 or above', '51 歲或以上', '51 岁或以上') },
  education: { label: say('Academic and professional qualifications', '學歷或專業資格', '学历或专业资格') },
  level: { label: say('Highest level', '最高程度', '最高程度') },
  renowned: { label: say('Renowned institution', '著名院校', '著名院校') },
  'edu-2-doctors': { label: say('Two or more doctorates', '兩個或以上博士學位', '两个或以上博士学位') },
  'edu-doctor': {
    label: say(
      'One doctorate, or two or more master’s degrees',
      '一個博士學位，或兩個或以上碩士學位',
      '一个博士学位，或两个或以上硕士学位',
    ),
  },
  'edu-master': {
    label: say(
      'One master’s degree, or two or more bachelor degrees',
      '一個碩士學位，或兩個或以上學士學位',
      '一个硕士学位，或两个或以上学士学位',
    ),
  },
  'edu-bachelor': {
    label: say('One bachelor degree, or a top professional qualification', '一個學士學位，或頂尖專業資格', '一个学士学位，或顶尖专业资格'),
  },
  'edu-doctor-or-2-masters': {
    label: say('A doctorate, or two or more master’s degrees', '博士學位，或兩個或以上碩士學位', '博士学位，或两个或以上硕士学位'),
  },
  'edu-master-or-2-bachelors': {
    label: say(
      'One master’s degree, or two or more bachelor degrees',
      '一個碩士學位，或兩個或以上學士學位',
      '一个硕士学位，或两个或以上学士学位',
    ),
  },
  'edu-bachelor-or-professional': {
    label: say(
      'One bachelor degree, or a professional qualification of a recognised body that proves a very high level of skill',
      '一個學士學位，或由認可機構頒發、證明持有人具備極高專業技能的專業資格',
      '一个学士学位，或由认可机构颁发、证明持有人具备极高专业技能的专业资格',
    ),
  },
  'edu-none': { label: say('None of these', '以上皆否', '以上皆否') },
  'edu-renowned': {
    label: say(
      'A degree from an internationally recognised renowned institution',
      '由國際認可的著名院校頒授的學位',
      '由国际认可的著名院校颁授的学位',
    ),
  },
  work: { label: say('Work experience', '工作經驗', '工作经验') },
  base: { label: say('Years of experience', '工作年資', '工作年限') },
  international: { label: say('International exposure', '國際經驗', '国际经验') },
  mnc: { label: say('Multinational or reputable enterprises', '跨國公司或知名企業', '跨国公司或知名企业') },
  'work-10y-5senior': {
    label: say(
      '10 or more years at graduate or specialist level, at least 5 in a senior role',
      '10 年或以上大學學位程度或專家水平工作經驗，其中至少 5 年擔任高級職位',
      '10 年或以上大学学位程度或专家水平工作经验，其中至少 5 年担任高级职位',
    ),
  },
  'work-5y-2senior': {
    label: say(
      '5 or more years at graduate or specialist level, at least 2 in a senior role',
      '5 年或以上大學學位程度或專家水平工作經驗，其中至少 2 年擔任高級職位',
      '5 年或以上大学学位程度或专家水平工作经验，其中至少 2 年担任高级职位',
    ),
  },
  'work-5y': {
    label: say(
      '5 or more years at graduate or specialist level',
      '5 年或以上大學學位程度或專家水平工作經驗',
      '5 年或以上大学学位程度或专家水平工作经验',
    ),
  },
  'work-2y': {
    label: say(
      '2 or more years at graduate or specialist level',
      '2 年或以上大學學位程度或專家水平工作經驗',
      '2 年或以上大学学位程度或专家水平工作经验',
    ),
  },
  'work-none': { label: say('Less than 2 years', '少於 2 年', '少于 2 年') },
  'work-international': {
    label: say(
      '2 or more years of such work with international exposure',
      '2 年或以上涉及國際經驗的上述工作',
      '2 年或以上涉及国际经验的上述工作',
    ),
  },
  'work-mnc': {
    label: say(
      '3 or more years of such work in multinational or reputable enterprises',
      '3 年或以上在跨國公司或知名企業的上述工作',
      '3 年或以上在跨国公司或知名企业的上述工作',
    ),
  },
  'talent-list': { label: say('Talent List', '人才清單', '人才清单') },
  talent: { label: say('Profession on the Talent List', '人才清單所列專業', '人才清单所列专业') },
  language: { label: say('Languages', '語言能力', '语言能力') },
  'lang-zh-en': {
    label: say('Good Chinese (Putonghua or Cantonese) and English', '良好中文（普通話或粵語）及英文', '良好中文（普通话或粤语）及英文'),
  },
  'lang-one-plus-foreign': {
    label: say(
      'Good Chinese or English, and one more foreign language',
      '良好中文或英文，以及至少一種其他外語',
      '良好中文或英文，以及至少一种其他外语',
    ),
  },
  'lang-one': { label: say('Good Chinese or English only', '只具良好中文或英文', '仅具良好中文或英文') },
  'lang-none': { label: say('Neither', '兩者皆否', '两者皆否') },
  'lang-other': { label: say('Less than that', '未達上述程度', '未达上述程度') },
  family: { label: say('Family background', '家庭背景', '家庭背景') },
  relative: { label: say('Relative in Hong Kong', '在港親屬', '在港亲属') },
  spouse: { label: say('Spouse who comes along', '隨行配偶', '随行配偶') },
  children: { label: say('Children who come along', '隨行子女', '随行子女') },
  'fam-pr-relative': {
    label: say(
      'An immediate relative is a Hong Kong permanent resident living in Hong Kong',
      '至少一名直系家庭成員為居於香港的香港永久性居民',
      '至少一名直系家庭成员为居于香港的香港永久性居民',
    ),
  },
  'fam-spouse-degree': {
    label: say('The spouse who comes along holds a degree', '隨行配偶具備學位或以上程度', '随行配偶具备学位或以上程度'),
  },
  'fam-child': {
    label: say('Each unmarried child under 18 who comes along', '每名隨行的 18 歲以下未婚子女', '每名随行的 18 岁以下未婚子女'),
  },
}
