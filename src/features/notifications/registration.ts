import type { FeatureRegistration } from '#src/platform/registries.ts';

/** What following and telling hand to the registries. */
export const notificationsRegistration: FeatureRegistration = {
  retention: [
    { table: 'follow', keep: 'permanent', because: 'Until the person changes it.' },
    { table: 'notice', keep: 'permanent', because: 'Until the sweep of this feature.' },
    { table: 'notice_choice', keep: 'permanent', because: 'Until the person changes it.' },
    { table: 'digest', keep: 'permanent', because: 'One row a person and kind of mail.' },
    { table: 'unsubscribe', keep: 'permanent', because: 'Until the sweep of this feature.' },
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
    { table: 'digest', column: 'person_id', purpose: 'Whose summary it is.', basis: 'public-task' },
    {
      table: 'unsubscribe',
      column: 'person_id',
      purpose: 'Whose mails the link ends.',
      basis: 'public-task',
    },
  ],
};
