import type { Database } from 'better-sqlite3';

export type NamedDocument = { id: string; subject: string; version: string };
/** What is shown of a document. */
export type ShownDocument = NamedDocument & { title: string; body: string };

/** Reads what hits show, by row. */
export function createDocumentShower(sqlite: Database): (row: number) => ShownDocument | undefined {
  const select = sqlite.prepare<[number], ShownDocument>(
    `select document.id, subject.subject, document.version, text.title, text.body
     from document join text on text.row = document.row join subject on subject.number = document.subject
     where document.row = ?`,
  );
  return (row) => select.get(row);
}

/** Says which document stands in a row. */
export function createDocumentNamer(sqlite: Database): (row: number) => NamedDocument | undefined {
  const select = sqlite.prepare<[number], NamedDocument>(
    `select document.id, subject.subject, document.version
     from document join subject on subject.number = document.subject
     where document.row = ?`,
  );
  return (row) => select.get(row);
}
