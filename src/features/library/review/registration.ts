import type { FeatureRegistration } from '#src/platform/registries.ts';
import { liftEmbargoesJob } from '../publishing/schedule/lift-embargoes-job.ts';
import { publishScheduledJob } from '../publishing/schedule/schedule-service.ts';
import { noticeConsumer } from './notices/notice-consumer.ts';
import { networkReviewTasks, returnedTasks } from './workflow-tasks.ts';

const becauseOfLabel = 'Shows what the label rests on: who reviewed which text, by which list, and when.';

/** What reviews, comments and publishing at an hour hand to the registries. */
export const reviewRegistration: FeatureRegistration = {
  consumers: [noticeConsumer],
  jobs: [publishScheduledJob, liftEmbargoesJob],
  tasks: [networkReviewTasks, returnedTasks],
  retention: [
    {
      table: 'entry_schedule',
      keep: 'permanent',
      because: 'Goes when the draft is published or taken away.',
    },
    { table: 'entry_review', keep: 'permanent', because: becauseOfLabel },
    { table: 'entry_review_check', keep: 'permanent', because: becauseOfLabel },
    {
      table: 'entry_comment',
      keep: 'permanent',
      because: 'Part of how a text came to be; read by those who take part alone.',
    },
  ],
  personalData: [
    {
      table: 'entry_revision',
      column: 'submitted_by',
      purpose: 'Lets the editor’s answer reach the writer who handed the text over.',
      basis: 'public-task',
    },
    {
      table: 'entry_schedule',
      column: 'asked_by',
      purpose: 'Whose right to publish is asked again at the hour, and who is told.',
      basis: 'public-task',
    },
    {
      table: 'entry_review',
      column: 'asked_by',
      purpose: 'Who asked for the review and is told the answer.',
      basis: 'public-task',
    },
    {
      table: 'entry_review',
      column: 'reviewer_id',
      purpose: 'Who reviews: never somebody of the text.',
      basis: 'public-task',
    },
    {
      table: 'entry_review',
      column: 'assigned_by',
      purpose: 'Which coordinator chose the reviewer.',
      basis: 'public-task',
    },
    {
      table: 'entry_comment',
      column: 'author_id',
      purpose: 'Who said it, to those who take part.',
      basis: 'public-task',
    },
    { table: 'entry_comment', column: 'closed_by', purpose: 'Who marked it as done.', basis: 'public-task' },
  ],
};
