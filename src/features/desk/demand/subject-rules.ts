import { hindrances, type Term, tiers } from '#src/features/library/vocabulary/index.ts';
import { readNeed } from '#src/features/meetings/exchange/need-rules.ts';
import type { About } from './demand.ts';

/** Words by which people ask for one way of working or the other; the vocabulary's own words come beside. */
const tierWords: Readonly<Record<string, readonly string[]>> = {
  promoting: ['främja', 'trivsel', 'trygghet', 'relationsskapande'],
  preventing: ['förebygg', 'tidiga tecken', 'tidiga signaler', 'upptäcka', 'tidigt'],
  remedial: ['åtgärd', 'utredning', 'utreda', 'insats', 'åtgärdsprogram'],
  return: ['återgång', 'återvända', 'tillbaka', 'komma igen'],
};
/** A word of a term that says nothing alone. */
const shortest = 4;

/** What a search for the words is about, as far as the vocabularies know: whole words, or the beginning of a longer one. */
export function aboutOf(words: string): About {
  const text = ` ${fold(words)} `;
  const says = (keys: readonly string[]) => keys.some((key) => text.includes(` ${key}`));
  return {
    hindrances: codesIn(hindrances.terms, says, () => []),
    tiers: codesIn(tiers.terms, says, (code) => tierWords[code] ?? []).filter((code) => code !== 'unknown'),
  };
}

/** What a request is about: what its description is about, and the topic `vocabulary:value` or need that was chosen. */
export function aboutOfRequest(described: About, topic: string | null): About {
  const [vocabulary, value = ''] = (topic ?? '').split(':');
  const need = readNeed(topic ?? '');
  const tier = need ? need.tier : vocabulary === tiers.name ? value : undefined;
  const hindrance = vocabulary === hindrances.name ? [value] : [];
  return {
    hindrances: [...new Set([...described.hindrances, ...hindrance])],
    tiers: [...new Set([...described.tiers, ...(tier === undefined ? [] : [tier])])],
    groups: need?.group === undefined ? [] : [need.group],
  };
}

function codesIn(
  terms: Readonly<Record<string, Term>>,
  says: (keys: readonly string[]) => boolean,
  more: (code: string) => readonly string[],
): readonly string[] {
  return Object.entries(terms).flatMap(([code, { sv, synonyms = [] }]) =>
    says([...partsOf(sv), ...synonyms.map(fold), ...more(code)]) ? code : [],
  );
}

/** `otrygghet, mobbning eller kränkningar` is asked for by each of its words. */
function partsOf(label: string): readonly string[] {
  return fold(label)
    .split(/,| och | eller /)
    .map((part) => part.trim())
    .filter((part) => part.length >= shortest || part === 'oro')
    .map((part) => part.replace(/(ar|er|or)$/, ''));
}

const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ').trim();
