import type { Db } from '#src/platform/app.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

/** Makes the tables hold exactly the vocabulary as the code has it; may be called again and then changes nothing. */
export async function replaceVocabulary(trx: Db, { name, terms }: Vocabulary): Promise<void> {
  const entries: [string, Term][] = Object.entries(terms);
  await trx.deleteFrom('vocabulary_synonym').where('vocabulary', '=', name).execute();
  await trx.deleteFrom('vocabulary_term').where('vocabulary', '=', name).execute();
  await trx
    .insertInto('vocabulary_term')
    .values(
      entries.map(([code, term], position) => ({
        vocabulary: name,
        code,
        position,
        label_sv: term.sv,
        label_en: term.en,
        term_group: term.group ?? null,
        valid_from: term.validFrom ?? null,
        valid_to: term.validTo ?? null,
        replaced_by: term.replacedBy ?? null,
      })),
    )
    .execute();
  const synonyms = entries.flatMap(([code, term]) =>
    [...new Set(term.synonyms)].map((synonym) => ({ code, synonym })),
  );
  if (synonyms.length === 0) return;
  await trx
    .insertInto('vocabulary_synonym')
    .values(synonyms.map((row) => ({ vocabulary: name, ...row, synonym_key: foldWords(row.synonym) })))
    .execute();
}

/** The values that a word may mean, in every vocabulary: by label or silent synonym. */
export async function findTermsByWord(
  db: Db,
  word: string,
): Promise<readonly { vocabulary: string; code: string }[]> {
  return db
    .selectFrom('vocabulary_synonym')
    .select(['vocabulary', 'code'])
    .where('synonym_key', '=', foldWords(word))
    .orderBy('vocabulary')
    .orderBy('code')
    .execute();
}

/** Lower case and single spaces: how a word is compared on every engine. */
function foldWords(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
