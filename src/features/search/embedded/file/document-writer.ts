import type { Database } from 'better-sqlite3';
import { sortKey } from '#src/lib/sort-key.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import { createDocumentPacker } from './document-packer.ts';
import { createNumbering } from './numbering.ts';
import { createWordNumbering } from './word-numbering.ts';

/** Changes the documents of a generation; the caller holds the transaction. */
export type DocumentWriter = {
  /** First all documents of the subjects go, then these come. */
  write(subjects: readonly string[], documents: readonly SearchDocument[]): void;
  /** After a transaction that was rolled back. */
  forget(): void;
};

const columns =
  'id, subject, visibility, version, title_key, facets, length, reviewed_on, standing, is_reviewed, sure_until, words, written';

/** A writer on an open generation; in a new one nothing need be looked for. */
export function createDocumentWriter(sqlite: Database, analyser: Analyser, isNew: boolean): DocumentWriter {
  const terms = createNumbering(sqlite, 'term', isNew);
  const words = createNumbering(sqlite, 'word', isNew);
  const subjects = createNumbering(sqlite, 'subject', isNew);
  const numberings = [terms, words, subjects];
  const wholeWords = createWordNumbering(terms, words);
  const pack = createDocumentPacker(analyser, terms, wholeWords);
  const insertDocument = sqlite.prepare(
    `insert into document (${columns}) values (${columns.replaceAll(/\w+/g, '?')})`,
  );
  const insertText = sqlite.prepare('insert into text (row, title, body) values (?, ?, ?)');
  const insertPhrase = sqlite.prepare('insert into phrase (rowid, title, names, body) values (?, ?, ?, ?)');
  const remove = createRemover(sqlite);

  function add(document: SearchDocument): void {
    remove.document(document.id);
    const packed = pack(document);
    const { lastInsertRowid: row } = insertDocument.run(
      document.id,
      subjects.give(document.subject),
      document.visibility,
      document.version,
      sortKey(document.title),
      JSON.stringify(document.facets),
      packed.length,
      document.reviewedOn ?? null,
      document.standing,
      Number(document.isReviewed),
      document.sureUntil ?? null,
      packed.words,
      document.visibility === 'public' ? packed.written : null,
    );
    insertText.run(row, document.title, document.body);
    insertPhrase.run(row, packed.phrases.title, packed.phrases.names, packed.phrases.body);
  }

  return {
    write: (goneSubjects, documents) => {
      for (const numbering of numberings) numbering.begin();
      goneSubjects.forEach(remove.subject);
      documents.forEach(add);
      for (const numbering of numberings) numbering.save();
    },
    forget: () => {
      for (const numbering of [...numberings, wholeWords]) numbering.forget();
    },
  };
}

type Gone = { row: number; written: Buffer | null };

function createRemover(sqlite: Database): {
  document(id: string): void;
  subject(subject: string): void;
} {
  const findDocument = sqlite.prepare<[string], Gone>('select row, written from document where id = ?');
  const findSubject = sqlite.prepare<[string], Gone>(
    `select document.row, document.written from document
     join subject on subject.number = document.subject where subject.subject = ?`,
  );
  const insertRemoved = sqlite.prepare('insert into removed (row, written) values (?, ?)');
  const deletes = [
    'delete from document where row = ?',
    'delete from text where row = ?',
    'delete from phrase where rowid = ?',
  ].map((statement) => sqlite.prepare(statement));
  const remove = ({ row, written }: Gone) => {
    insertRemoved.run(row, written);
    for (const statement of deletes) statement.run(row);
  };
  return {
    document: (id) => findDocument.all(id).forEach(remove),
    subject: (subject) => findSubject.all(subject).forEach(remove),
  };
}
