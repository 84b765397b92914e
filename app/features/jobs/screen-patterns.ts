/** What an advert must not say: what is unlawful or unfair to people first, then the marks of fraud. */
export const SCREENED = [
  'sex',
  'age',
  'marital',
  'family',
  'origin',
  'residency',
  'religion',
  'disability',
  'nativeSpeaker',
  'looks',
  'fee',
  'documents',
] as const
export type ScreenedKind = (typeof SCREENED)[number]

const LANGUAGE = '(?:english|cantonese|mandarin|putonghua|chinese|japanese|korean|french|german|spanish)'
const FAITH = '(?:christians?|catholics?|muslims?|buddhists?|hindus?)'
/** A limit in Chinese; 不限 is its opposite. */
const ONLY = '(?:只限|仅限|只招|只聘|仅招|(?<!不)限|须为|必须为|必须是)'
const BETTER = '(?:优先|为佳|尤佳|更佳|从优)'
/** Years in which people work; children and the old whom a job serves are another matter. */
const WORK_AGE = '(?:1[6-9]|[2-6]\\d)'
const SERVED = '(?!的?(?:青年|青少年|学生|用户|客户|病人|长者|人士提供|人士服务))'
const NOT_SERVED = '(?<!(?:children|students|pupils|teenagers|youths?|patients|residents|clients|users|customers|readers)\\s)'
const FEE = '(?:押金|报名费|培训费|中介费|介绍费|入职费|服装费|体检费|行政费|手续费)'

/**
 * Patterns over the text in lower case and Simplified characters. Each names a limit or a wish, never the bare word:
 * "regardless of age" and 男女不限 have to pass.
 */
