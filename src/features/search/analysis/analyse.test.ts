import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from './analyse.ts';
import { loadLexicon } from './lexicon/load-lexicon.ts';

const lexicon = loadLexicon();
const analyser = createAnalyser(lexicon);

describe('What a word is found by', () => {
  for (const [query, compound] of [
    ['frånvaro', 'skolfrånvaron'],
    ['utredningar', 'frånvaroutredningen'],
    ['frånvaro', 'frånvaroutredning'],
    ['team', 'närvaroteam'],
    ['skolplikten', 'skolpliktsbevakningen'],
    ['elevhälsa', 'elevhälsoteamet'],
    ['hälsan', 'elevhälsoteamet'],
    ['gymnasiet', 'gymnasieelever'],
    ['psykiatrin', 'barnpsykiatri'],
    ['familjer', 'familjehem'],
    ['kyrka', 'kyrkogård'],
    ['skolan', 'skolskjuts'],
    ['lärare', 'lärarlag'],
    ['huset', 'husdjur'],
  ] as const) {
    it(`${query} finds ${compound}`, () => {
      const { parts, subCompounds } = analyser.analyseWord(compound);
      expect([...parts, ...subCompounds]).toContain(analyser.analyseWord(query).whole);
    });
  }

  for (const [one, other] of [
    ['e-post', 'epost'],
    ['skol-frånvaro', 'skolfrånvaro'],
    ['Laxås', 'Laxå'],
    ['NA\u0308RVARON', 'närvaro'],
  ] as const) {
    it(`${one} is ${other}`, () => {
      const [first] = analyser.analyseText(one);
      const [second] = analyser.analyseText(other);
      expect(first?.whole).toBe(second?.whole);
    });
  }

  it('a simple word has no parts', () => {
    expect(analyser.analyseWord('rektorn')).toEqual({ whole: 'rekt', parts: [], subCompounds: [] });
  });

  it('a hyphen that waits is completed by the next compound', () => {
    const [first] = analyser.analyseText('skol- och hemsamverkan');
    expect(first?.whole).toBe(analyser.analyseWord('skolsamverkan').whole);
  });

  it('a hyphen that waits in vain is a word', () => {
    expect(analyser.analyseText('skol- och hem').map(({ whole }) => whole)).toEqual(['skol', 'och', 'hem']);
  });
});

describe('The analyser', () => {
  it('takes any text, and gives every word terms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { whole, parts, subCompounds } of analyser.analyseText(text)) {
          expect([whole, ...parts, ...subCompounds]).not.toContain('');
        }
      }),
    );
  });

  it('takes a word of 100 000 letters and a text of 100 000 characters', () => {
    expect(analyser.analyseText('skol'.repeat(25_000))).toHaveLength(1);
    expect(analyser.analyseText('skol-'.repeat(20_000))).toHaveLength(1);
    expect(analyser.analyseText('skolfrånvaro '.repeat(7_700))).toHaveLength(7_700);
  });
});
