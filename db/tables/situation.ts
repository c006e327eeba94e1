/** `network_id` null: one of the standard questions, which come with the portal. */
export type SituationQuestionTable = {
  id: string;
  network_id: string | null;
  part: 'plan' | 'figures' | 'support' | 'cooperation' | 'own';
  position: number;
  /** The newest wording. */
  version: number;
  /** `YYYY-MM-DD`; rounds that were opened before still have it. */
  retired_on: string | null;
};

/** How a question is worded from a day on. */
export type SituationWordingTable = {
  question_id: string;
  version: number;
  lang: 'sv' | 'en';
  valid_from: string;
  short: string;
  text: string;
  hint: string;
  extra: string;
  search: string;
};

export type SituationRoundTable = {
  id: string;
  network_id: string;
  year: number;
  answer_by: string | null;
  opened_at: string;
};

/** What an organisation answers in a round: at most one open draft and one that everybody reads. */
export type SituationResponseTable = {
  id: string;
  round_id: string;
  organisation_id: string;
  state: 'draft' | 'approved' | 'replaced';
  version: number;
  changed_at: string;
  approved_on: string | null;
  approved_function: string | null;
};

export type SituationAnswerTable = {
  response_id: string;
  question_id: string;
  question_version: number;
  value: 'yes' | 'partly' | 'planned' | 'no' | 'unknown';
  detail: string;
  link: string;
  comment: string;
};

/** A one-time link to the contact function's mailbox. */
export type SituationRequestTable = {
  id: string;
  token_hash: string;
  response_id: string;
  asked_by: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
  answered_at: string | null;
  answer: 'approved' | 'changes' | null;
  message: string | null;
};

export type SituationTables = {
  situation_question: SituationQuestionTable;
  situation_wording: SituationWordingTable;
  situation_round: SituationRoundTable;
  situation_response: SituationResponseTable;
  situation_answer: SituationAnswerTable;
  situation_request: SituationRequestTable;
};
