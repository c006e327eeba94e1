import type { PersonalReason } from '#src/platform/notices/news-source.ts';
import type { Frequency } from '../follow/follow.ts';

export type NoticeReason = PersonalReason | 'followed';

/** What a notice is shown under: what is followed, or where that which is meant for oneself belongs. */
export type NoticeObject = { type: string; id: string };

/** That a person is told of something; what it says is read when it is shown. */
export type Notice = {
  id: string;
  personId: string;
  /** Of the event. */
  seq: number;
  /** `<source>:<id>` */
  subject: string;
  because: NoticeReason;
  object: NoticeObject;
  /** `objectKey` of where it happened: who reads that has read this. */
  place: string;
  at: string;
  readAt: string | null;
  frequency: Frequency;
};
