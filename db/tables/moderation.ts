/** Who looks after what is written, beside the coordinators. */
type ModeratorTable = {
  id: string;
  person_id: string;
  scope_type: 'category' | 'network' | 'organisation';
  scope_id: string;
  given_by: string | null;
  given_at: string;
  ended_at: string | null;
};

export type PostReportTable = {
  id: string;
  post_id: string;
  reason: 'privacy' | 'insult' | 'unlawful' | 'wrong' | 'off-topic' | 'other';
  note: string;
  reported_by: string | null;
  reported_at: string;
  state: 'open' | 'upheld' | 'dismissed';
  handled_by: string | null;
  handled_at: string | null;
};

/** What was decided of a post and why; the author is told and may answer. */
export type PostDecisionTable = {
  id: string;
  post_id: string;
  act: 'hide' | 'remove' | 'restore' | 'approve' | 'refuse' | 'keep';
  /** 1, 2, 3 … of its post. */
  number: number;
  /** What was wrong; null: nothing was. */
  cause: PostReportTable['reason'] | null;
  reason: string;
  decided_by: string | null;
  decided_at: string;
  answer: string | null;
  answered_at: string | null;
  answer_handled_by: string | null;
  answer_handled_at: string | null;
};

/** What is done to a thread at a set time, if the one who asked may do it then. */
export type ThreadScheduleTable = {
  id: string;
  thread_id: string;
  act: 'lock' | 'unlock' | 'move';
  category_id: string | null;
  run_at: string;
  asked_by: string;
  asked_at: string;
  done_at: string | null;
  failure: 'forbidden' | 'changed' | null;
};

export interface ModerationTables {
  moderator: ModeratorTable;
  post_report: PostReportTable;
  post_decision: PostDecisionTable;
  thread_schedule: ThreadScheduleTable;
}
