export const design = {
  title: 'Components',
  lead: 'Every part of the pages, in every state.',
  action: 'Action',
  text: 'A short sentence, as it would stand here.',
  name: 'Name',
  value: 'Value',
  waiting: 'Waiting',
} as const
