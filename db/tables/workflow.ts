import type { Flag } from './index.ts';

/** A draft that is published by itself at an hour: the saves that were approved, or why it was not published. */
type EntryScheduleTable = {
  entry_id: string;
  revision_id: string;
  saves: number;
  run_at: string;
  asked_by: string | null;
  asked_at: string;
  failed_at: string | null;
  failure: 'changed' | 'forbidden' | 'incomplete' | null;
};

/** The network's review of a published revision; at most one is open for each entry. */
type EntryReviewTable = {
  id: string;
  entry_id: string;
  /** The published revision that is reviewed, or was. */
  revision_id: string;
  state: 'asked' | 'assigned' | 'returned' | 'approved' | 'cancelled';
  asked_by: string | null;
  asked_at: string;
  due_on: string;
  reviewer_id: string | null;
  assigned_by: string | null;
  /** Since when it is in its state. */
  since: string;
  decided_at: string | null;
  /** What the reviewer says as a whole. */
  note: string | null;
};
type EntryReviewCheckTable = { review_id: string; item: string; is_met: Flag; note: string | null };

/** What is said about an entry and is not public: by its editor, its reviewer, or another member. */
type EntryCommentTable = {
  id: string;
  entry_id: string;
  kind: 'editing' | 'review' | 'reader';
  /** The comment that it answers. */
  parent_id: string | null;
  /** The path of the field that it is about. */
  field: string | null;
  author_id: string | null;
  body: string;
  created_at: string;
  closed_at: string | null;
  closed_by: string | null;
};

export interface WorkflowTables {
  entry_schedule: EntryScheduleTable;
  entry_review: EntryReviewTable;
  entry_review_check: EntryReviewCheckTable;
  entry_comment: EntryCommentTable;
}
