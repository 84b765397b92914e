export const ruleSets = {
  title: 'Rule sets',
} as const
