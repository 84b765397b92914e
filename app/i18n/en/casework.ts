export const casework = {
  title: 'Cases',
} as const
