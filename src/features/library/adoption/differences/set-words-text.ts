import type { FactView } from '#src/features/library/reading/facts/fact-text.ts';
import * as v from '#src/features/library/vocabulary/index.ts';
import { termLabel, type Vocabulary } from '#src/features/library/vocabulary/index.ts';

type Set = readonly [of: Vocabulary, codes: (content: FactView['content']) => readonly string[]];

/** Parts that are a set of values, and nothing beside. */
const sets: Readonly<Record<string, Set>> = {
  whatItTakes: [v.efforts, (c) => c.whatItTakes],
  tiers: [v.tiers, (c) => c.tiers],
  themes: [v.themes, (c) => c.themes],
  'target.schoolForms': [v.schoolForms, (c) => c.target.schoolForms.map(({ form }) => form)],
  'target.situations': [v.situations, (c) => c.target.situations],
  absencePatterns: [v.absencePatterns, (c) => c.absencePatterns],
  hindrances: [v.hindrances, (c) => c.hindrances],
  arenas: [v.arenas, (c) => c.arenas],
  phases: [v.phases, (c) => c.phases],
  partners: [v.agencies, (c) => c.partners.map(({ agency }) => agency)],
  participants: [v.parties, (c) => c.participants],
  plannedWith: [v.parties, (c) => c.plannedWith],
  'wayIn.contacts': [v.parties, (c) => c.wayIn.contacts.map(({ who }) => who)],
};

/** The values of a part that is a set, in words; nothing for a part that is told otherwise. */
export function setWords(part: string, { content, lang }: FactView): readonly string[] | undefined {
  const set = sets[part];
  return set?.[1](content).map((code) => termLabel(set[0], code as never, lang));
}
