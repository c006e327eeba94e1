import type { Database } from 'better-sqlite3';

/** What is shown of a document. */
export type ShownDocument = { id: string; subject: string; version: string; title: string; body: string };

/** Reads what hits show, by row. */
export function createDocumentShower(sqlite: Database): (row: number) => ShownDocument | undefined {
  const select = sqlite.prepare<[number], ShownDocument>(
    `select document.id, subject.subject, document.version, text.title, text.body
     from document join text on text.row = document.row join subject on subject.number = document.subject
     where document.row = ?`,
  );
  return (row) => select.get(row);
}
