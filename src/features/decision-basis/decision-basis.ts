import type { TestRun } from '#src/platform/config.ts';
import type { LegalBasis } from '#src/platform/registries.ts';

/** A column with personal data: why it is there, in the developer's words. */
export type ProcessedColumn = { column: string; purpose: string; basis: LegalBasis };

/** A table with personal data, with what stands in it today. */
export type ProcessedTable = {
  table: string;
  columns: readonly ProcessedColumn[];
  rows: number;
  /** How long a row is kept; null = until somebody takes it away, for the reason that is given. */
  keptDays: number | null;
  keptBecause: string;
  /** The day on which the next row is deleted by itself; null when none is, or nothing is there. */
  nextDeletion: string | null;
};

/** What a data-protection officer needs to say yes or no, with today's numbers (`/om/underlag`, `portal granska`). */
export type DecisionBasis = {
  at: string;
  version: string;
  /** Kind of database, whether the address is https, whether mail can be sent. */
  hosting: { database: 'sqlite' | 'postgresql'; isHttps: boolean; canSendMail: boolean };
  tables: readonly ProcessedTable[];
  testRun: TestRun;
};
