import type { FeatureRegistration } from '#src/platform/registries.ts';
import { dueJob, weekJob } from './mails/due-job.ts';
import { deleteIdleMails } from './mails/due-queries.ts';
import { noticeHealth } from './mails/notice-health.ts';
import { noticeMailBuilder } from './mails/notice-mail-builder.ts';
import { lookJobs } from './notices/look-job.ts';
import { deleteNoticesBefore } from './notices/notice-queries.ts';
import { noticeConsumer } from './notices/tell-people.ts';
import { deleteUnsubscribesBefore } from './unsubscribe/unsubscribe-queries.ts';

/** What following and telling hand to the registries. */
export const notificationsRegistration: FeatureRegistration = {
  consumers: [noticeConsumer],
  jobs: [dueJob, weekJob, ...lookJobs],
  mailBuilders: [noticeMailBuilder],
  healthChecks: [noticeHealth],
  retention: [
    { table: 'follow', keep: 'permanent', because: 'Until the person changes it.' },
    {
      table: 'notice',
      keep: { days: 90 },
      column: 'at',
      sweep: ({ db }, before) => deleteNoticesBefore(db, before),
    },
    { table: 'notice_choice', keep: 'permanent', because: 'Until the person changes it.' },
    {
      table: 'notice_mail',
      keep: { days: 1 },
      column: 'last_at',
      sweep: ({ db }, before) => deleteIdleMails(db, before),
    },
    {
      table: 'unsubscribe',
      keep: { days: 365 },
      column: 'created_at',
      sweep: ({ db }, before) => deleteUnsubscribesBefore(db, before),
    },
  ],
  personalData: [
    {
      table: 'follow',
      column: 'person_id',
      purpose: 'Whose choice it is, and who is told.',
      basis: 'public-task',
    },
    {
      table: 'notice',
      column: 'person_id',
      purpose: 'Who is told of it; shown to nobody else.',
      basis: 'public-task',
    },
    {
      table: 'notice_choice',
      column: 'person_id',
      purpose: 'How the person wants to be told.',
      basis: 'public-task',
    },
    { table: 'notice_mail', column: 'person_id', purpose: 'Whom the mail is for.', basis: 'public-task' },
    {
      table: 'unsubscribe',
      column: 'person_id',
      purpose: 'Whose mails the link ends.',
      basis: 'public-task',
    },
  ],
};
