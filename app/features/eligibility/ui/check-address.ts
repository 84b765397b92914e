/** Where a self-check goes on: all that it knows stands in the address. */
export function checkAddress(page: 'question' | 'result', answers: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(answers ? { a: answers } : {}), ...more }).toString()
  return `/check/${page}${query ? `?${query}` : ''}`
}
