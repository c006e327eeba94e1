import {
  absencePatterns,
  hindrances,
  professions,
  schoolYears,
  termLabel,
  tiers,
  type Vocabulary,
} from '#src/features/library/vocabulary/index.ts';

/** The vocabularies that threads are tagged from: those that the library is filtered by. */
export const tagVocabularies: readonly Vocabulary[] = [
  absencePatterns,
  hindrances,
  tiers,
  schoolYears,
  professions,
];

/** More tags than these say nothing. */
export const mostTags = 8;

export type ThreadTag = { vocabulary: string; value: string };

/** A tag as forms and follows write it: `vocabulary:value`. */
export const tagKey = ({ vocabulary, value }: ThreadTag) => `${vocabulary}:${value}`;

/** The tag behind its key; nothing when there is no such value. */
export function readTag(key: string): ThreadTag | undefined {
  const [vocabulary = '', value = ''] = key.split(':');
  const known = tagVocabularies.find(({ name }) => name === vocabulary);
  return known && Object.hasOwn(known.terms, value) ? { vocabulary, value } : undefined;
}

/** What the tag is called; its code when a later version has removed the value. */
export function tagLabel({ vocabulary, value }: ThreadTag, lang: 'sv' | 'en'): string {
  const known = tagVocabularies.find(({ name }) => name === vocabulary);
  return known ? termLabel(known, value, lang) : value;
}
