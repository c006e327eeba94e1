import type { desk as sv } from '#src/i18n/sv/decision-basis/desk.ts';

export const desk: typeof sv = {
  tables: {
    organisation_contact: 'Notes about contacts with organisations',
    task_snooze: 'Tasks that rest',
    task_substitute: 'Tasks that are handed over',
  },
  columns: {
    'organisation_contact.noted_by': 'Shows who spoke with the organisation, should a colleague need to ask.',
    'task_snooze.person_id': 'Shows whose list is shorter until the day.',
    'task_substitute.person_id': 'Shows whose tasks somebody else sees.',
    'task_substitute.substitute_id': 'Shows who sees the tasks meanwhile.',
  },
};
