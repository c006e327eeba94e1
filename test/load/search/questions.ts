import { type BenchDocument, benchDocuments } from './documents.ts';
import { createRandom, type Random } from './random.ts';

export const questionKinds = [
  'single',
  'frequent',
  'multi',
  'prefix',
  'typo',
  'filtered',
  'faceted',
] as const;
export type QuestionKind = (typeof questionKinds)[number];
export type Question = { kind: QuestionKind; text: string; municipality?: string };

const seed = 4711;
const perKind = 200;
/** Documents that words are taken from; they are the first of every size. */
const sampled = 500;
const letters = 'abcdefghijklmnoprstuvyåäö';

/** The same questions in every run, mixed as visitors would ask them. */
export function benchQuestions(): Question[] {
  const random = createRandom(seed);
  const documents = benchDocuments(sampled).next().value ?? [];
  const frequent = mostFrequent(documents);
  const asked = questionKinds.flatMap((kind) => {
    return Array.from({ length: perKind }, () => makeQuestion(kind, documents, frequent, random));
  });
  return shuffled(asked, random);
}

function makeQuestion(
  kind: QuestionKind,
  documents: readonly BenchDocument[],
  frequent: readonly string[],
  random: Random,
): Question {
  const document = documents[random.upTo(documents.length)];
  const words = wordsOf(document?.body ?? '');
  const word = words[random.upTo(words.length)] ?? 'frånvaro';
  const other = words[random.upTo(words.length)] ?? 'skola';
  switch (kind) {
    case 'frequent':
      return { kind, text: frequent[random.upTo(frequent.length)] ?? 'elever' };
    case 'multi':
      return { kind, text: `${word} ${other} ${words[random.upTo(words.length)] ?? ''}` };
    case 'prefix':
      return { kind, text: word.slice(0, 3 + random.upTo(4)) };
    case 'typo':
      return { kind, text: misspelt(word, random) };
    case 'filtered':
      return { kind, text: word, municipality: document?.municipality ?? '' };
    default:
      return { kind, text: word };
  }
}

/** One letter lost, doubled, changed or changed places. */
function misspelt(word: string, random: Random): string {
  const at = 1 + random.upTo(word.length - 2);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const letter = word.charAt(at);
  switch (random.upTo(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + letters.charAt(random.upTo(letters.length)) + after;
    default:
      return before + after.charAt(0) + letter + after.slice(1);
  }
}

function mostFrequent(documents: readonly BenchDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { body } of documents) {
    for (const word of new Set(wordsOf(body))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one);
  return sorted.slice(0, 25).map(([word]) => word);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-zåäö]{5,}/g) ?? [];
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
