import type { Generated } from 'kysely';
import type { Flag } from './index.ts';

export type MeetingPointTable = {
  id: string;
  meeting_id: string;
  position: number;
  text: string;
  /** As it was written; the ids say whom it means. */
  owner: string;
  owner_person_id: string | null;
  owner_organisation_id: string | null;
  due_on: string | null;
  kind: 'note' | 'task' | 'thread' | 'draft' | 'revision';
  /** The description that is to be revised. */
  entry_id: string | null;
  /** Since when it is what it was to become. */
  made_at: string | null;
  /** The thread or the description that it became. */
  made_id: string | null;
  done_at: string | null;
  done_by: string | null;
};

export type MinutesTables = {
  /** A point of the agenda that was proposed. */
  meeting_item_source: { item_id: string; proposal: string; path: string | null };
  meeting_minutes: {
    meeting_id: string;
    state: 'open' | 'closed';
    /** Where points that become threads are begun. */
    category_id: string | null;
    version: Generated<number>;
    saved_at: string;
    closed_at: string | null;
    closed_by: string | null;
  };
  meeting_point: MeetingPointTable;
  meeting_recording: { meeting_id: string; link: string };
  meeting_file: {
    file_id: string;
    meeting_id: string;
    state: 'quarantined' | 'clean' | 'refused';
    uploaded_by: string | null;
    uploaded_at: string;
  };
  /** Who is asked what they thought of the meeting. */
  meeting_asked: {
    registration_id: string;
    meeting_id: string;
    asked_at: string;
    has_answered: Generated<Flag>;
  };
  /** What somebody answered; nothing says who. */
  meeting_answer: {
    id: string;
    meeting_id: string;
    /** Five answers each: read when it is full. */
    batch: number;
    usefulness: 'very' | 'fairly' | 'little' | 'not';
    takes_home: string;
    next_about: string;
  };
};
