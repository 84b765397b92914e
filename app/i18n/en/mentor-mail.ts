export const mentorMail = {
  heading: 'Hello {name}',
  safety: 'Nobody from Praya asks for money or for a photo of your passport.',
  time: 'First meeting: {at} ({zone})',
  requested: {
    subject: '{other} asks you to be their mentor',
    text: '{other} would like you to be their mentor and writes:',
    button: 'Read and answer',
  },
  accepted: {
    subject: '{other} is your mentor now',
    text: '{other} has accepted your request. You can write to each other now.',
    button: 'Say hello',
  },
  agreed: {
    subject: '{other} agrees to your time',
    text: '{other} agrees to the time that you proposed. You are their mentor now and can write to each other.',
    button: 'Say hello',
  },
  countered: {
    subject: '{other} proposes another time',
    text: '{other} would like to meet you, at another time than you proposed. Say yes, or propose one more.',
    button: 'Answer',
  },
  reproposed: {
    subject: '{other} proposes one more time',
    text: 'Your time did not suit {other}, who proposes one more.',
    button: 'Answer',
  },
  declined: {
    subject: '{other} cannot be your mentor this time',
    text: '{other} cannot be your mentor this time. That says nothing about you: mentors have little time.',
    button: 'See who else fits',
  },
  expiring: {
    subject: 'A request is waiting: {other}',
    text: 'The request of {other} runs out in two days. A short no is also an answer.',
    button: 'Answer',
  },
  waiting: {
    subject: '{other} has not answered yet',
    text: '{other} has two more days to answer. With one tap you can give them another week.',
    button: 'See the request',
  },
  expired: {
    subject: 'No answer from {other}',
    text: '{other} did not answer in time. That says nothing about you: people get busy.',
    button: 'See who else fits',
  },
  lapsed: {
    subject: 'Your request to {other} has run out',
    text: '{other} had proposed another time, and the request ran out before you said yes. You may ask again.',
    button: 'See your requests',
  },
  next: {
    text: '{next} may fit you as well, and has a free place.',
    button: 'Meet {next}',
  },
  pause: {
    subject: 'Would you like a break?',
    text: 'Two requests in a row had no answer from you. That happens to everybody.',
    more: 'Would you like a break from new requests? You decide; until then migrants find you as before.',
    button: 'Decide',
  },
  vetting: {
    subject: 'Your word for {other} ends soon',
    text: 'Your organisation vouches for {other} until {day}. After that day their badge is gone. You can renew it.',
    button: 'Renew',
  },
} as const
