/** The ledger: append-only and hash-chained. `statements` and `certificate` are JSON that nothing searches. */
export type ReleaseTable = {
  seq: number;
  id: string;
  kind: 'release' | 'withdrawal';
  at: string;
  round_id: string;
  term: string;
  school_form: string;
  policy: string;
  statements: string;
  certificate: string;
  /** Why it was withdrawn, else empty. */
  reason: string;
  previous_hash: string;
  hash: string;
};

/** A release that is being worked out, or waits to be confirmed. */
export type ReleaseRunTable = {
  round_id: string;
  state: 'running' | 'ready' | 'refused';
  started_at: string;
  steps_done: number;
  steps: number;
  /** What was handed in when it began. */
  fingerprint: string;
  /** JSON of what is to be shown; empty while running. */
  proposal: string;
  reason: string;
};

/** What of an organisation’s figures would be seen if all were released now; `seen` is JSON of states. */
export type FigurePreviewTable = {
  round_id: string;
  organisation_id: string;
  state: 'running' | 'ready' | 'refused';
  started_at: string;
  begun: number;
  steps_done: number;
  steps: number;
  fingerprint: string;
  seen: string;
  reason: string;
};

/** Figures of one indicator that may be shown: of the region, of all without names, or of those who are named. */
export type ReleasedSetTable = {
  id: string;
  release_id: string;
  round_id: string;
  network_id: string;
  term: string;
  school_form: string;
  view: 'region' | 'field' | 'named';
  indicator_id: string;
  indicator_version: number;
  way: string;
  contributors: number;
  low_reporting: number;
  left_out: number;
  lowest_reporting: number;
  reporting_rate: number | null;
  late_minutes: string;
  corrected_on: string | null;
};

export type ReleasedValueTable = {
  set_id: string;
  position: number;
  organisation_id: string | null;
  stadium: 'F-3' | '4-6' | '7-9' | 'all';
  gender: 'all' | 'girls' | 'boys';
  state: 'shown' | 'zero' | 'protected' | 'missing' | 'not-applicable';
  pupils: number | null;
  count: number | null;
  percent: number | null;
  spread: number | null;
  reporting_rate: number | null;
};

export type ReleaseTables = {
  release: ReleaseTable;
  release_run: ReleaseRunTable;
  figure_preview: FigurePreviewTable;
  released_set: ReleasedSetTable;
  released_value: ReleasedValueTable;
};
