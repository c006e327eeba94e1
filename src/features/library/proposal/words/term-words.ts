import type { CodeOf, Term, Vocabulary } from '../../vocabulary/vocabulary.ts';

export type { CodeOf, Vocabulary };
export type TermWord<Code extends string = string> = { code: Code; word: string };

/** Every word for every value: its Swedish name in its parts, its silent synonyms and the words added by the caller. */
export function termWords<V extends Vocabulary>(
  of: V,
  also: Readonly<Record<string, readonly string[]>> = {},
): readonly TermWord<CodeOf<V>>[] {
  return Object.entries<Term>(of.terms).flatMap(([code, { sv, synonyms = [] }]) =>
    [...partsOf(sv), ...synonyms, ...(also[code] ?? [])].map((word) => ({ code: code as CodeOf<V>, word })),
  );
}

/** `barn- och ungdomspsykiatri (BUP)` → the words without and within the brackets. */
function partsOf(name: string): readonly string[] {
  const [, plain = name, inside] = /^(.*?)\s*\(([^)]*)\)$/.exec(name) ?? [];
  const parts = /^\p{L}+-\s/u.test(plain) ? [plain] : plain.split(/,\s*|\s+eller\s+/u);
  return [...parts, ...(inside && /^\p{Lu}{2,6}$/u.test(inside) ? [inside] : [])].filter(
    (part) => part !== '',
  );
}
