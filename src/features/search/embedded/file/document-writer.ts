import type { Database } from 'better-sqlite3';
import { sortKey } from '#src/lib/sort-key.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import { type DocumentTerms, documentTerms } from '../../ranking/document-terms.ts';
import { headingBit, heaviest } from '../memory/posting-weight.ts';
import { packNumbers, packPairs } from './number-list.ts';
import { createNumbering } from './numbering.ts';

/** Writes documents into the tables of a generation; the caller holds the transaction. */
export type DocumentWriter = {
  add(document: SearchDocument): void;
  removeSubject(subject: string): void;
  /** After a transaction that was rolled back. */
  forget(): void;
};

const documentColumns =
  'id, subject, visibility, version, title_key, facets, length, reviewed_on, is_reviewed, sure_until, words, written';

/** A writer on an open generation. */
export function createDocumentWriter(sqlite: Database, analyser: Analyser): DocumentWriter {
  const terms = createNumbering(sqlite, 'term');
  const words = createNumbering(sqlite, 'word');
  const subjects = createNumbering(sqlite, 'subject');
  const insertDocument = sqlite.prepare(
    `insert into document (${documentColumns}) values (${documentColumns.replaceAll(/\w+/g, '?')})`,
  );
  const insertText = sqlite.prepare('insert into text (row, title, body) values (?, ?, ?)');
  const insertPhrase = sqlite.prepare('insert into phrase (rowid, title, names, body) values (?, ?, ?, ?)');
  const remove = createRemover(sqlite);

  const numbersOf = (stems: readonly string[]) => stems.map((stem) => terms.give(stem));
  const packWords = ({ weights, heading }: DocumentTerms) => {
    const pairs = [...weights].map(([term, weight]): [number, number] => {
      return [terms.give(term), Math.min(weight, heaviest) | (heading.has(term) ? headingBit : 0)];
    });
    pairs.sort(([one], [other]) => one - other);
    return packPairs(
      pairs.map(([number]) => number),
      pairs.map(([, byte]) => byte),
    );
  };
  const packWritten = ({ written }: DocumentTerms) => {
    const numbers = [...written].map(([word, stem]) => words.give(word, terms.give(stem)));
    return packNumbers(numbers.toSorted((one, other) => one - other));
  };

  return {
    add: (document) => {
      remove.document(document.id);
      const found = documentTerms(document, analyser);
      const written = packWritten(found);
      const { lastInsertRowid: row } = insertDocument.run(
        document.id,
        subjects.give(document.subject),
        document.visibility,
        document.version,
        sortKey(document.title),
        JSON.stringify(document.facets),
        found.length,
        document.reviewedOn ?? null,
        Number(document.isReviewed),
        document.sureUntil ?? null,
        packWords(found),
        document.visibility === 'public' ? written : null,
      );
      insertText.run(row, document.title, document.body);
      insertPhrase.run(
        row,
        numbersOf(found.title).join(' '),
        numbersOf(found.names).join(' '),
        numbersOf(found.body).join(' '),
      );
    },
    removeSubject: remove.subject,
    forget: () => {
      for (const numbering of [terms, words, subjects]) numbering.forget();
    },
  };
}

type Gone = { row: number; written: Buffer | null };

function createRemover(sqlite: Database): { document(id: string): void; subject(subject: string): void } {
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
