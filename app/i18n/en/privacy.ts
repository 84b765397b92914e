export const privacy = {
  title: 'Privacy in messages',
  lead: 'What the people you write with see of you. What you hide from them, you do not see of them either.',
  presence: 'Show when I am here and when I am writing',
  presenceHint: 'People you talk with see “Here now” under your name. In a group of more than 50 people nobody sees it.',
  receipts: 'Show what I have read',
  receiptsHint: 'The sender sees “Seen” under their message. Your own count of new messages works either way.',
  save: 'Save',
  toSettings: 'Privacy in messages',
  toSettingsText: 'Who sees that you are here, that you are writing, and what you have read.',
} as const
