export const application = {
  title: 'Your application',
  error: {
    alreadyMigrant: 'You are approved already. There is nothing to apply for.',
    verifyFirst: 'First open the link in the mail that we sent you. Then you can begin.',
  },
} as const
