/** What the tables of *Att göra* are called, and what their columns are for. */
export const desk = {
  tables: {
    organisation_contact: 'Anteckningar om kontakter med organisationer',
    task_snooze: 'Uppgifter som vilar',
    task_substitute: 'Uppgifter som lämnats över',
  },
  columns: {
    'organisation_contact.noted_by': 'Visar vem som pratade med organisationen, om en kollega behöver fråga.',
    'task_snooze.person_id': 'Visar vems lista som är kortare till dagen.',
    'task_substitute.person_id': 'Visar vems uppgifter någon annan ser.',
    'task_substitute.substitute_id': 'Visar vem som ser uppgifterna under tiden.',
  },
};
