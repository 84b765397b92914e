/**
 * Invented people. About nine in ten come from the Mainland and the rest from elsewhere, as in the scheme's figures of
 * 2021; where somebody comes from is stored nowhere, it only shows in their name.
 */
export type SeedName = { full: string; call: string; locale: 'en' | 'zh-Hant' | 'zh-Hans' }

const zh = (full: string, call: string, locale: SeedName['locale'] = 'zh-Hans'): SeedName => ({ full, call, locale })
const en = (full: string, call: string): SeedName => ({ full, call, locale: 'en' })

export const MIGRANT_NAMES: SeedName[] = [
  zh('陈雨涵', '雨涵'), zh('王子轩', '子轩'), zh('李思远', '思远'), zh('张若楠', '若楠'), zh('刘浩然', '浩然'), zh('杨静怡', '静怡'),
  zh('赵明哲', '明哲'), zh('黄诗琪', '诗琪'), zh('周文博', '文博'), zh('吴晓彤', '晓彤'), zh('徐志远', '志远'), zh('孙雅婷', '雅婷'),
  zh('马俊杰', '俊杰'), zh('朱晨曦', '晨曦'), zh('胡嘉懿', '嘉懿'), zh('郭天宇', '天宇'), zh('何欣妍', '欣妍'), zh('高睿', '高睿'),
  zh('林子墨', '子墨'), zh('罗佳宁', '佳宁'), zh('郑凯文', '凯文'), zh('梁悦', '梁悦'), zh('谢宇航', '宇航'), zh('宋语桐', '语桐'),
  zh('唐景行', '景行'), zh('许安琪', '安琪'), zh('韩旭', '韩旭'), zh('冯乐天', '乐天'), zh('邓丽君子', '君子'), zh('曹承宇', '承宇'),
  zh('彭思颖', '思颖'), zh('曾国栋', '国栋'), zh('萧雨', '萧雨'), zh('田博远', '博远'), zh('董清如', '清如'), zh('潘泽宇', '泽宇'),
  zh('袁梦', '袁梦'), zh('蔡卓妍', '卓妍', 'zh-Hant'), zh('蒋立诚', '立诚'), zh('余沐阳', '沐阳'), zh('于海洋', '海洋'), zh('杜若溪', '若溪'),
  zh('叶知秋', '知秋'), zh('程远航', '远航'), zh('魏紫宸', '紫宸'), zh('苏婉清', '婉清'), zh('吕航', '吕航'), zh('丁一诺', '一诺'),
  zh('沈家豪', '家豪', 'zh-Hant'), zh('任可心', '可心'), zh('姚舜', '姚舜'), zh('卢思齐', '思齐'), zh('傅子昂', '子昂'), zh('钟灵', '钟灵'),
  en('Priya Raghavan', 'Priya'), en('Daniel Okafor', 'Daniel'), en('Claire Beaumont', 'Claire'), en('Kenji Watanabe', 'Kenji'), en('Sofia Marques', 'Sofia'), en('Arjun Mehta', 'Arjun'),
]

export const MENTOR_NAMES: SeedName[] = [
  zh('陳慧敏', '慧敏', 'zh-Hant'), zh('黃志強', '志強', 'zh-Hant'), zh('李詠琳', '詠琳', 'zh-Hant'), zh('張偉業', '偉業', 'zh-Hant'), zh('何家欣', '家欣', 'zh-Hant'), zh('梁啟文', '啟文', 'zh-Hant'),
  zh('吳美玲', '美玲', 'zh-Hant'), zh('鄭浩賢', '浩賢', 'zh-Hant'), zh('王立群', '立群'), zh('赵晓岚', '晓岚'), zh('孙立新', '立新'), zh('周雪莹', '雪莹'),
  zh('林国栋', '国栋'), zh('徐曼', '徐曼'), zh('高原', '高原'), zh('方婧', '方婧'), en('Ananya Iyer', 'Ananya'), en('Thomas Reid', 'Thomas'),
  en('Maria Santos', 'Maria'), en('Farid Rahman', 'Farid'), en('Yuki Tanabe', 'Yuki'), en('Helen Archer', 'Helen'), en('Li Wei', 'Wei'), en('Emeka Nwosu', 'Emeka'),
]

export const STAFF_NAMES = {
  officers: [en('Grace Lam', 'Grace'), zh('何頌恩', '頌恩', 'zh-Hant')],
  administrators: [en('Victor Mak', 'Victor'), zh('羅文靜', '文靜', 'zh-Hant')],
}
