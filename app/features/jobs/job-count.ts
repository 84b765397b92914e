/** Beyond this many the list says "more than": counting on would cost more than it tells. */
export const COUNT_MOST = 1000