export const PATTERNS: Record<ScreenedKind, RegExp[]> = {
  sex: [
    /(?<!\bmale\s*(?:or|and|\/|&)\s*)\b(?<!\bfemale\s*(?:or|and|\/|&)\s*)(?:fe)?males?\s+(?:only|preferred|candidates?|applicants?)\b/,
    /\b(?:men|women|ladies|gentlemen|girls?|boys?)\s+(?:only|preferred)\b/,
    /\b(?:only|prefer|preferably|looking for|seeking|hiring|wanted:?)\s+(?:an?\s+)?(?:young\s+|nice\s+)?(?:(?:fe)?males?|man|men|woman|women|lady|ladies|girls?|boys?|gentlem[ae]n)\b(?!'s|’s)/,
    /\b(?:salesm[ae]n|saleswom[ae]n|salesgirls?|waitress(?:es)?|barmaids?|stewardess(?:es)?|office\s+(?:lady|ladies|boys?|girls?)|cleaning\s+lad(?:y|ies))\b/,
    new RegExp(`${ONLY}[男女](?:性|士|生|仔|孩)?(?![装鞋女])`),
    new RegExp(`(?<![男女][、或和及/]?)[男女](?:性|士|生|孩|仔)?${BETTER}`),
    /(?<![男女][、或和及/]?)[男女](?:司机|文员|秘书|助理|侍应|店员|工人|销售员?|护士|教师|老师|会计)/,
    /性别\s*[:：]\s*[男女](?![女、或/])/,
  ],
  age: [
    new RegExp(`${NOT_SERVED}\\b(?:aged?|ages)\\s*:?\\s*(?:between\\s+|from\\s+)?${WORK_AGE}\\s*(?:-|–|to|and)\\s*${WORK_AGE}\\b`),
    new RegExp(`\\b(?:under|below|over|above|younger than|older than)\\s+${WORK_AGE}\\s*(?:years?|yrs?)\\s*(?:old|of age)\\b`),
    new RegExp(`\\b(?:under|below|over|above)\\s+(?:the\\s+)?age\\s+(?:of\\s+)?${WORK_AGE}\\b`),
    /(?<!\b(?:no|any|without an?|without)\s)\bage\s+(?:limit|requirement)\b|\bmax(?:imum|\.)?\s+age\b/,
    /\b(?:looking for|seeking|hiring|prefer)\s+(?:an?\s+)?(?:energetic\s+)?young\s+(?:people|person|candidates?|applicants?|staff|talents?)\b/,
    /\byoung(?:er)?\s+(?:people|candidates?|applicants?)\s+(?:only|preferred|wanted)\b|\bover\s+\d0s?\s+need not apply\b/,
    new RegExp(`年龄[^，。；,;\\n不]{0,8}?${WORK_AGE}`),
    new RegExp(`${WORK_AGE}\\s*(?:-|–|至|到|~)\\s*${WORK_AGE}\\s*岁${SERVED}`),
    new RegExp(`(?<!\\d)${WORK_AGE}\\s*岁\\s*(?:或)?(?:以下|以内)${SERVED}`),
    new RegExp(`年轻(?:人|者|男士|女士)?${BETTER}|[89]0后${BETTER}`),
  ],
  marital: [
    /\b(?:single|unmarried|married)\s+(?:candidates?|applicants?|wom[ae]n|m[ae]n|lad(?:y|ies)|persons?|only|preferred)\b|\bmarital status\s*:/,
    new RegExp(`(?:未婚|已婚|单身)(?:者|人士|女性|男性)?${BETTER}|(?:${ONLY}|必须|须)(?:未婚|已婚|单身)`),
    /婚姻状况\s*[:：]|已婚已育|未婚未育/,
  ],
  family: [
    /\b(?:no|without)\s+(?:young\s+)?(?:children|kids|dependants|dependents|family\s+(?:commitments?|burdens?|obligations?))\b/,
    /\bnot?\s+(?:be\s+)?pregnan(?:t|cy)\b|\bno\s+plans?\s+(?:to\s+have|for)\s+(?:children|a\s+family|marriage)\b/,
    /(?:无|没有)(?:家庭负担|家庭拖累|小孩|子女|孩子)|(?:不得|不可|非|无)怀孕|无生育计划/,
  ],
  origin: [
    /\b(?:locals?|caucasians?|whites?|westerners?|asians?|mainlanders?|hong ?kongers?)\s+(?:candidates?\s+|applicants?\s+|staff\s+)?(?:only|preferred)\b/,
    /\b(?:chinese|indian|nepal(?:i|ese)|pakistani|filipino|indonesian|european|british|american|western|white)\s+(?:people|candidates?|applicants?|nationals?|staff|ethnicity)\s+(?:only|preferred)\b/,
    /\b(?:no|not hiring)\s+(?:foreigners?|mainlanders?|expats?|ethnic minorit(?:y|ies)|indians?|pakistanis?|africans?)\b/,
    /\b(?:race|ethnicity|nationality|skin colou?r)\s*:/,
    new RegExp(`${ONLY}(?:本地人|香港人|港人|华人|中国人|内地人|大陆人|外国人|白人|亚裔)`),
    new RegExp(`(?:本地人|香港人|港人|华人|中国人|内地人|大陆人|白人|欧美人?|外籍人?)士?${BETTER}`),
    /(?:谢绝|不招|不收|不聘|拒绝)(?:内地|大陆|外国|外籍|少数族裔|南亚|非华裔)|(?:内地人|大陆人|外国人|外籍人士|少数族裔|南亚裔)勿扰/,
    /(?:种族|国籍|籍贯|民族)\s*[:：]/,
  ],
  residency: [
    /\bpermanent residents?\s+(?:only|required)\b|\bmust be (?:an?\s+)?(?:hong kong |hk )?permanent residents?\b|\bpermanent (?:hkid|identity card) (?:only|required)\b/,
    new RegExp(`(?:${ONLY}|须持有?|必须持有?)(?:香港)?永久性?(?:居民|身份证)`),
  ],
  religion: [
    new RegExp(`\\b${FAITH}\\s+(?:only|preferred)\\b|\\bmust be an?\\s+(?:devout\\s+)?${FAITH}\\b|\\breligion\\s*:`),
    new RegExp(`(?:基督徒|天主教徒|佛教徒|穆斯林)${BETTER}|${ONLY}(?:基督徒|天主教徒|佛教徒|穆斯林)|宗教(?:信仰)?\\s*[:：]`),
  ],
  disability: [
    /\bable[- ]bodied\b|\bno\s+(?:physical\s+|mental\s+)?(?:disabilit(?:y|ies)|medical history|mental illness)\b|\bmust be (?:healthy|in good health)\b/,
    /(?:^|[，,、；;。：:\s])身体健康(?:[，,、；;。\s]|$)|无(?:残疾|缺陷|病史|精神病|传染病)|四肢健全|谢绝残疾/,
  ],
  nativeSpeaker: [
    /(?<!\bnon[- ])\bnative[\s-]+(?:[a-z]+\s+(?:or\s+[a-z]+\s+)?)?(?:speak(?:ers?|ing)|teachers?|tutors?)\b/,
    new RegExp(
      `\\b${LANGUAGE}\\s+(?:as\\s+(?:an?\\s+|your\\s+)?)?mother[\\s-]tongue\\b|\\bmother[\\s-]tongue\\s+(?:level\\s+)?(?:${LANGUAGE}|speakers?)\\b`,
    ),
    new RegExp(
      `(?<!非)母语(?:为|是|者|人士|${BETTER}|必须)|(?:英语|英文|粤语|广东话|普通话|中文|日语|韩语)(?:为|是)?母语|以[^，。\\n非]{1,6}为母语`,
    ),
  ],
  looks: [
    /\bgood[\s-]looking\b|\bpleasant appearance\b|\battractive\s+(?:appearance|looks|lady|ladies|females?|girls?)\b|\bfair[\s-]skinned\b/,
    /\b(?:attach|send|enclose|include)\s+(?:us\s+)?(?:an?\s+|your\s+)?(?:recent\s+)?(?:photos?|photographs?|pictures? of yourself)\b|\bheight\s*:?\s*(?:at least|above|over)?\s*1[4-9]\d\s*cm\b/,
    /五官端正|(?:相貌|样貌|外貌)(?:端正|姣好|较好|出众)|(?<!企业|品牌|公司)形象(?:好|佳|气质佳)|身高\s*\d{3}|靓女|美女|帅哥|附(?:近照|相片|照片)/,
  ],
  fee: [
    /\b(?:you|candidates?|applicants?|successful candidates?)\s+(?:must|have to|need to|will have to|(?:are|will be) (?:asked|required) to)\s+(?:first\s+)?(?:pay|transfer|remit|deposit|buy|purchase|invest)\b/,
    /(?<!\bno\s)\b(?:registration|application|training|placement|agency|processing|admin(?:istration)?)\s+fees?\b(?=[^.\n]{0,30}(?:required|payable|in advance|up[- ]?front|hk\$|\$\s?\d))/,
    /\bup-?front\s+(?:fee|deposit)\b|\brefundable\s+deposit\b|\binvestment\s+(?:is\s+)?required\b/,
    new RegExp(`(?<![无不毋])(?:需要?|须|先)[^，。；\\n]{0,6}(?:缴纳?|交|付)[^，。；\\n]{0,6}${FEE}|(?:入职|上岗)(?:押金|保证金)`),
    /(?:汇款|转账|过数)(?:至|到|给)(?:我|本|指定)/,
  ],
  documents: [
    /(?<!\b(?:not|never|no need to)\b[^.\n]{0,30})\b(?:send|provide|submit|attach|e-?mail|upload)\b[^.\n]{0,20}\byour\s+(?:passport|hkid|identity card|id card|bank (?:account|card|details)|credit card)\b/,
    /(?<![不勿毋]需?)(?:提供|发送|提交|寄来|附上|上传|传来)(?:你|您|阁下|个人|本人)?的?(?:护照|身份证|银行卡|银行账户|银行户口|信用卡)/,
  ],
}
