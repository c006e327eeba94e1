import type { Database } from 'better-sqlite3';

export type NamedDocument = { id: string; subject: string; version: string };
/** What is shown of a document. */
export type ShownDocument = NamedDocument & { title: string; body: string };
/** Reads hits from the file, by row. */
export type HitFile = {
  show(row: number): ShownDocument | undefined;
  /** Only which document it is. */
  name(row: number): NamedDocument | undefined;
};

/** What reads the hits of an open generation. */
export function createHitFile(sqlite: Database): HitFile {
  const shown = sqlite.prepare<[number], ShownDocument>(
    `select document.id, subject.subject, document.version, text.title, text.body
     from document join text on text.row = document.row join subject on subject.number = document.subject
     where document.row = ?`,
  );
  const named = sqlite.prepare<[number], NamedDocument>(
    `select document.id, subject.subject, document.version
     from document join subject on subject.number = document.subject
     where document.row = ?`,
  );
  return { show: (row) => shown.get(row), name: (row) => named.get(row) };
}
