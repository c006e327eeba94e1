/**
 * One value of a vocabulary: its names, the words that mean the same without being shown, and when it was in use.
 * `validFrom` and `validTo` are stated dates: a year, a month or a day.
 */
export type Term = {
  sv: string;
  en: string;
  synonyms?: readonly string[];
  group?: string;
  validFrom?: string;
  validTo?: string;
  replacedBy?: string;
};
export type Terms = Readonly<Record<string, Term>>;
export type Vocabulary<T extends Terms = Terms> = { name: string; terms: T };
export type CodeOf<V extends Vocabulary> = Extract<keyof V['terms'], string>;

/** Names a set of terms; the codes are the stored values, English kebab-case. */
export function vocabulary<const T extends Terms>(name: string, terms: T): Vocabulary<T> {
  return { name, terms };
}

/** The codes in the order in which they are shown, ready for `z.enum`. */
export function codes<V extends Vocabulary>(of: V): [CodeOf<V>, ...CodeOf<V>[]] {
  return Object.keys(of.terms) as [CodeOf<V>, ...CodeOf<V>[]];
}
