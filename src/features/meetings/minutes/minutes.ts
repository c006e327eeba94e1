import { meetingPath } from '../meeting/meeting.ts';

/** What a point becomes when the minutes are closed; a note stays what it is. */
export const pointKinds = ['note', 'task', 'thread', 'draft', 'revision'] as const;
export type PointKind = (typeof pointKinds)[number];

/** A decision: what, who and when. */
export type Point = {
  id: string;
  meetingId: string;
  text: string;
  /** As it was written. */
  owner: string;
  ownerPersonId: string | null;
  /** The organisation of that person, or the one whose function it is. */
  ownerOrganisation: { id: string; slug: string; name: string } | null;
  /** `YYYY-MM-DD`. */
  dueOn: string | null;
  kind: PointKind;
  /** The description that is to be revised. */
  entry: { id: string; slug: string; title: string } | null;
  /** Since when it is what it was to become; null until the minutes are closed and it is made. */
  madeAt: string | null;
  /** The thread or the description that it became. */
  madeId: string | null;
  doneAt: string | null;
};

/** What was decided at a meeting: written while people sit in the room, read by all whom the meeting is for once closed. */
export type Minutes = {
  meetingId: string;
  state: 'open' | 'closed';
  /** Where points that become threads are begun. */
  categoryId: string | null;
  version: number;
  savedAt: string;
  closedAt: string | null;
  closedBy: string | null;
};

export const longestPoint = 1000;
export const mostPoints = 40;

/** The Swedish path of the minutes. */
export const minutesPath = (meeting: { id: string; slug: string }) =>
  `${meetingPath(meeting)}/minnesanteckningar`;
