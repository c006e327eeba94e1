import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWordGraph } from './build-word-graph.ts';
import { parseAffixes, parseDictionary } from './hunspell.ts';
import { encodeLexicon, type LexiconContent } from './lexicon-file.ts';
import { lexiconWords } from './lexicon-words.ts';
import { lexiconPath } from './load-lexicon.ts';

const dictionary = new URL('./', import.meta.resolve('dictionary-sv'));
const municipalities = new URL('../../../../../content/reference/municipalities.csv', import.meta.url);
const makers = [
  'attestation.ts',
  'blocked-parts.ts',
  'build-word-graph.ts',
  'hunspell.ts',
  'lexicon-file.ts',
  'lexicon-words.ts',
  'part-price.ts',
  'part-value.ts',
].map((name) => new URL(name, import.meta.url));
const materials = [new URL('index.aff', dictionary), new URL('index.dic', dictionary), municipalities];

/** Tells the lexicon's material and makers from any other: the shipped file carries it, and a test compares. */
export function sourceFingerprint(): string {
  const hash = createHash('sha256');
  for (const source of [...materials, ...makers]) hash.update(readFileSync(source));
  return hash.digest('hex');
}

function compileLexicon(): LexiconContent {
  const [affixes = '', words = '', places = ''] = materials.map((url) => readFileSync(url, 'utf8'));
  const known = lexiconWords(parseDictionary(words), parseAffixes(affixes), placeNames(places));
  return { graph: buildWordGraph(known), fingerprint: sourceFingerprint() };
}

/** The words of the municipalities' names, and their genitives. */
function placeNames(csv: string): string[] {
  const names = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[2] ?? '');
  return names.flatMap((name) => name.toLowerCase().split(/[\s-]/)).flatMap((name) => [name, `${name}s`]);
}

if (import.meta.main) {
  const bytes = encodeLexicon(compileLexicon());
  writeFileSync(lexiconPath, bytes);
  process.stderr.write(`${fileURLToPath(lexiconPath)}: ${bytes.length} bytes\n`);
}
