export const papers = {
  title: 'Your documents',
} as const
