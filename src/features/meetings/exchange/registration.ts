import type { FeatureRegistration } from '#src/platform/registries.ts';
import { deleteCardsBefore } from './cards/card-queries.ts';
import { deleteRequestsBefore } from './requests/request-queries.ts';
import { requestTimeJob } from './requests/telling/request-jobs.ts';
import { requestMailBuilder } from './requests/telling/request-mail-text.ts';
import { requestTasks } from './requests/telling/request-tasks-text.ts';

const withRequest = 'Goes with its request.';

/** What exchange between organisations hands to the registries. */
export const exchangeRegistration: FeatureRegistration = {
  jobs: [requestTimeJob],
  tasks: [requestTasks],
  mailBuilders: [requestMailBuilder],
  retention: [
    {
      table: 'exchange_request',
      keep: { days: 1095 },
      column: 'asked_at',
      sweep: ({ db }, before) => deleteRequestsBefore(db, before),
    },
    { table: 'exchange_step', keep: 'permanent', because: withRequest },
    { table: 'exchange_answer', keep: 'permanent', because: withRequest },
    {
      table: 'exchange_capacity',
      keep: 'permanent',
      because: 'Until the organisation says something else; tells of nobody.',
    },
    {
      table: 'exchange_card',
      keep: { days: 90 },
      column: 'until_on',
      sweep: ({ db }, before) => deleteCardsBefore(db, before),
    },
  ],
  personalData: [
    {
      table: 'exchange_request',
      column: 'asked_by',
      purpose: 'Shows to whom the answer goes.',
      basis: 'public-task',
    },
    {
      table: 'exchange_step',
      column: 'by_person_id',
      purpose: 'Shows who answered, booked or took back.',
      basis: 'public-task',
    },
    {
      table: 'exchange_answer',
      column: 'by_person_id',
      purpose: 'Shows who answered for the organisation.',
      basis: 'public-task',
    },
    {
      table: 'exchange_card',
      column: 'created_by',
      purpose: 'Shows who put up the card.',
      basis: 'public-task',
    },
  ],
};
