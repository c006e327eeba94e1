/** The event log: `seq` comes from `event_counter`, never from a sequence. */
export type EventTable = {
  seq: number;
  at: string;
  actor_id: string | null;
  kind: string;
  subject_type: string;
  subject_id: string;
  data: string;
};

/** One row; updated in the transaction that appends, so that numbers have no gaps and commit in order. */
export type EventCounterTable = { id: string; seq: number };

export type ConsumerTable = {
  name: string;
  cursor: number;
  lease_owner: string | null;
  lease_until: string | null;
  attempts: number;
  next_try_at: string | null;
  last_error: string | null;
};

/** An event that a consumer failed on too often: parked, so that the rest goes on. */
export type ConsumerDeadTable = {
  consumer: string;
  seq: number;
  parked_at: string;
  last_error: string;
};

export type JobTable = {
  id: string;
  kind: string;
  state: 'waiting' | 'parked';
  run_at: string;
  payload: string;
  dedupe_key: string | null;
  /** Grows when a waiting job is moved, so that a run which is under way does not finish the new one. */
  revision: number;
  attempts: number;
  lease_owner: string | null;
  lease_until: string | null;
  last_error: string | null;
  created_at: string;
};

export type MailState = 'queued' | 'sent' | 'failed';

export type MailTable = {
  id: string;
  state: MailState;
  purpose: string;
  recipient_email: string;
  subject: string;
  /** Emptied when the mail has gone: it may hold a code or a link. */
  body_text: string;
  body_html: string | null;
  headers: string;
  message_id: string;
  dedupe_key: string | null;
  attempts: number;
  next_try_at: string;
  lease_owner: string | null;
  lease_until: string | null;
  last_error: string | null;
  created_at: string;
  sent_at: string | null;
  /** What the mail is written from when it is sent, as JSON; null = the row has its text. */
  built_from: string | null;
};

export type FileTable = {
  id: string;
  sha256: string;
  mime: string;
  size_bytes: number;
  file_name: string;
  alt: string | null;
  owner_type: string;
  owner_id: string;
  visibility: string;
  created_at: string;
};

/** What was read in a file, a row for each place: text, comments, properties … */
export type FileTextTable = { file_id: string; place: string; text: string };

/** Append-only: triggers forbid every change, and deletion of what `audit_head` has not sealed. */
export type AuditTable = {
  seq: number;
  at: string;
  actor_kind: 'anonymous' | 'person' | 'system';
  actor_id: string | null;
  action: string;
  object_type: string;
  object_id: string;
  data: string;
  previous_hash: string;
  hash: string;
};

/** One row: the chain's end, and the record that retention has removed up to. */
export type AuditHeadTable = {
  id: string;
  seq: number;
  hash: string;
  sealed_seq: number;
  sealed_hash: string;
};

/** The answer that a form got, so that the same form sent twice has one effect. */
export type FormReceiptTable = {
  key: string;
  person_id: string;
  location: string;
  created_at: string;
};

export type PlatformTables = {
  event: EventTable;
  event_counter: EventCounterTable;
  consumer: ConsumerTable;
  consumer_dead: ConsumerDeadTable;
  job: JobTable;
  mail: MailTable;
  file: FileTable;
  file_text: FileTextTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  form_receipt: FormReceiptTable;
};
