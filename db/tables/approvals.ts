/** A one-time link that asks a person without an account about an open draft; swept after a while, unlike what was approved. */
export type ApprovalRequestTable = {
  id: string;
  token_hash: string;
  entry_id: string;
  kind: 'interview' | 'boss';
  e_mail: string;
  function: string;
  message: string | null;
  /** The draft as it stood when the question was sent. */
  revision_id: string;
  saves: number;
  asked_by: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
  answered_at: string | null;
  answer: 'approved' | 'changes' | 'declined' | null;
  reason: string | null;
  /** When the writers were done with the answer. */
  handled_at: string | null;
};
/** What is to be changed, question by question. */
export type ApprovalChangeTable = { request_id: string; question: string; text: string };

/** That somebody answerable said yes to a text: stays with the entry, by function and never by name. */
export type EntryApprovalTable = {
  id: string;
  entry_id: string;
  revision_id: string;
  saves: number;
  kind: 'interview' | 'boss' | 'spoken';
  function: string;
  approved_on: string;
  /** In which role it was written. */
  written_role: string | null;
  recorded_at: string;
};

/** Who may write in one entry without a role in its organisation. */
export type EntryCoauthorTable = { entry_id: string; person_id: string; created_at: string };

/** A whole statute, or one of its sections, that says something else from a day on. */
export type StatuteChangeTable = {
  id: string;
  statute: string;
  chapter: string | null;
  section: string | null;
  changed_on: string;
  note: string;
  created_at: string;
};

/** The last day that a published entry can be relied on, and why not longer: written whenever its card is. */
export type EntryExpiryTable = {
  entry_id: string;
  position: number;
  reason: 'review' | 'funding' | 'statute' | 'contact' | 'evaluation';
  last_day: string;
  detail: string | null;
};

/** A one-time link of a mail that asks whether a published entry still holds. */
export type FreshnessLinkTable = {
  token_hash: string;
  entry_id: string;
  revision_id: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
};

export type ApprovalsTables = {
  approval_request: ApprovalRequestTable;
  approval_change: ApprovalChangeTable;
  entry_approval: EntryApprovalTable;
  entry_coauthor: EntryCoauthorTable;
  statute_change: StatuteChangeTable;
  entry_expiry: EntryExpiryTable;
  freshness_link: FreshnessLinkTable;
};
