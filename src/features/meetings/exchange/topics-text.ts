import {
  absencePatterns,
  hindrances,
  type Term,
  termLabel,
  tiers,
  type Vocabulary,
} from '#src/features/library/vocabulary/index.ts';
import { messages } from '#src/i18n/index.ts';
import { type Need, readNeed } from './need-rules.ts';

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

/** Whether a request can be about this: a topic, or a need of groups and ways of working that there are. */
export function isAskable(key: string): boolean {
  const need = readNeed(key);
  return need ? isKnownNeed(need) : readTopic(key) !== undefined;
}

function isKnownNeed({ group, tier }: Need): boolean {
  const groups = Object.values<Term>(hindrances.terms).map((term) => term.group);
  return groups.includes(group) && (tier === undefined || readTopic(`${tiers.name}:${tier}`) !== undefined);
}

/** What the topic is called; its code when a later version has removed the value. */
export function topicLabel(key: string, lang: 'sv' | 'en'): string {
  const need = readNeed(key);
  if (need) return needLabel(need, lang);
  const [vocabulary = '', value = ''] = key.split(':');
  const known = topicVocabularies.find(({ name }) => name === vocabulary);
  const label = known ? termLabel(known, value, lang) : value;
  return label.charAt(0).toLocaleUpperCase('sv') + label.slice(1);
}

function needLabel({ group = '', tier }: Need, lang: 'sv' | 'en'): string {
  const groups: Readonly<Record<string, string>> = messages(lang).finder.hindranceGroups;
  const aimed = tier === undefined ? [] : [termLabel<Vocabulary>(tiers, tier, lang)];
  return [groups[group] ?? group, ...aimed].join(', ');
}

/** All topics, as choices of a form; a need is chosen elsewhere and stands first where it has been. */
export function askableOptions(lang: 'sv' | 'en', chosen: string): ReturnType<typeof topicOptions> {
  const options = topicOptions(lang);
  return readNeed(chosen) && isAskable(chosen)
    ? [{ value: chosen, label: topicLabel(chosen, lang) }, ...options]
    : options;
}

/** All topics, as choices of a form. */
export function topicOptions(lang: 'sv' | 'en'): readonly { value: string; label: string }[] {
  return topicVocabularies.flatMap(({ name, terms }) =>
    Object.keys(terms)
      .filter((value) => value !== notKnown)
      .map((value) => ({ value: `${name}:${value}`, label: topicLabel(`${name}:${value}`, lang) })),
  );
}
