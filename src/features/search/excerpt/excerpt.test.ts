import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Excerpt } from '#src/platform/search/search-index.ts';
import { createAnalyser } from '../analysis/analyse.ts';
import { loadLexicon } from '../analysis/lexicon/load-lexicon.ts';
import { queryGroups } from '../query/query-groups.ts';
import { excerptOf, markText } from './excerpt.ts';
import { createTermMatch } from './term-match.ts';

const analyser = createAnalyser(loadLexicon());
const filler = 'Orden här emellan säger ingenting alls. ';

function matchOf(query: string, isTyping = false) {
  const means = { analyser, synonyms: { matchAt: () => undefined }, isKnown: () => true, isTyping };
  return createTermMatch(queryGroups(query, means).wanted);
}
function marked(excerpt: Excerpt): string[] {
  return excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text);
}
function joined(excerpt: Excerpt): string {
  return excerpt.map(({ text }) => text).join('');
}

describe('The marks in a text', () => {
  it.each([
    ['frånvaro', 'Skolfrånvaron ökar, frånvarons skäl', ['Skolfrånvaron', 'frånvarons']],
    ['elevhälsoteam', 'elevhälsan har ett team', ['elevhälsan', 'team']],
    ['"tidiga tecken"', 'tecken tidiga, tidiga tecken', ['tidiga tecken']],
    ['närvaro', 'na\u0308r\u00advaro', ['na\u0308r\u00advaro']],
    ['åk 7–9', 'i årskurs 8 och på högstadiet', ['årskurs 8', 'högstadiet']],
    ['buss', 'ingenting', []],
  ])('for %s in %j', (query, text, expected) => {
    const pieces = markText(text, matchOf(query), analyser);
    expect(marked(pieces)).toEqual(expected);
    expect(joined(pieces)).toBe(text);
  });

  it('are on the word that is being typed', () => {
    expect(marked(markText('Rektorer och rektorn', matchOf('rekto', true), analyser))).toEqual([
      'Rektorer',
      'rektorn',
    ]);
  });
});

describe('The excerpt of a text', () => {
  it('is where most of the words stand together', () => {
    const body = `frånvaro ${filler.repeat(20)}Rektorn utreder frånvaro. ${filler.repeat(20)}rektor`;
    const excerpt = excerptOf(body, matchOf('rektor frånvaro'), analyser);
    expect(marked(excerpt)).toEqual(['Rektorn', 'frånvaro']);
    expect(excerpt[0]?.text).toBe('…');
    expect(excerpt.at(-1)?.text).toBe('…');
  });

  it('is the whole text when that is short, and nothing when no word is there', () => {
    expect(joined(excerptOf('Kort om frånvaro.', matchOf('frånvaro'), analyser))).toBe('Kort om frånvaro.');
    expect(excerptOf('Kort om frånvaro.', matchOf('buss'), analyser)).toEqual([]);
  });

  it('is always a piece of the text, whole letters and not long', () => {
    const unit = fc.constantFrom('frånvaro ', 'x', '🙂', ' ', '\n', '\u00ad', 'a\u0308', '…');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 600 }), (text) => {
        const excerpt = excerptOf(text, matchOf('frånvaro'), analyser);
        const inner = excerpt.filter((piece, at) => {
          return !(piece.text === '…' && !piece.isMarked && (at === 0 || at === excerpt.length - 1));
        });
        expect(text).toContain(joined(inner));
        expect(joined(inner).isWellFormed()).toBe(true);
        expect(joined(inner).length).toBeLessThan(700);
      }),
      { numRuns: 300 },
    );
  });
});
