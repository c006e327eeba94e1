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
};

export type PostRecord = {
  id: string;
  number: number;
  /** As what it was written. */
  role: string;
  author: string | null;
  organisation: string | null;
  isForUnnamed: boolean;
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
