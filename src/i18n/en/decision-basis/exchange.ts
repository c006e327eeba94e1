import type { exchange as sv } from '#src/i18n/sv/decision-basis/exchange.ts';

export const exchange: typeof sv = {
  tables: {
    exchange_answer: 'Answers after exchanges',
    exchange_card: 'Cards: we can show and we look for',
    exchange_request: 'Requests for exchange',
    exchange_step: 'History of requests for exchange',
  },
  columns: {
    'exchange_answer.by_person_id': 'Shows who answered for the organisation.',
    'exchange_card.created_by': 'Shows who put up the card.',
    'exchange_request.asked_by': 'Shows to whom the answer goes.',
    'exchange_step.by_person_id': 'Shows who answered, booked or took back.',
  },
};
