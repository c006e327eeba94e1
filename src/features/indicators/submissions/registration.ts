import type { FeatureRegistration } from '#src/platform/registries.ts';
import { figureTasks } from './figure-tasks.ts';

/** What the handing in of figures hands to the registries. */
export const submissionsRegistration: FeatureRegistration = {
  tasks: [figureTasks],
  retention: [
    {
      table: 'indicator_submission',
      keep: 'permanent',
      because: 'Who handed in and approved figures, by function, and why they were changed.',
    },
    {
      table: 'indicator_cell',
      keep: 'permanent',
      because:
        'Goes 730 days after the first release or, without one, the closing (`rawRetentionDays`); groups, never a pupil.',
    },
    {
      table: 'indicator_naming',
      keep: 'permanent',
      because: 'Which organisations agreed to be named, indicator by indicator.',
    },
  ],
  personalData: [
    {
      table: 'indicator_submission',
      column: 'submitted_by',
      purpose: 'Tells the one who handed figures in what became of them.',
      basis: 'public-task',
    },
    {
      table: 'indicator_naming',
      column: 'decided_by',
      purpose: 'Shows the organisation who agreed to its being named.',
      basis: 'public-task',
    },
  ],
};
