import type { FieldError, FieldErrors } from '#src/platform/outcome.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { findingWords } from './synonyms-of-portal.ts';

/** What the words of a group are held against. */
export type OtherWords = {
  /** The other groups that people of the portal have written. */
  written: readonly SynonymGroup[];
  /** Those that come with the portal, from the glossary and the vocabularies. */
  shipped: readonly SynonymGroup[];
  stopWords: ReadonlySet<string>;
};

/** What is wrong with the words of a group: none beside the shown one, one of them twice, too common, or at home elsewhere. */
export function checkWords(group: SynonymGroup, others: OtherWords): FieldErrors {
  const { equal, silent, broader } = group;
  if (equal.length + silent.length + broader.length === 0) return { equal: { code: 'required' } };
  const all = [...findingWords(group), ...broader.map((word) => ['broader', word] as const)];
  const seen = new Set<string>();
  const errors: Record<string, FieldError> = {};
  for (const [role, word] of all) {
    const error = seen.has(key(word)) ? { code: 'word-twice' as const, values: { word } } : undefined;
    seen.add(key(word));
    const found =
      error ?? tooCommon(word, others) ?? (role === 'broader' ? undefined : inUse(role, word, others));
    if (found) errors[role] ??= found;
  }
  return errors;
}

function tooCommon(word: string, { stopWords }: OtherWords): FieldError | undefined {
  const parts = key(word).match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.every((part) => stopWords.has(part))
    ? { code: 'word-too-common', values: { word } }
    : undefined;
}

/** A shipped word can get more words as the shown one of a group; everything else has one home. */
function inUse(role: string, word: string, { written, shipped }: OtherWords): FieldError | undefined {
  const homes = role === 'shown' ? written : [...written, ...shipped];
  const home = homes.find((other) => findingWords(other).some(([, one]) => key(one) === key(word)));
  return home && { code: 'word-in-use', values: { word, shown: home.shown } };
}

const key = (word: string) => word.toLocaleLowerCase('sv');
