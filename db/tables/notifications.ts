import type { Generated } from 'kysely';
import type { Flag } from './index.ts';

type Frequency = 'off' | 'at-once' | 'daily' | 'weekly';

export type FollowTable = {
  id: string;
  person_id: string;
  object_type: 'thread' | 'category' | 'tag' | 'entry' | 'organisation' | 'search' | 'meetings';
  /** A tag's is `vocabulary:value`. */
  object_id: string;
  frequency: Frequency;
  because: 'asked' | 'wrote';
  created_at: string;
  changed_at: string;
  /** Of what is looked for anew each time: up to where in the event log the person has been told. */
  seen_seq: Generated<number>;
};

/** That a person is told of something; what it says is read when it is shown. */
export type NoticeTable = {
  id: string;
  person_id: string;
  seq: number;
  /** `<source>:<id>` */
  subject: string;
  because: string;
  /** What it is shown under. */
  object_type: string;
  object_id: string;
  /** `<type>:<id>` of where it happened: who reads that has read this. */
  place: string;
  at: string;
  read_at: string | null;
  /** How often the person wants to hear of such by mail; off: in the portal alone. */
  frequency: Frequency;
  /** The mail that tells of it. */
  mail_id: string | null;
};

type NoticeChoiceTable = {
  person_id: string;
  /** How one hears of what is meant for oneself: answers, mentions, decisions. */
  personal: Frequency;
  /** How one follows what one has written in. */
  wrote: Frequency | 'none';
  /** Din vecka. */
  has_week: Generated<Flag>;
  changed_at: string;
};

/** When the next mail of a kind is due, and when the latest was queued. */
export type NoticeMailTable = {
  person_id: string;
  kind: 'at-once' | 'daily' | 'weekly';
  /** What a mail at once is about; empty for the others, which tell of everything. */
  object_type: string;
  object_id: string;
  next_at: string | null;
  last_at: string | null;
};

/** A link that ends mails of one kind. */
export type UnsubscribeTable = {
  token_hash: string;
  person_id: string;
  /** A follow's id, `personal`, `daily`, `weekly` or `week`. */
  what: string;
  created_at: string;
  /** Since when, and how often it was before. */
  used_at: string | null;
  was: string | null;
};

export interface NotificationTables {
  follow: FollowTable;
  notice: NoticeTable;
  notice_choice: NoticeChoiceTable;
  notice_mail: NoticeMailTable;
  unsubscribe: UnsubscribeTable;
}
