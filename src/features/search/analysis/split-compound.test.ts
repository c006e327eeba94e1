import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreCompounds } from '../evaluation/compound-score.ts';
import { sourceFingerprint } from './lexicon/compile-lexicon.ts';
import { decodeLexicon } from './lexicon/lexicon-file.ts';
import { lexiconPath, loadLexicon } from './lexicon/load-lexicon.ts';
import { splitCompound } from './split-compound.ts';

const lexicon = loadLexicon();
const lists = new URL('../../../../test/features/search/lists/', import.meta.url);

describe('A compound', () => {
  for (const cut of [
    'skol|frånvaro',
    'närvaro|team',
    'elev|hälso|team',
    'frånvaro|utrednings|mall',
    'vårdnads|havare',
    'samtycke|blankett',
    'skol|plikts|bevakningen',
  ]) {
    it(`${cut} is cut between its words`, () => {
      expect(split(cut.replaceAll('|', ''))).toBe(cut);
    });
  }

  for (const word of [
    'samverkan',
    'utredning',
    'uppföljningen',
    'nätverket',
    'handledningen',
    'personalen',
    'måndagar',
    'psykologer',
  ]) {
    it(`${word} stays whole`, () => {
      expect(split(word)).toBe(word);
    });
  }

  it('is never made of a name: every municipality stays whole, its genitive too', () => {
    const names = placeNames();
    expect(names.length).toBeGreaterThanOrEqual(290);
    expect(names.flatMap((name) => [name, `${name}s`]).filter((name) => split(name) !== name)).toEqual([]);
  });

  it('is cut right in lists that it was not tuned to: F1 0.93 and false splits 0.06 at the worst', () => {
    const { f1, falseSplits } = scoreCompounds(ownItems(), (word) => splitCompound(word, lexicon));
    expect(f1).toBeGreaterThanOrEqual(0.93);
    expect(falseSplits).toBeLessThanOrEqual(0.06);
  });

  it('keeps every letter of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(splitCompound(text, lexicon).join('')).toBe(text);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('skol', 's', 'frånvaro', 'plan', 'e', 'åtgärds', 'möte')),
        (parts) => {
          expect(splitCompound(parts.join(''), lexicon).join('')).toBe(parts.join(''));
        },
      ),
    );
  });
});

describe('The lexicon', () => {
  it('is the one that its makers make of its sources (npm run lexicon)', () => {
    expect(decodeLexicon(readFileSync(lexiconPath)).fingerprint).toBe(sourceFingerprint());
  });

  it('refuses bytes that are no lexicon', () => {
    expect(() => decodeLexicon(Buffer.from('something else altogether'))).toThrow('not a lexicon');
  });
});

function split(word: string): string {
  return splitCompound(word, lexicon).join('|');
}

function placeNames(): string[] {
  const csv = readFileSync(
    new URL('../../../../content/reference/municipalities.csv', import.meta.url),
    'utf8',
  );
  const names = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[2] ?? '');
  return names.flatMap((name) => name.toLowerCase().split(' '));
}

/** The project's own lists, in which `|` stands between the parts. */
function ownItems() {
  const lines = ['compounds.txt', 'words.txt'].flatMap((name) => {
    return readFileSync(new URL(name, lists), 'utf8').trim().split('\n');
  });
  return lines.map((line) => {
    const word = line.replaceAll('|', '');
    return { word, boundaries: [...line.matchAll(/\|/g)].map(({ index }, earlier) => index - earlier) };
  });
}
