import type { ReportReason } from '../reports/report.ts';

/** A thread as it is handed out; its posts follow one by one, in whatever state, with every version and decision. */
export type ThreadRecord = {
  id: string;
  path: string;
  title: string;
  category: string;
  state: string;
  createdAt: string;
  exportedAt: string;
  /** What it was called before, the first first; an empty title was taken away. */
  headings: readonly {
    title: string;
    kind: string;
    tags: readonly string[];
    changedBy: string | null;
    changedAt: string;
  }[];
  /** Locked, pinned, moved, split and merged, the first first. */
  care: readonly CareRecord[];
};

export const careKinds = [
  'thread.locked',
  'thread.pinned',
  'thread.moved',
  'thread.split',
  'thread.merged',
] as const;
export type CareRecord = {
  kind: (typeof careKinds)[number];
  by: string | null;
  at: string;
  /** As in the log, with categories by their names. */
  data: Readonly<Record<string, string>>;
};

export type PostRecord = {
  id: string;
  number: number;
  /** As what it was written. */
  role: string;
  author: string | null;
  organisation: string | null;
  isForUnnamed: boolean;
  /** What it answers; the number is the one that the post has now, in its thread. */
  answers: { id: string; number: number } | null;
  /** An answer about law: the day that it holds for, and who has checked it when. */
  law: { asOf: string; checkedBy: string | null; checkedAt: string | null } | null;
  state: string;
  stateAt: string;
  stateReason: string | null;
  createdAt: string;
  editedAt: string | null;
  text: string;
  versions: readonly { version: number; writtenAt: string; text: string }[];
  /** Without who reported. */
  reports: readonly { reason: ReportReason; reportedAt: string; state: string }[];
  decisions: readonly {
    act: string;
    cause: ReportReason | null;
    reason: string;
    decidedBy: string | null;
    decidedAt: string;
    answer: string | null;
    answeredAt: string | null;
  }[];
  files: readonly FileRecord[];
};

export type FileRecord = { id: string; name: string; path: string; sha256: string; sizeBytes: number };
