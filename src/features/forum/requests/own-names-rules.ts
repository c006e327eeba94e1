import type { AskedPlace } from '#src/features/privacy/shown-findings.ts';

/** What tells from where somebody writes. */
export type OwnNames = { places: readonly string[]; people: readonly string[] };

const shortest = 3;

/** The places of a text where one of the names stands, in the genitive too: places by their short names, people by the whole. */
export function ownNamesIn(text: string, { places, people }: OwnNames): readonly AskedPlace[] {
  const names = [...people, ...places, ...places.map(shortName)].filter((name) => name.length >= shortest);
  if (names.length === 0) return [];
  const longestFirst = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})s?(?![\\p{L}\\p{N}])`, 'giu');
  return Array.from(text.matchAll(pattern), ({ 0: name, index }) => ({
    rule: 'own-name',
    start: index,
    end: index + name.length,
  }));
}

/** `Norrbruks kommun` → `Norrbruk` */
function shortName(name: string): string {
  return name.replace(/s? (?:kommun|stad)$/u, '');
}
