export const mentorship = {} as const
