/** What migrants ask mentors for, and how conversations go; the migrant begins, then they take turns. */
export const GOALS_EN = [
  'I arrived two months ago and would like to understand how interviews work here. Could we practise one?',
  'I want to move from engineering into project management and do not know where to begin in Hong Kong.',
  'We are looking for a school for our daughter and a flat nearby. I would be glad of your experience.',
]
export const GOALS_ZH = [
  '我刚到香港两个月，想了解这里的面试方式，希望能和您练习一次，也请您看看我的英文简历。',
  '我想从技术岗位转到项目管理，但不清楚香港的行业情况，希望听听您的建议和经验。',
  '我们正在为女儿找学校，也想在学校附近租房，希望您能分享经验，告诉我们先做哪一步。',
]
export const TALKS_EN = [
  [
    'Hello, and thank you for accepting. When would suit you?',
    'Welcome! Saturday at ten, at the café by the ferry pier?',
    'Perfect. I will bring my CV.',
    'Good. Cut it to two pages before, that saves us an hour.',
    'Done. I also wrote down three questions.',
    'See you there. I wear a yellow cap.',
  ],
  [
    'Hi! I have an interview on Thursday and I am nervous.',
    'Tell me the three things you are proud of. Start each answer with one of them.',
    'That helps. May I send you my notes?',
    'Of course. And ask them how the team decides things, people here like that question.',
  ],
]
export const TALKS_ZH = [
  [
    '您好，谢谢您接受我的请求！',
    '不用客气，欢迎来香港。这周六上午方便吗？',
    '方便的，我带上简历。',
    '好，先把简历压缩到两页，英文的那份也带上。',
    '已经改好了，辛苦您看看。',
    '写得不错，第一段可以再具体一点，写上成果数字。',
  ],
  [
    '老师您好，我下周有第一次面试，有点紧张。',
    '先别紧张。准备三个最能代表你的项目，每个讲两分钟。',
    '好的，需要用粤语吗？',
    '听得懂就好，用英语或普通话回答都可以，开头用粤语打个招呼会加分。',
    '明白了，我练习一下「早晨」。',
    '哈哈，很好。面试完告诉我结果。',
  ],
]
