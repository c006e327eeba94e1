/** What the tables of exchange are called, and what their columns are for. */
export const exchange = {
  tables: {
    exchange_answer: 'Svar efter utbyten',
    exchange_card: 'Kort: vi kan visa och vi söker',
    exchange_request: 'Utbytesförfrågningar',
    exchange_step: 'Historik för utbytesförfrågningar',
  },
  columns: {
    'exchange_answer.by_person_id': 'Visar vem som svarade för organisationen.',
    'exchange_card.created_by': 'Visar vem som lade ut kortet.',
    'exchange_request.asked_by': 'Visar vem svaret ska gå till.',
    'exchange_step.by_person_id': 'Visar vem som svarade, bokade eller tog tillbaka.',
  },
};
