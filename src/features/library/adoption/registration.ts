import type { FeatureRegistration } from '#src/platform/registries.ts';
import { followUpJob, followUpTasks } from './follow-up/follow-up-job.ts';
import { originalChangedTasks } from './variants/adoption-tasks.ts';
import { variantConsumer } from './variants/variant-consumer.ts';

const because = 'Shows who uses what; ended by the organisation, never by time.';

/** What local variants hand to the registries. */
export const adoptionRegistration: FeatureRegistration = {
  consumers: [variantConsumer],
  jobs: [followUpJob],
  tasks: [originalChangedTasks, followUpTasks],
  retention: [
    { table: 'adoption', keep: 'permanent', because },
    {
      table: 'adoption_answer',
      keep: 'permanent',
      because: 'What was learnt; withdrawn by its organisation.',
    },
    { table: 'variant_basis', keep: 'permanent', because: 'One row a variant: which text it follows.' },
  ],
  personalData: [
    {
      table: 'adoption',
      column: 'declared_by',
      purpose: 'Tells the organisation who said that it uses this.',
      basis: 'public-task',
    },
    {
      table: 'adoption_answer',
      column: 'answered_by',
      purpose: 'Tells the organisation who answered for it.',
      basis: 'public-task',
    },
  ],
};
