import type { FeatureRegistration } from '#src/platform/registries.ts';
import { rerenderMeetingsJob } from './meeting/rerender/rerender-job.ts';
import { meetingNews, meetingsFollowKind } from './news/meeting-news-text.ts';
import { eraseJob, lapseOffersJob } from './registration/jobs/registration-jobs.ts';
import { seatTasks } from './registration/jobs/seat-tasks-text.ts';
import { leavingConsumer } from './registration/leaving/leaving-consumer.ts';
import { remindJob } from './reminders/remind-job.ts';
import { meetingSource } from './search/meeting-source.ts';
import { meetingLinkKind } from './talk/meeting-link.ts';

const withMeeting = 'Goes with its meeting.';

/** What meetings hand to the registries. */
export const meetingsRegistration: FeatureRegistration = {
  searchSources: [meetingSource],
  newsSources: meetingNews,
  followKinds: [meetingsFollowKind],
  linkKinds: [meetingLinkKind],
  consumers: [leavingConsumer],
  tasks: [seatTasks],
  jobs: [lapseOffersJob, remindJob, eraseJob, rerenderMeetingsJob],
  retention: [
    { table: 'meeting_series', keep: 'permanent', because: withMeeting },
    {
      table: 'meeting',
      keep: 'permanent',
      because: 'What the network has met about is a part of its history.',
    },
    { table: 'meeting_organiser', keep: 'permanent', because: withMeeting },
    { table: 'meeting_reminder', keep: 'permanent', because: withMeeting },
    { table: 'meeting_item', keep: 'permanent', because: withMeeting },
    { table: 'meeting_registration', keep: 'permanent', because: withMeeting },
    { table: 'calendar_feed', keep: 'permanent', because: 'Until its person takes it away.' },
  ],
  personalData: [
    {
      table: 'meeting',
      column: 'created_by',
      purpose: 'Shows who put up the meeting.',
      basis: 'public-task',
    },
    {
      table: 'meeting_organiser',
      column: 'person_id',
      purpose: 'Shows who arranges the meeting.',
      basis: 'public-task',
    },
    {
      table: 'meeting_registration',
      column: 'person_id',
      purpose: 'Shows who comes to the meeting.',
      basis: 'public-task',
    },
    {
      table: 'meeting_registration',
      column: 'guest_name',
      purpose: 'Stands on the list of participants; erased 30 days after.',
      basis: 'public-task',
    },
    {
      table: 'meeting_registration',
      column: 'guest_e_mail',
      purpose: 'Reaches those who registered without an account; erased 30 days after.',
      basis: 'public-task',
    },
    {
      table: 'meeting_registration',
      column: 'guest_organisation',
      purpose: 'Stands on the list of participants; erased 30 days after.',
      basis: 'public-task',
    },
    {
      table: 'meeting_registration',
      column: 'diet',
      purpose: 'Lets there be food for all; erased the day after.',
      basis: 'public-task',
    },
    {
      table: 'meeting_registration',
      column: 'access_needs',
      purpose: 'Lets the meeting work for those who come; erased the day after.',
      basis: 'public-task',
    },
    {
      table: 'calendar_feed',
      column: 'person_id',
      purpose: 'Shows whose meetings the calendar holds.',
      basis: 'public-task',
    },
  ],
};
