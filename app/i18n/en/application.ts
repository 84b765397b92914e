export const application = {
  title: 'Your application',
} as const
