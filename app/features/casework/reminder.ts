const DAY = 24 * 60 * 60 * 1000

/** The moment of a reminder: nine in the morning in Hong Kong, so many days before the deadline. */
export function remindAt(dueOn: string, daysBefore: number): Date {
  return new Date(Date.parse(`${dueOn}T09:00:00+08:00`) - daysBefore * DAY)
}
