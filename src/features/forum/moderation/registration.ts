import type { FeatureRegistration } from '#src/platform/registries.ts';
import { failedPlanTasks } from './care/failed-plan-tasks.ts';
import { plannedJob } from './care/schedule-service.ts';
import { moderationTasks } from './queue/moderation-tasks.ts';
import { waitingNews } from './queue/waiting-news-text.ts';

/** What looking after the talk hands to the registries. */
export const moderationRegistration: FeatureRegistration = {
  tasks: [moderationTasks, failedPlanTasks],
  jobs: [plannedJob],
  newsSources: [waitingNews],
  retention: [
    {
      table: 'moderator',
      keep: 'permanent',
      because: 'Ended by a coordinator; shows who could decide when.',
    },
    { table: 'post_report', keep: 'permanent', because: 'Goes with its post.' },
    {
      table: 'post_decision',
      keep: 'permanent',
      because: 'Goes with its post: why it was hidden or removed.',
    },
    { table: 'thread_schedule', keep: 'permanent', because: 'Goes with its thread.' },
  ],
  personalData: [
    { table: 'moderator', column: 'person_id', purpose: 'Who moderates, and where.', basis: 'public-task' },
    { table: 'moderator', column: 'given_by', purpose: 'Who appointed the moderator.', basis: 'public-task' },
    {
      table: 'post_report',
      column: 'reported_by',
      purpose: 'Lets moderators answer whoever reported; the author is not told.',
      basis: 'public-task',
    },
    {
      table: 'post_report',
      column: 'note',
      purpose: 'What the person wants the moderators to know.',
      basis: 'public-task',
    },
    {
      table: 'post_report',
      column: 'handled_by',
      purpose: 'Which moderator took care of it.',
      basis: 'public-task',
    },
    {
      table: 'post_decision',
      column: 'decided_by',
      purpose: 'Who decided about the post.',
      basis: 'public-task',
    },
    {
      table: 'post_decision',
      column: 'answer',
      purpose: 'What the author says to the decision.',
      basis: 'public-task',
    },
    {
      table: 'post_decision',
      column: 'answer_handled_by',
      purpose: 'Who has read the answer.',
      basis: 'public-task',
    },
    {
      table: 'thread_schedule',
      column: 'asked_by',
      purpose: 'Whose rights are asked when it is done.',
      basis: 'public-task',
    },
  ],
};
