import type { Generated } from 'kysely';
import type { Flag } from './index.ts';

export type ForumCategoryTable = {
  id: string;
  slug: string;
  name: string;
  about: Generated<string>;
  position: number;
  /** Who reads and writes it; where everybody reads it, members write. */
  visibility: string;
  /** The network whose coordinators run it; null = the whole portal's. */
  network_id: string | null;
  holds: 'talk' | 'entry-discussions';
  version: Generated<number>;
  created_at: string;
  changed_at: string;
  closed_at: string | null;
};

export type ThreadTable = {
  id: string;
  category_id: string;
  slug: string;
  title: string;
  kind: 'question' | 'experience' | 'contact' | 'news';
  author_id: string | null;
  /** The entry whose discussion it is; one each. */
  entry_id: string | null;
  state: 'visible' | 'awaiting' | 'hidden' | 'removed' | 'merged';
  merged_into_id: string | null;
  created_at: string;
  /** How many posts are visible, and how many of them helped. */
  posts: Generated<number>;
  helped: Generated<number>;
  last_post_at: string;
  /** The highest number that a post of it has been given; numbers are never given twice. */
  last_number: Generated<number>;
  is_locked: Generated<Flag>;
  pinned_until: string | null;
  version: Generated<number>;
};

type ThreadTagTable = { thread_id: string; vocabulary: string; value: string };

type ThreadLinkTable = {
  thread_id: string;
  target_type: 'entry' | 'thread' | 'meeting' | 'indicator';
  target_id: string;
  added_by: string | null;
  added_at: string;
};

/** What a thread was called, what it was and what it was about, until somebody changed that. */
type ThreadRevisionTable = {
  id: string;
  thread_id: string;
  version: number;
  /** Empty where a moderator has taken it away. */
  title: string;
  kind: string;
  /** `vocabulary:value`, a line each. */
  tags: string;
  changed_by: string | null;
  changed_at: string;
};

export type PostTable = {
  id: string;
  thread_id: string;
  /** Its place in the thread: kept for ever, so that paging stays right while people post. */
  number: number;
  author_id: string | null;
  /** As the author was when it was written. */
  author_organisation_id: string | null;
  author_role: string;
  /** Written by the coordinator for a municipality that is not named. */
  is_for_unnamed: Generated<Flag>;
  reply_to_id: string | null;
  kind: 'post' | 'did-so';
  /** The entry or local variant that tells how they did. */
  did_entry_id: string | null;
  body_md: string;
  body_html: string;
  renderer_version: number;
  state: 'visible' | 'awaiting' | 'hidden' | 'removed';
  state_at: string;
  state_by: string | null;
  state_reason: string | null;
  helped_at: string | null;
  helped_by: string | null;
  /** An answer about law: as of which day, and who has checked it. */
  law_as_of: string | null;
  law_checked_by: string | null;
  law_checked_at: string | null;
  created_at: string;
  edited_at: string | null;
  version: Generated<number>;
};

/** What a post said before it was changed. */
type PostRevisionTable = {
  id: string;
  post_id: string;
  version: number;
  body_md: string;
  body_html: string;
  written_by: string | null;
  written_at: string;
};

/** What one person says of a post: thanks, keeps it, is called to it. */
type PostMarkTable = { post_id: string; person_id: string; at: string };

type PostDraftTable = {
  id: string;
  person_id: string;
  /** `new`, `thread:ID`, `post:ID` or `entry:ID`: what is being written. */
  place: string;
  category_id: string | null;
  kind: string | null;
  title: Generated<string>;
  body_md: Generated<string>;
  /** `vocabulary:value`, a line each. */
  tags: Generated<string>;
  /** Of an answer: the post that it answers, the entry that tells how they did. */
  reply_to_id: string | null;
  did_entry_id: string | null;
  /** The day that an answer about law holds for; empty while that is not chosen. */
  law_as_of: string | null;
  saved_at: string;
};

/** A file of a draft, then of the post. */
export type PostFileTable = {
  file_id: string;
  draft_id: string | null;
  post_id: string | null;
  state: 'quarantined' | 'clean' | 'refused';
  reading: 'read' | 'picture' | 'unreadable';
  uploaded_by: string | null;
  uploaded_at: string;
  scanned_at: string | null;
  approved_by: string | null;
  approved_at: string | null;
};

/** A question that the coordinator is asked to put without the municipality's name; only they see who asked. */
type UnnamedQuestionTable = {
  id: string;
  network_id: string;
  asked_by: string | null;
  title: string;
  body_md: string;
  state: 'waiting' | 'posted' | 'returned' | 'withdrawn';
  asked_at: string;
  handled_by: string | null;
  handled_at: string | null;
  return_reason: string | null;
  thread_id: string | null;
};

/** A thread that becomes a good example. */
export type HarvestTable = {
  id: string;
  thread_id: string;
  entry_id: string | null;
  started_by: string | null;
  started_at: string;
};

/** A post that it is made of, and what its author says to that. */
type HarvestPostTable = {
  harvest_id: string;
  post_id: string;
  author_id: string | null;
  state: 'asked' | 'agreed' | 'declined';
  credit: 'organisation' | 'role' | 'none' | null;
  answered_at: string | null;
};

export interface ForumTables {
  forum_category: ForumCategoryTable;
  thread: ThreadTable;
  thread_tag: ThreadTagTable;
  thread_link: ThreadLinkTable;
  thread_revision: ThreadRevisionTable;
  post: PostTable;
  post_revision: PostRevisionTable;
  post_thanks: PostMarkTable;
  post_bookmark: PostMarkTable;
  post_mention: PostMarkTable;
  post_draft: PostDraftTable;
  post_file: PostFileTable;
  unnamed_question: UnnamedQuestionTable;
  harvest: HarvestTable;
  harvest_post: HarvestPostTable;
}
