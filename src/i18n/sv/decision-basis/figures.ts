/** What the tables of figures are called, and what their columns are for. */
export const figures = {
  tables: {
    indicator_checklist: 'Beslut inför första insamlingen',
    indicator_naming: 'Vilka som får nämnas med namn',
    indicator_submission: 'Lämnade uppgifter',
  },
  columns: {
    'indicator_checklist.confirmed_by':
      'Visar vem som bekräftade det som ska vara klart innan siffror samlas in.',
    'indicator_naming.decided_by': 'Visar organisationen vem som sa ja till att den nämns.',
    'indicator_submission.submitted_by': 'Gör att den som lämnade uppgifterna får veta hur det gick.',
  },
};
