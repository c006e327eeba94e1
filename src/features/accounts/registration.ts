import type { FeatureRegistration } from '#src/platform/registries.ts';
import { deleteOldInvitations } from './invitations/invitation-queries.ts';
import { stillWorkingJob } from './people/still-working-service.ts';
import { stillWorkingTasks } from './people/still-working-task-text.ts';
import { deleteEndedSessions } from './session-queries.ts';
import { deleteExpiredCodes } from './sign-in/code-queries.ts';

/** What people and sign-in hand to the registries. */
export const accountsRegistration: FeatureRegistration = {
  jobs: [stillWorkingJob],
  tasks: [stillWorkingTasks],
  retention: [
    {
      table: 'person',
      keep: 'permanent',
      because: 'The author of what stands in the portal; erased on request.',
    },
    { table: 'password', keep: 'permanent', because: 'Goes with the person, or when the person removes it.' },
    { table: 'membership', keep: 'permanent', because: 'Shows who decided what for the organisation.' },
    { table: 'setup_token', keep: 'permanent', because: 'One row at most, worthless after 30 minutes.' },
    {
      table: 'session',
      keep: { days: 0 },
      column: 'expires_at',
      sweep: (app, before) => deleteEndedSessions(app.db, before),
    },
    {
      table: 'sign_in_code',
      keep: { days: 1 },
      column: 'expires_at',
      sweep: (app, before) => deleteExpiredCodes(app.db, before),
    },
    {
      table: 'invitation',
      keep: { days: 180 },
      column: 'expires_at',
      sweep: (app, before) => deleteOldInvitations(app.db, before),
    },
  ],
  personalData: [
    {
      table: 'membership',
      column: 'person_id',
      purpose: 'Says what the person may do, and where.',
      basis: 'public-task',
    },
    {
      table: 'password',
      column: 'person_id',
      purpose: 'Binds the password to its person.',
      basis: 'public-task',
    },
    {
      table: 'session',
      column: 'person_id',
      purpose: 'Binds a sign-in to its person.',
      basis: 'public-task',
    },
    {
      table: 'person',
      column: 'name',
      purpose: 'Shows colleagues who writes and who answers.',
      basis: 'public-task',
    },
    { table: 'person', column: 'sort_key', purpose: 'Sorts the member lists by name.', basis: 'public-task' },
    {
      table: 'person',
      column: 'e_mail',
      purpose: 'Proves where the person works; sign-in codes and notices go there.',
      basis: 'public-task',
    },
    {
      table: 'password',
      column: 'phc',
      purpose: 'Checks a chosen password; cannot be read back.',
      basis: 'public-task',
    },
    {
      table: 'session',
      column: 'client',
      purpose: 'Lets the person know their own sign-ins again.',
      basis: 'public-task',
    },
    {
      table: 'sign_in_code',
      column: 'e_mail',
      purpose: 'Binds a code to the address that it was mailed to.',
      basis: 'public-task',
    },
    {
      table: 'invitation',
      column: 'e_mail',
      purpose: 'Binds an invitation to the invited address.',
      basis: 'public-task',
    },
  ],
};
