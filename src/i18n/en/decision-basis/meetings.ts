import type { meetings as sv } from '#src/i18n/sv/decision-basis/meetings.ts';

export const meetings: typeof sv = {
  tables: {
    calendar_feed: 'Own calendar links',
    meeting: 'Meetings',
    meeting_file: 'Files of meetings',
    meeting_minutes: 'Minutes of meetings',
    meeting_organiser: 'Those who arrange meetings',
    meeting_point: 'Points of minutes',
    meeting_registration: 'Registrations for meetings',
  },
  columns: {
    'calendar_feed.person_id': 'Shows whose meetings the calendar holds.',
    'meeting.created_by': 'Shows who put up the meeting.',
    'meeting_file.uploaded_by': 'Who added the file, should somebody need to ask.',
    'meeting_minutes.closed_by': 'Whose rights decide what the points may become.',
    'meeting_organiser.person_id': 'Shows who arranges the meeting.',
    'meeting_point.done_by': 'Who said that the task is done, should somebody need to ask.',
    'meeting_point.owner': 'Shows members who takes on what was decided.',
    'meeting_point.owner_person_id': 'Puts the task in the list of whoever took it on.',
    'meeting_registration.access_needs': 'Lets the meeting work for those who come. Erased the day after.',
    'meeting_registration.diet': 'Lets there be food for all. Erased the day after.',
    'meeting_registration.guest_e_mail': 'Reaches those without an account. Erased after 30 days.',
    'meeting_registration.guest_name': 'Stands on the list of participants. Erased after 30 days.',
    'meeting_registration.guest_organisation': 'Stands on the list of participants. Erased after 30 days.',
    'meeting_registration.person_id': 'Shows who comes to the meeting.',
  },
};
