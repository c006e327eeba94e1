import type { figures as swedish } from '#src/i18n/sv/decision-basis/figures.ts';

export const figures: typeof swedish = {
  tables: {
    indicator_checklist: 'Decisions before the first collection',
    indicator_naming: 'Who may be named',
    indicator_submission: 'Figures handed in',
  },
  columns: {
    'indicator_checklist.confirmed_by':
      'Shows who confirmed what must be settled before figures are collected.',
    'indicator_naming.decided_by': 'Shows the organisation who agreed to its being named.',
    'indicator_submission.submitted_by': 'Lets the one who handed figures in know what became of them.',
  },
};
