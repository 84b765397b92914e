type Three = { en: string; 'zh-Hant': string; 'zh-Hans': string }
export type SeedProgramme = {
  organisation: string
  titles: Three
  summaries: Three
  mode: 'in_person' | 'online' | 'hybrid'
  district: string | null
  languages: string[]
  venue: string
  capacity: number
  /** First day of each cohort, in weeks from today; past ones are history. */
  startsInWeeks: number[]
  sessions: Three[]
}

const t = (en: string, hant: string, hans: string): Three => ({ en, 'zh-Hant': hant, 'zh-Hans': hans })

export const PROGRAMMES: SeedProgramme[] = [
  {
    organisation: 'harbour',
    titles: t('First weeks in Hong Kong', '來港頭幾星期', '来港头几周'),
    summaries: t(
      'HKID, a bank account, Octopus, a flat: what to do first, in which order, with people who did it last year. Four Saturdays in a group of twelve.',
      '身份證、銀行戶口、八達通、租屋：先做甚麼、後做甚麼，由去年剛經歷過的人帶你走一遍。十二人小組，四個星期六。',
      '身份证、银行账户、八达通、租房：先做什么、后做什么，由去年刚经历过的人带你走一遍。十二人小组，四个星期六。',
    ),
    mode: 'in_person',
    district: 'wan-chai',
    languages: ['cmn', 'en'],
    venue: 'Harbour Welcome Centre, 3/F, Johnston Road, Wan Chai',
    capacity: 12,
    startsInWeeks: [-34, -24, -14, -4, 2, 8],
    sessions: [
      t('Papers and money', '證件與財務', '证件与财务'),
      t('Finding a home', '尋找居所', '寻找住处'),
      t('Work and your rights', '工作與權益', '工作与权益'),
      t('Your neighbourhood walk', '社區漫步', '社区漫步'),
    ],
  },
  {
    organisation: 'harbour',
    titles: t('Working life in Hong Kong', '香港職場生活', '香港职场生活'),
    summaries: t(
      'Interviews, MPF, salaries tax, meetings and what “later” means. Three evenings online.',
      '面試、強積金、薪俸稅、開會文化，以及「遲啲先」到底是甚麼意思。三個晚上，網上進行。',
      '面试、强积金、薪俸税、开会文化，以及“迟啲先”到底是什么意思。三个晚上，线上进行。',
    ),
    mode: 'online',
    district: null,
    languages: ['en'],
    venue: 'Online; the link comes with your confirmation',
    capacity: 30,
    startsInWeeks: [-20, -8, 3],
    sessions: [
      t('Being hired', '求職與入職', '求职与入职'),
      t('Pay, tax and MPF', '薪酬、稅務與強積金', '薪酬、税务与强积金'),
      t('Meetings and e-mail', '會議與電郵', '会议与邮件'),
    ],
  },
  {
    organisation: 'lionrock',
    titles: t('Cook, walk, talk: Kowloon', '煮飯、行山、傾偈：九龍', '做饭、远足、聊天：九龙'),
    summaries: t(
      'Three Sundays: a market, a hill or a kitchen, with neighbours. Cantonese for what you see.',
      '一連三個星期日與街坊逛街市、行山或下廚，邊做邊學廣東話。',
      '连续三个周日与街坊逛街市、远足或下厨，边做边学广东话。',
    ),
    mode: 'in_person',
    district: 'wong-tai-sin',
    languages: ['yue', 'cmn', 'en'],
    venue: 'Lion Rock Neighbours, Tai Shing Street, Wong Tai Sin',
    capacity: 16,
    startsInWeeks: [-26, -12, 1],
    sessions: [
      t('Market morning', '街市早晨', '街市早晨'),
      t('Lion Rock walk', '獅子山行', '狮子山远足'),
      t('Kitchen table', '圍爐下廚', '围炉下厨'),
    ],
  },
  {
    organisation: 'tolo',
    titles: t('Cantonese for beginners', '廣東話初階', '广东话初阶'),
    summaries: t(
      'Twelve lessons: transport, shopping, eating out, at work. A small exam and a certificate at the end.',
      '十二課：交通、購物、飲食、職場，完成後設小測驗及證書。',
      '十二课：交通、购物、饮食、职场，完成后设小测验及证书。',
    ),
    mode: 'hybrid',
    district: 'sha-tin',
    languages: ['cmn', 'en'],
    venue: 'Tolo Institute, Room 204, Sha Tin',
    capacity: 20,
    startsInWeeks: [-30, -16, 4],
    sessions: [
      t('Sounds and tones', '發音與聲調', '发音与声调'),
      t('Getting around', '出行', '出行'),
      t('Eating out', '飲食', '饮食'),
      t('At work', '職場', '职场'),
    ],
  },
  {
    organisation: 'tolo',
    titles: t('Recognition of qualifications', '學歷及專業資格認可', '学历及专业资格认可'),
    summaries: t(
      'Which body looks at your degree or licence, what it asks for and how long it takes. Bring copies, not originals.',
      '了解由哪個機構評核你的學位或牌照、所需文件和時間。請帶副本，不要帶正本。',
      '了解由哪个机构评核你的学位或牌照、所需文件和时间。请带副本，不要带正本。',
    ),
    mode: 'online',
    district: null,
    languages: ['en', 'cmn'],
    venue: 'Online; the link comes with your confirmation',
    capacity: 40,
    startsInWeeks: [-18, 5],
    sessions: [t('Who decides', '由誰評核', '由谁评核'), t('Your file', '準備文件', '准备文件')],
  },
  {
    organisation: 'victoria',
    titles: t('School places for newcomers’ children', '新來港家庭升學講座', '新来港家庭升学讲座'),
    summaries: t(
      'Local, subsidised and international schools; dates, costs, languages. Advisers answer your own case.',
      '本地、資助及國際學校的申請日期、費用和授課語言，顧問解答你的個案。',
      '本地、资助及国际学校的申请日期、费用和授课语言，顾问解答你的个案。',
    ),
    mode: 'hybrid',
    district: 'kowloon-city',
    languages: ['cmn', 'en', 'yue'],
    venue: 'Victoria Bridge College, Hall B, Kowloon Tong',
    capacity: 25,
    startsInWeeks: [-22, -6, 2],
    sessions: [t('How schools work here', '香港學制', '香港学制'), t('Your application', '申請準備', '申请准备')],
  },
]
