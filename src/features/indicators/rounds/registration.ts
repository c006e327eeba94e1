import type { FeatureRegistration } from '#src/platform/registries.ts';
import { reminderJob } from './reminder-job.ts';

const defined = 'Figures keep the definition that they were counted by.';

/** What indicators and the rounds that ask for them hand to the registries. */
export const roundsRegistration: FeatureRegistration = {
  jobs: [reminderJob],
  retention: [
    { table: 'indicator', keep: 'permanent', because: defined },
    { table: 'indicator_version', keep: 'permanent', because: defined },
    { table: 'indicator_text', keep: 'permanent', because: defined },
    { table: 'indicator_package', keep: 'permanent', because: 'What rounds can ask for; tells of nobody.' },
    {
      table: 'indicator_checklist',
      keep: 'permanent',
      because: 'What a network decided before it asked for figures.',
    },
    { table: 'indicator_round', keep: 'permanent', because: 'Which figures were asked for, term by term.' },
    { table: 'indicator_round_item', keep: 'permanent', because: 'Goes with its round.' },
  ],
  personalData: [
    {
      table: 'indicator_checklist',
      column: 'confirmed_by',
      purpose: 'Shows who confirmed for the network what must be settled before figures are asked for.',
      basis: 'public-task',
    },
  ],
};
