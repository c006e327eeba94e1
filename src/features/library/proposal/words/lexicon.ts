import { inflected, isAbbreviation } from './inflect.ts';
import { type CodeOf, termWords, type Vocabulary } from './term-words.ts';

/** A vocabulary as it is met in running text. */
export type Lexicon<Code extends string> = { pattern: RegExp; codeOf(word: string): Code | undefined };

type Options<V extends Vocabulary> = {
  /** Words that mean the value besides its name and synonyms. */
  also?: Partial<Record<CodeOf<V>, readonly string[]>>;
  /** Names and synonyms that mean too much to be read alone. */
  except?: readonly string[];
  /** Values that are not proposed. */
  without?: readonly string[];
  /** Whether longer words that begin so count: `sömnsvårigheter`. */
  compounds?: boolean;
  /** Last parts of compounds, which count where no whole word does: `barnläkare`. */
  heads?: Partial<Record<CodeOf<V>, readonly string[]>>;
};

/** Builds the lexicon of a vocabulary from its names and silent synonyms, in all inflections; longer words win. */
export function lexicon<V extends Vocabulary>(of: V, options: Options<V> = {}): Lexicon<CodeOf<V>> {
  const { also = {}, except = [], without = [], compounds = false, heads = {} } = options;
  const skipped = new Set(except.map((word) => word.toLowerCase()));
  const entries = termWords(of, also as Record<string, readonly string[]>)
    .filter(({ code, word }) => !without.includes(code) && !skipped.has(word.toLowerCase()))
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ code, word }) => ({ code, pattern: wordPattern(word, compounds) }))
    .concat(headEntries(heads as HeadsOf<CodeOf<V>>));
  const whole = entries.map(({ code, pattern }) => ({ code, test: new RegExp(`^(?:${pattern})$`, 'u') }));
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${entries.map(({ pattern }) => pattern).join('|')})(?![\\p{L}\\d])`,
      'gu',
    ),
    codeOf: (word) => whole.find(({ test }) => test.test(word))?.code,
  };
}

type HeadsOf<Code extends string> = Readonly<Record<Code, readonly string[]>>;

function headEntries<Code extends string>(heads: HeadsOf<Code>): { code: Code; pattern: string }[] {
  return Object.entries<readonly string[]>(heads).flatMap(([code, words]) =>
    words.map((word) => ({ code: code as Code, pattern: `\\p{L}{2,25}${inflected(word)}` })),
  );
}

function wordPattern(word: string, compounds: boolean): string {
  if (isAbbreviation(word)) return inflected(word);
  const open = compounds && word.length >= 4 && !/[\s-]/.test(word) ? '\\p{L}*' : '';
  return anyCase(inflected(word.toLowerCase())) + open;
}

/** Any capitals, written out, since abbreviations beside it keep theirs. */
function anyCase(pattern: string): string {
  return pattern.replace(/(\\[a-z]|\\p\{L\})|(\p{Ll})/gu, (all, special: string | undefined) =>
    special ? all : `[${all}${all.toUpperCase()}]`,
  );
}
