import type { BenchDocument } from './documents.ts';
import type { Question, QuestionKind } from './questions.ts';

/** Something that searches, as it is measured. */
export type BenchEngine = {
  add(documents: readonly BenchDocument[]): Promise<void>;
  /** Everything added can be found from now on. */
  finish(): Promise<void>;
  /** The ids of the first ten, the best first. */
  search(question: Question): Promise<readonly string[]>;
  /** Kinds of questions that it has no answer to. */
  lacks: readonly QuestionKind[];
  close(): Promise<void>;
  /** It works in a process of its own: neither its disk nor its memory is seen from here. */
  isElsewhere?: true;
};
/** Opens an empty engine that may keep files in the folder. */
export type OpenEngine = (folder: string) => Promise<BenchEngine>;

/** Everything measured, by name, Meilisearch only with a server. Each is loaded in a process of its own. */
export const engines: Readonly<Record<string, () => Promise<{ open: OpenEngine }>>> = {
  ours: () => import('./engines/ours.ts'),
  'raw fts5': () => import('./engines/raw-fts5.ts'),
  'minisearch with stemmer': () => import('./engines/minisearch.ts'),
  'orama with stemmer': () => import('./engines/orama.ts'),
  'pglite swedish': () => import('./engines/pglite.ts'),
  ...(process.env['MEILI_HOST'] ? { meilisearch: () => import('./engines/meilisearch.ts') } : {}),
};
