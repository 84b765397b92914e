export const organisations = {
  kind: {
    office: 'Case office',
    employer: 'Employer',
    education: 'Educational institution',
    community: 'Community organisation',
  },
  role: {
    representative: 'Representative',
    organiser: 'Organiser',
    officer: 'Case officer',
    administrator: 'Administrator',
  },
  verified: 'Verified organisation',
  verifiedHint: 'We have checked that this organisation is what it says it is.',
  notVerified: 'Not verified yet',
  write: 'Write to them',
  writeText: 'Your message goes to the people who act for this organisation here. One of them answers.',
  error: {
    noPerson: 'Nobody with a confirmed account has this address.',
    roleOfKind: 'This role does not exist in this kind of organisation.',
    memberAlready: 'This person has this role already.',
    website: 'Write an address that starts with https://',
  },
  mail: {
    footer: 'Praya is not a government website. We never ask you for money, and never for your password.',
    memberAdded: {
      subject: 'You can now act for {organisation}',
      text: 'You are now {role} at {organisation} on Praya. Sign in again to begin.',
      button: 'Sign in',
    },
    memberEnded: {
      subject: 'You no longer act for {organisation}',
      text: 'Your role at {organisation} on Praya has ended: {role}.',
    },
  },
} as const
