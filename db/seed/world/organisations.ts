import type { OrganisationKind } from '../../schema.ts'

type Three = { en: string; 'zh-Hant': string; 'zh-Hans': string }
export type SeedOrganisation = {
  key: string
  kind: OrganisationKind
  names: Three
  about: Three
  website: string | null
  verified: boolean
}

/** Invented organisations; the addresses end in .example, which nobody can own. */
export const ORGANISATIONS: SeedOrganisation[] = [
  {
    key: 'office',
    kind: 'office',
    names: { en: 'Praya Case Office', 'zh-Hant': 'Praya 個案處', 'zh-Hans': 'Praya 个案处' },
    about: { en: 'Checks approvals and keeps the rules.', 'zh-Hant': '核對批准，維護規則。', 'zh-Hans': '核对批准，维护规则。' },
    website: null,
    verified: true,
  },
  {
    key: 'harbour',
    kind: 'community',
    names: { en: 'Harbour Welcome Centre', 'zh-Hant': '海港迎新中心', 'zh-Hans': '海港迎新中心' },
    about: {
      en: 'A community centre in Wan Chai. Since 2009 our volunteers have helped new arrivals find their feet.',
      'zh-Hant': '位於灣仔的社區中心。自 2009 年起，義工一直協助新來港人士安頓生活。',
      'zh-Hans': '位于湾仔的社区中心。自 2009 年起，义工一直协助新来港人士安顿生活。',
    },
    website: 'https://harbour.example',
    verified: true,
  },
  {
    key: 'lionrock',
    kind: 'community',
    names: { en: 'Lion Rock Neighbours', 'zh-Hant': '獅子山鄰里會', 'zh-Hans': '狮子山邻里会' },
    about: {
      en: 'Neighbours in Kowloon who cook, walk and learn Cantonese together.',
      'zh-Hant': '九龍街坊一起煮飯、行山、學廣東話。',
      'zh-Hans': '九龙街坊一起做饭、远足、学广东话。',
    },
    website: 'https://lionrock.example',
    verified: true,
  },
  {
    key: 'tolo',
    kind: 'education',
    names: { en: 'Tolo Institute of Continuing Studies', 'zh-Hant': '吐露進修學院', 'zh-Hans': '吐露进修学院' },
    about: {
      en: 'Evening and weekend courses in Cantonese, English and working life in Hong Kong.',
      'zh-Hant': '提供廣東話、英語及香港職場文化的夜間和週末課程。',
      'zh-Hans': '提供广东话、英语及香港职场文化的夜间和周末课程。',
    },
    website: 'https://tolo.example',
    verified: true,
  },
  {
    key: 'victoria',
    kind: 'education',
    names: { en: 'Victoria Bridge College', 'zh-Hant': '維橋書院', 'zh-Hans': '维桥书院' },
    about: {
      en: 'Advises families on school places and runs orientation for parents.',
      'zh-Hant': '為家庭提供學位建議，並為家長舉辦迎新課程。',
      'zh-Hans': '为家庭提供学位建议，并为家长举办迎新课程。',
    },
    website: 'https://victoria-bridge.example',
    verified: true,
  },
  employer(
    'pier',
    'Pier Nine Analytics',
    '九號碼頭數據',
    '九号码头数据',
    'Data and forecasting for ports and retailers. 140 people in Kwun Tong.',
    '為港口和零售商提供數據與預測，觀塘團隊 140 人。',
    '为港口和零售商提供数据与预测，观塘团队 140 人。',
  ),
  employer(
    'granite',
    'Granite Bay Capital',
    '花崗灣資本',
    '花岗湾资本',
    'An asset manager in Central with a long view.',
    '位於中環、着眼長遠的資產管理公司。',
    '位于中环、着眼长远的资产管理公司。',
  ),
  employer(
    'kestrel',
    'Kestrel Green Shipping',
    '紅隼綠色航運',
    '红隼绿色航运',
    'Ship management and low-carbon fuels.',
    '船舶管理及低碳燃料。',
    '船舶管理及低碳燃料。',
  ),
  employer(
    'jade',
    'Jade Circuit Robotics',
    '翠路機械人',
    '翠路机器人',
    'Robots for hospitals and warehouses, built in the Science Park.',
    '在科學園研發醫院和倉庫機械人。',
    '在科学园研发医院和仓库机器人。',
  ),
  employer(
    'banyan',
    'Banyan Health',
    '榕樹醫療',
    '榕树医疗',
    'Clinics and digital care in six districts.',
    '六個地區的診所及數碼醫療服務。',
    '六个地区的诊所及数字医疗服务。',
  ),
  employer(
    'tramline',
    'Tramline Studio',
    '電車徑設計',
    '电车径设计',
    'Design and film for public places.',
    '為公共空間創作設計與影像。',
    '为公共空间创作设计与影像。',
  ),
  employer(
    'keystone',
    'Keystone Arbitration Chambers',
    '基石仲裁',
    '基石仲裁',
    'Cross-border dispute resolution.',
    '跨境爭議解決。',
    '跨境争议解决。',
  ),
  {
    ...employer(
      'newtide',
      'New Tide Trading',
      '新潮貿易',
      '新潮贸易',
      'A trading house. Not verified yet.',
      '貿易行，尚未核實。',
      '贸易行，尚未核实。',
    ),
    verified: false,
  },
]

function employer(
  key: string,
  en: string,
  hant: string,
  hans: string,
  aboutEn: string,
  aboutHant: string,
  aboutHans: string,
): SeedOrganisation {
  return {
    key,
    kind: 'employer',
    names: { en, 'zh-Hant': hant, 'zh-Hans': hans },
    about: { en: aboutEn, 'zh-Hant': aboutHant, 'zh-Hans': aboutHans },
    website: `https://${key}.example`,
    verified: true,
  }
}
