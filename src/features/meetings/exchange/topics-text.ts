import {
  absencePatterns,
  hindrances,
  termLabel,
  tiers,
  type Vocabulary,
} from '#src/features/library/vocabulary/index.ts';

/** The vocabularies that topics of exchange come from. */
const topicVocabularies: readonly Vocabulary[] = [hindrances, absencePatterns, tiers];

/** Stands in a vocabulary for those who have not said. */
const notKnown = 'unknown';

/** The topic behind its key `vocabulary:value`; nothing when there is no such value. */
export function readTopic(key: string): { vocabulary: string; value: string } | undefined {
  const [vocabulary = '', value = ''] = key.split(':');
  const known = topicVocabularies.find(({ name }) => name === vocabulary);
  return known && Object.hasOwn(known.terms, value) && value !== notKnown ? { vocabulary, value } : undefined;
}

/** What the topic is called; its code when a later version has removed the value. */
export function topicLabel(key: string, lang: 'sv' | 'en'): string {
  const [vocabulary = '', value = ''] = key.split(':');
  const known = topicVocabularies.find(({ name }) => name === vocabulary);
  const label = known ? termLabel(known, value, lang) : value;
  return label.charAt(0).toLocaleUpperCase('sv') + label.slice(1);
}

/** All topics, as choices of a form. */
export function topicOptions(lang: 'sv' | 'en'): readonly { value: string; label: string }[] {
  return topicVocabularies.flatMap(({ name, terms }) =>
    Object.keys(terms)
      .filter((value) => value !== notKnown)
      .map((value) => ({ value: `${name}:${value}`, label: topicLabel(`${name}:${value}`, lang) })),
  );
}
