import { readdirSync, readFileSync } from 'node:fs';
import type { JudgedDocument, RelevanceList } from '#src/features/search/evaluation/evaluate-index.ts';
import { createRandom, type Random } from './random.ts';

export type BenchDocument = JudgedDocument & { type: string; municipality: string };

const seed = 20_261_122;
const batchSize = 500;
const types = ['metod', 'guide', 'exempel', 'forum', 'mall'] as const;
const lists = new URL('../../features/search/lists/', import.meta.url);
const content = new URL('../../../content/', import.meta.url);

/** The judged list of the study that the search is measured on. */
export function readDevList(): RelevanceList {
  return JSON.parse(readFileSync(new URL('relevance-dev.json', lists), 'utf8'));
}

/** The same documents in every run, some 107 words each: sentences of real texts, and templates with any Swedish word. */
export function* benchDocuments(count: number): Generator<BenchDocument[]> {
  const random = createRandom(seed);
  const stock = readStock();
  for (let from = 0; from < count; from += batchSize) {
    const size = Math.min(batchSize, count - from);
    yield Array.from({ length: size }, (_, at) => makeDocument(`d${from + at}`, stock, random));
  }
}

type Stock = {
  judged: Sentences;
  library: Sentences;
  titles: Sentences;
  words: Sentences;
  municipalities: Sentences;
};
type Sentences = readonly [string, ...string[]];

function makeDocument(id: string, stock: Stock, random: Random): BenchDocument {
  const municipality = random.pick(stock.municipalities);
  const wanted = 60 + random.upTo(82);
  const sentences: string[] = [];
  for (let words = 0; words < wanted; ) {
    const sentence = makeSentence(stock, municipality, random);
    sentences.push(sentence);
    words += sentence.split(' ').length;
  }
  const title = `${random.pick(stock.titles)} – ${random.pick(stock.words)}`;
  return { id, title, body: sentences.join(' '), type: random.pick(types), municipality };
}

function makeSentence(stock: Stock, municipality: string, random: Random): string {
  const kind = random.next();
  if (kind < 0.55) return random.pick(stock.judged);
  if (kind < 0.9) return random.pick(stock.library);
  const [one, other] = [random.pick(stock.words), random.pick(stock.words)];
  return `I ${municipality} arbetar vi med ${one} och ${other} sedan flera år.`;
}

function readStock(): Stock {
  const { documents } = readDevList();
  return {
    judged: filled(documents.flatMap(({ body }) => sentencesOf(body))),
    library: filled(libraryTexts().flatMap(sentencesOf)),
    titles: filled(documents.map(({ title }) => title)),
    words: filled(dictionaryWords()),
    municipalities: filled(municipalityNames()),
  };
}

function libraryTexts(): string[] {
  const folder = new URL('library/', content);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return files.map((name) => readFileSync(new URL(name, folder), 'utf8').split(/^---$/m)[2] ?? '');
}

/** Without headings, lists and marks. */
function sentencesOf(text: string): string[] {
  const plain = text.replaceAll(/^[#|>\-\d].*$/gm, ' ').replaceAll(/[*_[\]]/g, '');
  return (plain.match(/[A-ZÅÄÖ][^.?!]{20,200}[.?!]/g) ?? []).map((sentence) =>
    sentence.replaceAll(/\s+/g, ' '),
  );
}

function dictionaryWords(): string[] {
  const dictionary = new URL('index.dic', import.meta.resolve('dictionary-sv'));
  const words = readFileSync(dictionary, 'utf8')
    .split('\n')
    .map((line) => line.split('/')[0] ?? '');
  return words.filter((word) => /^[a-zåäö]{4,}$/.test(word));
}

function municipalityNames(): string[] {
  const lines = readFileSync(new URL('reference/municipalities.csv', content), 'utf8').trim().split('\n');
  return lines.slice(1).map((line) => line.split(',')[2] ?? '');
}

function filled(texts: readonly string[]): Sentences {
  const [first, ...more] = texts;
  if (first === undefined) throw new Error('Nothing to make documents of.');
  return [first, ...more];
}
