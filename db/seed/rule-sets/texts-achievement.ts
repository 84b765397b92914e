import { say, type Texts } from './say.ts'

/** The achievement route: one of two, all or nothing. */
export const ACHIEVEMENT: Texts = {
  achievement: { label: say('Achievement', '成就', '成就') },
  'apt-award': {
    label: say('An award of exceptional achievement', '曾獲傑出成就獎', '曾获杰出成就奖'),
    help: say(
      'A national or international award. We have not seen an official list of the awards that are accepted.',
      '指國家級或國際級獎項。我們未見官方列明接納哪些獎項。',
      '指国家级或国际级奖项。我们未见官方列明接纳哪些奖项。',
    ),
    example: say('An Olympic medal, a Nobel Prize.', '例如奧運獎牌、諾貝爾獎。', '例如奥运奖牌、诺贝尔奖。'),
    proof: say(
      'The certificate of the award, and papers on what it is and who gives it',
      '獎項證書，以及有關該獎項和頒發機構的資料',
      '奖项证书，以及有关该奖项和颁发机构的资料',
    ),
  },
  'apt-peers': {
    label: say(
      'Work acknowledged by peers, or a significant contribution to the field',
      '工作獲同業肯定，或對所屬界別有重大貢獻',
      '工作获同业肯定，或对所属界别有重大贡献',
    ),
    help: say(
      'It must be possible to show it by documents. How it is weighed is not said in the text that we read.',
      '必須有文件證明。我們查閱的文本並無說明如何衡量。',
      '必须有文件证明。我们查阅的文本并无说明如何衡量。',
    ),
    example: say('A lifetime achievement award of your industry.', '例如業界頒發的終身成就獎。', '例如业界颁发的终身成就奖。'),
    proof: say(
      'The award or letters from recognised bodies and leading people of the field, publications, reports on the work',
      '獎項，或由認可機構和業界翹楚發出的信件、著作、有關成就的報道',
      '奖项，或由认可机构和业界领军人物出具的信件、著作、有关成就的报道',
    ),
  },
}
