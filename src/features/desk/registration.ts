import type { FeatureRegistration } from '#src/platform/registries.ts';
import { missingAgenda } from './agenda/agenda-source-text.ts';
import { reportTasks } from './report/report-tasks.ts';
import { deleteContactsBefore } from './silence/silence-queries.ts';
import { silenceTasks } from './silence/silence-tasks.ts';
import { deleteEndedBefore } from './tasks/substitute-queries.ts';

/** What *Att göra* itself hands to the registries. */
export const deskRegistration: FeatureRegistration = {
  agendaSources: [missingAgenda],
  tasks: [silenceTasks, reportTasks],
  retention: [
    {
      table: 'task_snooze',
      keep: { days: 1 },
      column: 'until_on',
      sweep: ({ db }, before) => deleteEndedBefore(db, 'task_snooze', before.slice(0, 10)),
    },
    {
      table: 'task_substitute',
      keep: { days: 1 },
      column: 'until_on',
      sweep: ({ db }, before) => deleteEndedBefore(db, 'task_substitute', before.slice(0, 10)),
    },
    {
      table: 'organisation_contact',
      keep: { days: 3 * 365 },
      column: 'noted_at',
      sweep: ({ db }, before) => deleteContactsBefore(db, before),
    },
  ],
  personalData: [
    {
      table: 'task_snooze',
      column: 'person_id',
      purpose: 'Whose list is shorter until the day; shown to nobody else.',
      basis: 'public-task',
    },
    {
      table: 'task_substitute',
      column: 'person_id',
      purpose: 'Whose tasks are looked after.',
      basis: 'public-task',
    },
    {
      table: 'task_substitute',
      column: 'substitute_id',
      purpose: 'Who looks after the tasks meanwhile.',
      basis: 'public-task',
    },
    {
      table: 'organisation_contact',
      column: 'noted_by',
      purpose: 'Who spoke with the organisation, should a colleague need to ask.',
      basis: 'public-task',
    },
  ],
};
