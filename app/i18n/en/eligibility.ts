export const eligibility = {
  title: 'Check whether you qualify',
} as const
