import type { Generated } from 'kysely';
import type { Flag } from './index.ts';

type Frequency = 'off' | 'at-once' | 'daily' | 'weekly';

export type FollowTable = {
  id: string;
  person_id: string;
  object_type: 'thread' | 'category' | 'tag' | 'entry' | 'organisation' | 'search';
  /** A tag's is `vocabulary:value`. */
  object_id: string;
  frequency: Frequency;
  because: 'asked' | 'wrote';
  created_at: string;
  changed_at: string;
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
  at: string;
  read_at: string | null;
  /** How the person wanted to hear of it, and since when they have by mail. */
  frequency: Frequency;
  mailed_at: string | null;
};

type NoticeChoiceTable = {
  person_id: string;
  /** How one hears of what is meant for oneself: answers, mentions, decisions. */
  personal: Frequency;
  /** Din vecka. */
  has_week: Generated<Flag>;
  changed_at: string;
};

type DigestTable = { person_id: string; kind: 'daily' | 'weekly' | 'week'; next_at: string };

/** A link that ends mails of one kind. */
type UnsubscribeTable = {
  token_hash: string;
  person_id: string;
  /** A follow's id, `personal`, `daily`, `weekly` or `week`. */
  what: string;
  created_at: string;
  used_at: string | null;
};

export interface NotificationTables {
  follow: FollowTable;
  notice: NoticeTable;
  notice_choice: NoticeChoiceTable;
  digest: DigestTable;
  unsubscribe: UnsubscribeTable;
}
