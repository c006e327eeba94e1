import { placeOf, type ReadableText } from '../reading/readable-text.ts';

/** A word or a figure, as written and in small letters, with its place in the readable text. */
export type Word = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
};

/** Words `first` to `end` (exclusive); a paragraph is a run of sentences with no empty line between them. */
export type Sentence = { readonly first: number; readonly end: number; readonly paragraph: number };

/** A text by words and sentences. `sentenceOf[i]` is the number of the sentence that word i stands in. */
export type Passage = {
  readonly read: ReadableText;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly sentenceOf: ArrayLike<number>;
};

const word = /[\p{L}\p{Nd}]+(?:[-’'][\p{L}\p{Nd}]+)*/gu;
/** A run of words that never ends is cut, so that what is near stays a few words. */
const longest = 60;

/** Takes a text apart into words and sentences. */
export function passageOf(read: ReadableText): Passage {
  const words = Array.from(read.text.matchAll(word), ({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }));
  return { read, words, ...sentencesOf(read.text, words) };
}

function sentencesOf(text: string, words: readonly Word[]): Pick<Passage, 'sentences' | 'sentenceOf'> {
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(words.length);
  let first = 0;
  let paragraph = 0;
  for (const [index, one] of words.entries()) {
    sentenceOf[index] = sentences.length;
    const next = words[index + 1];
    const gap = text.slice(one.end, Math.min(next?.start ?? text.length, one.end + 40));
    if (next && index - first < longest && !endsSentence(one, gap, next)) continue;
    sentences.push({ first, end: index + 1, paragraph });
    first = index + 1;
    if (/\n\s*\n/.test(gap)) paragraph += 1;
  }
  return { sentences, sentenceOf };
}

const abbreviations: ReadonlySet<string> = new Set(
  'ex bl ca kl åk st nr resp dvs osv fl etc tel tfn mm max min jfr kap ev el dr prof avd sid red'.split(' '),
);

function endsSentence({ lower, text }: Word, gap: string, next: Word): boolean {
  const isCapital = startsWithCapital(next);
  if (gap.includes('\n')) return isCapital || /\n\s*(?:\n|[-•|>#\d])/.test(gap);
  if (!/[.!?…]/.test(gap) || !/\s/.test(gap)) return /[|]/.test(gap);
  if (/[!?…]/.test(gap)) return isCapital;
  const isAbbreviation = abbreviations.has(lower) || (text.length === 1 && /\p{L}/u.test(text));
  return isCapital && !isAbbreviation;
}

/** Whether the word is written with a capital, or is a figure. */
export function startsWithCapital({ text }: Word): boolean {
  return /^[\p{Lu}\d]/u.test(text);
}

/** What stands between a word and the next; in the name of a file the low line is the space. */
export function gapAfter({ read, words }: Passage, index: number): string {
  const end = words[index]?.end ?? 0;
  const gap = read.text.slice(end, Math.min(words[index + 1]?.start ?? read.text.length, end + 40));
  return gap.includes('_') ? gap.replaceAll('_', ' ') : gap;
}

/** The place in the input of words `first` to `last`, both included. */
export function placeOfWords(
  { read, words }: Passage,
  first: number,
  last: number,
): { start: number; end: number } {
  return placeOf(read, words[first]?.start ?? 0, words[last]?.end ?? 0);
}

/** The first word that begins at or after a place in the readable text. */
export function wordFrom({ words }: Passage, place: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
