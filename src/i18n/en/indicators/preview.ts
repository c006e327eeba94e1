import type { preview as sv } from '#src/i18n/sv/indicators/preview.ts';

const numberWords: readonly string[] = [
  ...['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'],
  ...['Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
];

export const preview: typeof sv = {
  title: (organisation, term) => `Preview what others see: ${organisation}, ${term}`,
  lead: 'This is what the figures become for others, cell by cell. Nothing is shown until they are approved and the network publishes.',
  mayBeMore:
    'The table shows what holds for each cell by itself. When all figures are laid together more cells may have to be protected.',
  judged: 'Together with the others’ figures',
  judgedLead:
    'The portal can check what would be shown if all that is handed in were published now. It may change when more hand in or correct theirs. You can check a few times a day.',
  judge: 'Check what would be shown',
  judgeAgain: 'Check again',
  judging: 'The check is going on.',
  judgeBegun: 'The check has begun.',
  judgedNow: (others) =>
    others === 1
      ? 'Checked together with the figures of 1 other municipality. The table shows what holds if all is published now.'
      : `Checked together with the figures of ${others} other municipalities. The table shows what holds if all is published now.`,
  judgedNothing: 'If all were published now, nothing would be shown.',
  judgedBefore: 'Something has changed since you checked. Check again.',
  judgeTomorrow: 'You have checked as often as one can in a day. Try again tomorrow.',
  judgeUnfinished: 'You can check when the figures are complete.',
  nothing: 'There are no figures to look at yet.',
  fill: 'Fill in the figures',
  change: 'Change the figures',
  unfinished: 'Something is missing or not right. Go back and mend it first.',
  cells: 'Cell by cell',
  figure: 'Figure',
  yours: 'Your figure',
  unnamed: 'Other municipalities see, without your name',
  named: 'If you are named',
  shown: {
    protected: 'protected',
    'not-shown': 'not shown',
    'not-named': 'no yes to a name',
    missing: 'missing',
    'not-applicable': 'not applicable',
  },
  protectedSymbol: '..',
  about: (percent) => `${percent} %`,
  ofPupils: (count, pupils) => `${count} of ${pupils}`,
  region: 'What the region sees',
  regionText:
    'In the report of the whole network your figures are part of sums and averages with those of the others. No single municipality is shown there. Whether a sum is too small to be shown is decided when the network publishes. It is not told here beforehand, for whoever tried different figures could then work out those of others.',
  key: 'How to read the table',
  keys: {
    protected:
      'The group is so small, or the number so low, that somebody might be recognised. Others see two dots.',
    rounded: 'The share is shown in whole per cent, among those of the others and in mixed order.',
    'not-shown': 'The figure is used for calculating and checking only.',
  },
  changes: (count) =>
    `${numberWords[count] ?? count} of your figures changed more than usual – is that right?`,
  changed: (what, before, now) => `${what}: from ${before} to ${now}`,
  changesRight: 'Yes, I have checked them',
  size: 'The number of pupils does not fit what is known of your size. Check it before you go on.',
  sizeRight: 'Yes, the number of pupils is right',
  lowRate: (rate, lowest) =>
    `The reporting rate is ${rate} per cent, below ${lowest}. The figures are comparable only in part.`,
  how: 'How we count',
  handIn: 'Hand to the contact person',
  handInHint: 'Only the contact person can approve. They get a task.',
  handedIn: 'The figures are handed in. The contact person has got a task.',
  handedInBy: (by, date) => `Handed in by ${by.toLowerCase()} on ${date}.`,
  approve: 'Approve the figures',
  approveHint: 'Once you approve, the figures may be used in the summary of the network.',
  approvedBy: (by, date) => `Approved by ${by.toLowerCase()} on ${date}.`,
  approved: 'The figures are approved.',
  function: 'Your function',
  functionHint: 'Shown with the date. Write no name.',
  correction: 'Why do you correct them?',
  correctionHint:
    'Stands in the list of changes and is seen by the coordinator. Write nothing about a single pupil.',
  naming: 'May you be named?',
  namingLead:
    'Without a yes your name never stands beside a figure. You can take a yes back until the figures are published.',
  namingSave: 'Save the choice',
  namingSaved: 'The choice is saved.',
  namingNone: 'You are not named.',
  namingClosed: 'The figures are published. The choice can no longer be changed.',
  withdraw: 'Withdraw the figures',
  withdrawLead:
    'What is published already stays in what others have seen. The coordinator is told that you withdraw.',
  reason: 'Why do you withdraw?',
  withdrawn: 'The figures are withdrawn.',
  withdrawnOn: (date) => `Withdrawn on ${date}.`,
  history: 'Changes',
  historyApproved: (by, date) => `${date}: approved by ${by.toLowerCase()}`,
  historyWithdrawn: (date) => `Withdrawn on ${date}:`,
  changedNow: 'The figures changed while you read. Read them once more.',
};
