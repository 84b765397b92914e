export const notifications = {
  title: 'Notifications',
  none: 'No notifications yet.',
  noneText: 'When something happens that concerns you, it stands here.',
  allRead: 'Mark all as read',
  unread: 'New',
  open: 'Open',
  kind: {
    approval: {
      approved: 'Your approval is confirmed. You can now join programmes, ask for a mentor and apply for jobs.',
      refused: 'We could not confirm your approval. Read the reason and send it again.',
    },
    casework: {
      changes: 'The office needs something from you for your application.',
      due: 'A reminder: the office still waits for something for your application.',
      approved: 'Your application is approved. Welcome!',
      refused: 'Your application could not be approved. Read the letter.',
      assigned: '{name} handed the case {reference} over to you.',
    },
    invitation: {
      accepted: '{name} accepted your invitation.',
    },
    enrolment: {
      joined: 'You have a place in “{programme}”.',
      left: 'You gave up your place in “{programme}”.',
    },
    mentorship: {
      requested: '{name} asks you to be their mentor.',
      accepted: '{name} is your mentor now. Say hello.',
      declined: '{name} cannot be your mentor this time. We suggest somebody else who fits.',
      withdrawn: '{name} took back their request.',
      expiring: 'The request of {name} runs out in two days.',
      expired: 'Your request to {name} had no answer in a week. We suggest somebody else who fits.',
      ended: 'Your mentorship with {name} has ended.',
      paused: '{name} would like a break in your mentorship.',
      resumed: '{name} would like to go on with your mentorship.',
      breakOver: 'The break in your mentorship is over.',
    },
    pairs: {
      booked: '{name} booked a session with you.',
      opened: 'Your first session with {name} is booked.',
      rescheduled: '{name} moved your session to another time.',
      cancelled: '{name} cancelled your session.',
      reminder: 'Your session with {name} is tomorrow.',
      nudge: 'It has been quiet between you and {name} for three weeks. A short message is enough to go on.',
      midway: 'How is it going with {name}? Two minutes, and only your coordinator sees the sums.',
      closing: 'How was your mentorship with {name}? Two minutes help the next pair.',
    },
    safeguarding: {
      received: 'A safeguarding report waits for you.',
      overdue: 'A safeguarding report is past its deadline.',
      moved: 'There is news on what you reported.',
    },
    message: {
      new: 'New message from {name}.',
    },
    jobApplication: {
      received: '{name} applied for “{job}”.',
      moved: 'News on your application for “{job}”.',
    },
  },
} as const
