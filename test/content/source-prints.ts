import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a run of words may be alike before it counts as copied. */
export const RUN = 8;

/** The five source texts as fingerprints: enough to find a copied run or a person's name, too little to read. */
export type SourcePrints = { runs: string[]; people: string[] };

export const PRINTS_FILE = new URL('./source-prints.json', import.meta.url).pathname;

/** The fingerprints that lie beside the tests. */
export function readSourcePrints(): { runs: ReadonlySet<string>; people: ReadonlySet<string> } {
  const { runs, people } = JSON.parse(readFileSync(PRINTS_FILE, 'utf8')) as SourcePrints;
  return { runs: new Set(runs), people: new Set(people) };
}

/** Takes the fingerprints anew from a folder with the source texts. */
export function printsOf(directory: string): SourcePrints {
  const texts = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
  return {
    runs: unique(texts.flatMap((text) => runsOf(text).map(print))),
    people: unique(texts.flatMap(surnames).map(print)),
  };
}

/** Every run of `RUN` words, in lower case and without signs. */
export function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

export const print = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** The last word of each "First Last" that a source sets beside a role, a line end or a number. */
function surnames(text: string): string[] {
  const names = text.match(/\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+(?=, |\n|: 0| och \p{Lu})/gu) ?? [];
  return names.map((name) => name.split(' ').at(-1) ?? '').filter((name) => name !== 'Kronoberg');
}

const unique = (values: string[]) => [...new Set(values)].sort();
