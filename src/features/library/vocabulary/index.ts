import * as absence from './absence.ts';
import * as evidence from './evidence.ts';
import * as law from './law.ts';
import * as people from './people.ts';
import * as school from './school.ts';
import type { CodeOf, Term, Vocabulary } from './vocabulary.ts';
import * as work from './work.ts';

export * from './absence.ts';
export * from './evidence.ts';
export * from './law.ts';
export * from './people.ts';
export * from './school.ts';
export type { CodeOf, Term, Vocabulary } from './vocabulary.ts';
export * from './work.ts';

/** Every vocabulary of the library, for the tables, the document and the facets. */
export const vocabularies: readonly Vocabulary[] = [work, school, people, absence, law, evidence].flatMap(
  (part) => Object.values(part),
);

/** The name of a value in the reader's language; the code itself when a later version has removed the value. */
export function termLabel<V extends Vocabulary>(of: V, code: CodeOf<V>, lang: 'sv' | 'en'): string {
  const term: Term | undefined = of.terms[code];
  return term?.[lang] ?? code;
}
