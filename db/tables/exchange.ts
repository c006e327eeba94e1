import type { Generated } from 'kysely';

export type ExchangeRequestTable = {
  id: string;
  from_organisation_id: string;
  to_organisation_id: string;
  asked_by: string | null;
  /** The description that it is about; null = how the organisation works as a whole. */
  entry_id: string | null;
  /** `vocabulary:value`. */
  topic: string | null;
  format: 'talk' | 'visit' | 'two-hours' | 'peer-review';
  purpose: string;
  questions: string;
  wished_time: string;
  /** `2026-autumn`. */
  term: string;
  state: 'asked' | 'accepted' | 'booked' | 'done' | 'declined' | 'withdrawn' | 'lapsed';
  asked_at: string;
  state_at: string;
  /** In this state. */
  reminders_sent: Generated<number>;
  booked_on: string | null;
  place: Generated<string>;
  meeting_id: string | null;
  /** What in the portal made them ask, if anything. */
  cause_type: 'entry' | 'thread' | 'meeting' | 'indicator' | null;
  cause_id: string | null;
};

export type ExchangeStepTable = {
  id: string;
  request_id: string;
  act: 'ask' | 'accept' | 'decline' | 'book' | 'unbook' | 'finish' | 'withdraw' | 'lapse' | 'remind';
  /** Null = the portal itself. */
  by_person_id: string | null;
  words: string;
  at: string;
};

export type ExchangeAnswerTable = {
  request_id: string;
  organisation_id: string;
  by_person_id: string | null;
  was_useful: 'yes' | 'partly' | 'no';
  learnt: string;
  at: string;
};

export type ExchangeCardTable = {
  id: string;
  organisation_id: string;
  kind: 'show' | 'seek';
  topic: string;
  text: string;
  /** Shown up to and including the day. */
  until_on: string;
  created_by: string | null;
  created_at: string;
};

export type ExchangeTables = {
  exchange_request: ExchangeRequestTable;
  exchange_step: ExchangeStepTable;
  exchange_answer: ExchangeAnswerTable;
  exchange_capacity: {
    organisation_id: string;
    format: ExchangeRequestTable['format'];
    per_term: number;
  };
  exchange_card: ExchangeCardTable;
};
