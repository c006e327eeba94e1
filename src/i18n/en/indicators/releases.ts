import type { releases as sv } from '#src/i18n/sv/indicators/releases.ts';

export const releases: typeof sv = {
  link: 'Publish the figures',
  title: (term) => `Publish the figures of ${term}`,
  lead: 'The portal works out what can be shown without any pupil being found out, by the public or by those who know their own municipality’s figures. Everything that was ever shown is counted in.',
  approved: (count) =>
    count === 1
      ? '1 municipality has approved its figures.'
      : `${count} municipalities have approved their figures.`,
  started: 'The calculation has begun.',
  confirmed: 'The figures are published.',
  withdrawn: 'The figures are no longer shown.',
  begin: 'Work out what can be shown',
  again: 'Work it out again',
  beginHint:
    'It may take some minutes. You can leave the page meanwhile. Nothing is shown until you have confirmed it.',
  running: 'The calculation is under way',
  runningLead: (done, steps) =>
    steps === 0 ? 'The figures are being read.' : `Step ${done + 1} of ${steps} is going on.`,
  reload: 'See how far it has come',
  ready: 'This will be shown',
  readyLead:
    'Every figure is checked together with all the others. What is protected has the same sign everywhere, so that nobody sees why. The figures themselves you see when they are published.',
  group: 'Group',
  views: {
    region: 'The whole region, for all',
    field: 'Each municipality without its name, in whole per cent, for those who take part',
    named: 'Municipalities that agreed to be named, for all',
  },
  states: {
    shown: 'shown',
    protected: 'protected',
    missing: 'not handed in',
    'not-applicable': 'not applicable',
    none: 'not shown',
  },
  protectedSymbol: '..',
  someShown: (count, of) => `${count} of ${of} shown`,
  of: (count, pupils) => `${count} of ${pupils}`,
  contributors: (indicator, count) =>
    count === 1 ? `${indicator}, 1 municipality` : `${indicator}, ${count} municipalities`,
  leftOut: (count) =>
    count === 1
      ? '1 municipality counts in another way than most and is not part of the region’s figure.'
      : `${count} municipalities count in another way than most and are not part of the region’s figure.`,
  confirm: 'Publish',
  confirmHint:
    'What has been shown cannot be unsaid. If you take the figures back they are still counted in next time.',
  outdated: 'Something has changed since this was worked out. Work it out again before you publish.',
  refused: 'Nothing can be published',
  reasons: {
    'nothing-handed-in': 'No municipality has approved its figures yet.',
    'raw-deleted':
      'Figures that are needed have been deleted. It can therefore not be checked whether more of the term can be shown.',
    'already-unsafe':
      'What was shown before is enough for few pupils to be found out, or there was no time to check it. Nothing more is shown.',
    'nothing-safe':
      'No figure can be shown without few pupils being found out. Wait until more municipalities have handed in.',
    failed: 'The calculation was broken off. Work it out again.',
  },
  published: 'Published',
  publishedLead: (date) => `The figures have been published since ${date}.`,
  deleted: 'What was handed in has been deleted. What is published stays.',
  withdraw: 'Take the figures back',
  withdrawHint: 'The figures vanish from all pages and files. That they were shown is kept.',
  reason: 'Why are they taken back?',
  reasonHint: 'A few words, without figures. They are kept together with the time.',
  news: { corrected: (term) => `Corrected figures of ${term} are published` },
};
