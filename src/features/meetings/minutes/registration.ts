import type { FeatureRegistration } from '#src/platform/registries.ts';
import { carryOutJob } from './carrying/carry-out-job.ts';
import { leftAgenda } from './tasks/left-agenda-text.ts';
import { minutesTasks } from './tasks/minutes-tasks-text.ts';
import { remindOfMinutesJob } from './tasks/remind-job.ts';

const withMeeting = 'Goes with its meeting.';

/** What the minutes of meetings hand to the registries. */
export const minutesRegistration: FeatureRegistration = {
  tasks: [minutesTasks],
  agendaSources: [leftAgenda],
  jobs: [carryOutJob, remindOfMinutesJob],
  retention: [
    { table: 'meeting_item_source', keep: 'permanent', because: withMeeting },
    { table: 'meeting_minutes', keep: 'permanent', because: withMeeting },
    { table: 'meeting_point', keep: 'permanent', because: withMeeting },
  ],
  personalData: [
    {
      table: 'meeting_minutes',
      column: 'closed_by',
      purpose: 'Whose rights decide what may be made of the points.',
      basis: 'public-task',
    },
    {
      table: 'meeting_point',
      column: 'owner',
      purpose: 'Shows members who takes on what was decided.',
      basis: 'public-task',
    },
    {
      table: 'meeting_point',
      column: 'owner_person_id',
      purpose: 'Puts the task in the list of whoever took it on.',
      basis: 'public-task',
    },
    {
      table: 'meeting_point',
      column: 'done_by',
      purpose: 'Who said that the task is done, should somebody need to ask.',
      basis: 'public-task',
    },
  ],
};
