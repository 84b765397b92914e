import { say, type Texts } from './say.ts'

const DEGREE_PROOF = say(
  'Degree certificate and transcript of that degree, with a check by a verification organisation that the department lists',
  '該學位的證書和成績單，連同由入境事務處所列核實機構發出的核實報告',
  '该学位的证书和成绩单，连同由入境事务处所列核实机构出具的核实报告',
)

/** Age, studies and languages. The official text is Chinese; the English is our own. */
export const STUDY: Texts = {
  c01: {
    label: say('Aged 50 or below', '年齡為 50 歲或以下', '年龄为 50 岁或以下'),
    help: say(
      'Give your age in full years on the day you would apply.',
      '請填寫你遞交申請當日的足歲年齡。',
      '请填写你递交申请当日的周岁年龄。',
    ),
    example: say(
      'Born in May 1980, applying in April 2026: 45.',
      '1980 年 5 月出生，2026 年 4 月申請：45 歲。',
      '1980 年 5 月出生，2026 年 4 月申请：45 岁。',
    ),
    proof: say(
      'The page of your passport or travel document with your date of birth',
      '旅行證件（如護照）上載有出生日期的一頁',
      '旅行证件（如护照）上载有出生日期的一页',
    ),
  },
  c02: {
    label: say(
      'A master’s or doctoral degree from an eligible university',
      '持有由合資格大學頒授的碩士或博士學位',
      '持有由合资格大学颁授的硕士或博士学位',
    ),
    help: say(
      'Eligible are the universities on the Aggregate List of the Labour and Welfare Bureau (198 of the Top Talent Pass Scheme in November 2024), or one of six business schools ranked in the world’s top ten over five years. Look your university up in that list; degrees of branch campuses and continuing-education arms were not counted under the Top Talent Pass Scheme.',
      '合資格大學指勞工及福利局綜合名單上的大學（2024 年 11 月時為高端人才通行證計劃的 198 間），或過去五年曾名列全球十大的六間商學院之一。請在該名單中查找你的大學；按高才通計劃的說明，分校和持續教育部門頒授的學位不計算在內。',
      '合资格大学指劳工及福利局综合名单上的大学（2024 年 11 月时为高端人才通行证计划的 198 所），或过去五年曾名列全球十大的六所商学院之一。请在该名单中查找你的大学；按高才通计划的说明，分校和继续教育部门颁授的学位不计算在内。',
    ),
    example: say(
      'Counts: an MSc from a listed university. Does not count: a bachelor degree from it, or a master’s degree from a university that is not listed.',
      '計算在內：名單上大學的理學碩士。不計算：該校的學士學位，或名單以外大學的碩士學位。',
      '计算在内：名单上大学的理学硕士。不计算：该校的学士学位，或名单以外大学的硕士学位。',
    ),
    proof: DEGREE_PROOF,
  },
  c03: {
    label: say(
      'That master’s or doctoral degree is in science, technology, engineering or mathematics (STEM)',
      '該碩士或博士學位屬科學、科技、工程或數學（STEM）學科',
      '该硕士或博士学位属科学、科技、工程或数学（STEM）学科',
    ),
    help: say(
      'It must be the same degree from an eligible university. The department publishes a Reference List of STEM Subjects; we have not seen its contents, so check your subject there, and choose "not sure" until you have.',
      '必須是同一個由合資格大學頒授的學位。入境事務處設有 STEM 學科參考名單；我們未見其內容，請先在名單中查核你的學科，未查核前請選「不確定」。',
      '必须是同一个由合资格大学颁授的学位。入境事务处设有 STEM 学科参考名单；我们未见其内容，请先在名单中核对你的学科，未核对前请选“不确定”。',
    ),
    example: say(
      'Computer science, civil engineering, statistics, chemistry.',
      '例如電腦科學、土木工程、統計學、化學。',
      '例如计算机科学、土木工程、统计学、化学。',
    ),
    proof: say(
      'The same certificate and transcript, showing the subject',
      '同一證書和成績單，並顯示所修學科',
      '同一证书和成绩单，并显示所修学科',
    ),
  },
  c04: {
    label: say(
      'Good written and spoken ability in two languages',
      '具備良好的兩種語言的書寫和口語能力',
      '具备良好的两种语言的书写和口语能力',
    ),
    help: say(
      'Any two languages. English may be one of them, and then counts for the next criterion as well. Which level is "good" is not said in the text that we read.',
      '任何兩種語言皆可。英語可以是其中之一，並同時計入下一項準則。我們查閱的文本並無說明何謂「良好」的程度。',
      '任何两种语言皆可。英语可以是其中之一，并同时计入下一项准则。我们查阅的文本并无说明何谓“良好”的程度。',
    ),
    example: say(
      'Putonghua from school and English from your work; French and Arabic.',
      '例如在校使用普通話、工作使用英語；或法語和阿拉伯語。',
      '例如在校使用普通话、工作使用英语；或法语和阿拉伯语。',
    ),
    proof: say(
      'For each language: a test certificate, or proof that you studied or worked in it',
      '每種語言：語文考試證書，或以該語言修讀課程或工作的證明',
      '每种语言：语言考试证书，或以该语言修读课程或工作的证明',
    ),
  },
  c05: {
    label: say('Good written and spoken English', '具備良好的英語書寫和口語能力', '具备良好的英语书写和口语能力'),
    help: say(
      'Which test or level is accepted is not said in the text that we read.',
      '我們查閱的文本並無說明接納哪些考試或程度。',
      '我们查阅的文本并无说明接纳哪些考试或程度。',
    ),
    example: say(
      'A degree taught in English, an IELTS or TOEFL result, or years of work in English.',
      '例如以英語授課的學位、IELTS 或 TOEFL 成績，或多年以英語工作。',
      '例如以英语授课的学位、IELTS 或 TOEFL 成绩，或多年以英语工作。',
    ),
    proof: say(
      'A test certificate, or a letter from the university or employer that you studied or worked in English',
      '語文考試證書，或由大學或僱主發出、證明你以英語修讀或工作的信件',
      '语言考试证书，或由大学或雇主出具、证明你以英语学习或工作的信件',
    ),
  },
}
