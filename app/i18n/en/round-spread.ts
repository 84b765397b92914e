/** How a round shares mentees out among mentors; part of the texts of `rounds`. */
export const roundSpread = {
  title: 'How mentees are shared out',
  hint: 'Does not count for “Nobody would swap”. Mentees whom a mentor has already count too.',
  concave: 'Points off for each further mentee',
  concaveHint:
    'A mentor’s second mentee counts so many points less, the third twice as many less, and so on. Empty or 0: every mentee counts the same.',
  even: 'Mentor balance',
  evens: { off: 'Numbers of mentees do not matter', ties: 'Even where it costs nobody a point', first: 'Even first' },
  evenHints: {
    off: 'Mentors who suit best may fill all their places.',
    ties: 'Of equally good rounds, the one in which mentors have the most equal numbers of mentees.',
    first:
      'After as many people as possible and, if chosen, no bad pair: numbers of mentees as equal as possible, and only then the best points.',
  },
  ran: {
    concave: 'Each further mentee of a mentor counted {points} points less.',
    ties: 'Of equally good rounds, the most even one.',
    first: 'Mentees were shared out as evenly as possible.',
  },
} as const
