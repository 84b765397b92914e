import { say, type Texts } from './say.ts'

const OFFENCE = say(
  'A false statement to the Immigration Department is an offence, and a permission obtained by it can be taken away.',
  '向入境事務處作出虛假陳述屬違法，因此取得的許可可被撤銷。',
  '向入境事务处作出虚假陈述属违法，因此取得的许可可被撤销。',
)

/** Prerequisites: one that is not met means refusal, whatever the score. */
export const PREREQUISITES = {
  age18: {
    label: say('You will be 18 or older on the day you apply', '申請當日年滿 18 歲', '申请当日年满 18 岁'),
    help: say('Counted on the day the application is handed in.', '以遞交申請當日的年齡計算。', '以递交申请当日的年龄计算。'),
    proof: say(
      'The page of your passport or travel document with your date of birth',
      '旅行證件（如護照）上載有出生日期的一頁',
      '旅行证件（如护照）上载有出生日期的一页',
    ),
  },
  financial: {
    label: say(
      'You can support and house yourself, and the family who come along, without public assistance',
      '你有能力負擔自己和隨行家人的生活和住宿，毋須依賴公共援助',
      '你有能力负担自己和随行家人的生活和住宿，无需依赖公共援助',
    ),
    help: say(
      'For the whole stay in Hong Kong. The official page that we read gives no amount.',
      '以整段留港期間計。我們查閱的官方網頁並無列明金額。',
      '以整段留港期间计。我们查阅的官方网页并无列明金额。',
    ),
    example: say(
      'Savings, investments or a regular income that would carry your household until you have found work.',
      '例如存款、投資或固定收入，足以維持一家人生活，直至你找到工作。',
      '例如存款、投资或固定收入，足以维持一家人生活，直至你找到工作。',
    ),
    proof: say(
      'Bank statements, statements of savings or investments, proof of regular income; what you own and what you owe',
      '銀行月結單、存款或投資證明、固定收入證明；資產和負債資料',
      '银行对账单、存款或投资证明、固定收入证明；资产和负债资料',
    ),
  },
  character: {
    label: say(
      'You have no criminal record and no adverse immigration record, anywhere',
      '你在任何地方均沒有刑事紀錄，亦沒有不良入境紀錄',
      '你在任何地方均没有刑事记录，也没有不良出入境记录',
    ),
    help: OFFENCE,
    example: say(
      'Adverse immigration record: a visa refused or cancelled for a false statement, an overstay, a removal. If something like this happened, choose "not sure" and ask the Immigration Department.',
      '不良入境紀錄的例子：因虛假陳述而被拒簽或取消簽證、逾期逗留、被遣送離境。如有類似情況，請選「不確定」，並向入境事務處查詢。',
      '不良出入境记录的例子：因虚假陈述而被拒签或取消签证、逾期逗留、被遣送离境。如有类似情况，请选“不确定”，并向入境事务处查询。',
    ),
    proof: say(
      'Your declaration in the application; certificates of no criminal conviction where the department asks for them',
      '申請表內的聲明；如入境事務處要求，須提交無犯罪紀錄證明',
      '申请表内的声明；如入境事务处要求，须提交无犯罪记录证明',
    ),
  },
  education: {
    label: say('You have a good education: normally a first degree', '你具備良好學歷：一般為大學學位', '你具备良好学历：一般为大学学位'),
    help: say(
      'Good technical qualifications, proven professional ability, or experience and achievements shown by documents may be accepted instead, exceptionally.',
      '在特殊情況下，良好的技術資歷、經證明的專業能力，或有文件證明的經驗和成就，亦可能獲接納。',
      '在特殊情况下，良好的技术资历、经证明的专业能力，或有文件证明的经验和成就，也可能获接纳。',
    ),
    example: say(
      'A bachelor degree. Without one: choose "not sure", and prepare papers that show your ability.',
      '例如學士學位。如沒有學位，請選「不確定」，並準備能證明你能力的文件。',
      '例如学士学位。如没有学位，请选“不确定”，并准备能证明你能力的文件。',
    ),
    proof: say(
      'Degree certificate and transcript, with a check by a verification organisation that the department lists',
      '學位證書和成績單，連同由入境事務處所列核實機構發出的核實報告',
      '学位证书和成绩单，连同由入境事务处所列核实机构出具的核实报告',
    ),
  },
} satisfies Texts

/** Whom the scheme does not take, by the words of the rule set. */
export const EXCLUSIONS: Texts = {
  'nationals of Afghanistan': { label: say('Afghanistan', '阿富汗', '阿富汗') },
  'nationals of Cuba': { label: say('Cuba', '古巴', '古巴') },
  'nationals of Korea (DPR)': {
    label: say('Democratic People’s Republic of Korea (North Korea)', '朝鮮民主主義人民共和國（北韓）', '朝鲜民主主义人民共和国（朝鲜）'),
  },
}

/** Headings of the questionnaire. */
export const ASPECTS: Texts = {
  age: { label: say('Age', '年齡', '年龄') },
  academic: { label: say('Academic qualifications', '學歷', '学历') },
  language: { label: say('Languages', '語言能力', '语言能力') },
  work: { label: say('Work experience', '工作經驗', '工作经验') },
  income: { label: say('Annual income', '全年收入', '全年收入') },
  business: { label: say('Business ownership', '擁有企業', '拥有企业') },
}

/** Whose page the editions were read from. */
export const SOURCE: Texts = { source: { label: say('Immigration Department', '入境事務處', '入境事务处') } }
