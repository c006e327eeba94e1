import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { createAnalyser } from '../analysis/analyse.ts';
import { loadLexicon } from '../analysis/lexicon/load-lexicon.ts';
import { ownSynonyms } from './own-synonyms.ts';
import { queryGroups } from './query-groups.ts';
import { createSynonyms } from './synonyms.ts';

const analyser = createAnalyser(loadLexicon());
const absence: SynonymGroup = {
  shown: 'långvarig frånvaro',
  equal: ['omfattande frånvaro'],
  silent: ['hemmasittare'],
  broader: ['frånvaro'],
};
const psychiatry: SynonymGroup = {
  shown: 'BUP',
  equal: ['barn- och ungdomspsykiatrin'],
  silent: [],
  broader: [],
};
const synonyms = createSynonyms([...ownSynonyms, absence, psychiatry], analyser);

function read(query: string, more: { known?: string[]; isTyping?: boolean } = {}) {
  const isKnown = (term: string) => more.known?.includes(term) ?? false;
  return queryGroups(query, { analyser, synonyms, isKnown, isTyping: more.isTyping ?? false });
}

function terms(query: string, more?: Parameters<typeof read>[1]): string[][] {
  return read(query, more).wanted.map(({ alternatives }) => {
    return alternatives.map((found) => (found.kind === 'prefix' ? `${found.term}*` : found.terms.join(' ')));
  });
}

/** Any UTF-16 unit, halves of pairs too. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('What a query asks for', () => {
  it('is a group for each word that tells something', () => {
    expect(terms('rutiner för kurator')).toEqual([['rutin'], [analyser.analyseWord('kurator').whole]]);
  });

  it('is the stop words when there is nothing else', () => {
    expect(terms('vad ska det')).toEqual([['vad'], ['ska'], ['det']]);
  });

  it('is a compound, or all of its parts', () => {
    expect(read('skolfrånvaro').wanted[0]?.alternatives).toContainEqual({
      kind: 'all',
      terms: ['skol', 'frånvaro'],
    });
  });

  it('is what is derived from the word, when the index knows it', () => {
    expect(terms('utreda')).toEqual([['utred']]);
    expect(terms('utreda', { known: ['utredning'] })).toEqual([['utred', 'utredning']]);
  });

  it('is a beginning while the last word is typed, from three letters on', () => {
    expect(terms('elev fr', { isTyping: true })).toEqual([['elev'], ['fr']]);
    expect(terms('elev frå', { isTyping: true }).at(-1)).toContain('frå*');
  });

  it('keeps quoted words together and in order', () => {
    expect(read('"tidiga tecken"').wanted).toEqual([
      {
        written: 'tidiga tecken',
        said: 'tidiga tecken',
        alternatives: [
          { kind: 'phrase', terms: analyser.analyseText('tidiga tecken').map(({ whole }) => whole) },
        ],
        close: [],
      },
    ]);
  });

  it('leaves out what only makes it a question', () => {
    expect(terms('hur gör vi med mobbning')).toEqual(terms('mobbning'));
    expect(terms('vad gör ni')).toEqual([['gör']]);
  });

  it('completes a compound that shares its head with the next', () => {
    expect(terms('skol- och hemsamverkan')).toEqual([
      ['skolsamverk', 'skol samverk'],
      ['hemsamverk', 'hem samverk'],
    ]);
  });

  it('comes close by a part of the compound, which does not meet it', () => {
    const [group] = read('sömnproblem').wanted;
    expect(group?.close).toEqual([
      { kind: 'phrase', terms: ['sömn'] },
      { kind: 'phrase', terms: ['problem'] },
    ]);
    expect(group?.alternatives).not.toContainEqual({ kind: 'phrase', terms: ['sömn'] });
  });

  it('reads school years as all that they are called', () => {
    const [years] = read('åk 5').wanted;
    expect(years?.alternatives).toContainEqual({ kind: 'phrase', terms: ['årskur', '5'] });
    expect(years?.alternatives).toContainEqual({ kind: 'phrase', terms: ['årskur', '4', '6'] });
    expect(years?.alternatives).not.toContainEqual({ kind: 'phrase', terms: ['årskur', '7', '9'] });
  });

  it('leaves out what has a minus before it', () => {
    const { wanted, excluded } = read('frånvaro -gymnasiet -"anpassad skola"');
    expect(wanted).toHaveLength(1);
    expect(excluded.map(({ written }) => written)).toEqual(['gymnasiet', 'anpassad skola']);
  });

  it('has at most 32 words, however long it is', () => {
    expect(read('rektor '.repeat(2000)).wanted).toHaveLength(32);
  });

  it('comes of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, maxLength: 200 }), (query) => read(query).wanted.length <= 232),
    );
  });
});

describe('A paragraph', () => {
  it('is met by whoever cites it, of the statute that is named or of none, and comes close otherwise', () => {
    const [group] = read('14 kap. 1 § SoL').wanted;
    expect(group?.written).toBe('14 kap. 1 § SoL');
    expect(terms('14 kap. 1 § SoL')[0]).toEqual(['§14:1/sol', '§14:1/', '14 kap 1 sol']);
    expect(group?.close).toEqual([{ kind: 'phrase', terms: ['14', 'kap', '1'] }]);
    expect(terms('14 kap. 1 §')[0]).toEqual(['§14:1', '14 kap 1']);
  });

  it('stands beside the other words, which alone tell something, also between quotation marks', () => {
    expect(terms('vad säger 7:19 a om åk 5').length).toBe(2);
    expect(read('utredning "7 kap. 19 a §"').law).toEqual([{ chapter: '7', section: '19 a' }]);
    expect(read('"enligt 7 kap. 19 a §"').law).toEqual([]);
  });
});

describe('Synonyms', () => {
  it('are found by phrase, the longest first, in any form', () => {
    expect(terms('långvariga frånvaron')[0]).toContain(analyser.analyseWord('hemmasittare').whole);
  });

  it('that are silent are understood, and answered with the word of the portal', () => {
    const { wanted, shownInstead } = read('hemmasittare');
    expect(wanted[0]?.alternatives).toContainEqual({ kind: 'phrase', terms: ['långvar', 'frånvaro'] });
    expect(shownInstead).toEqual(['långvarig frånvaro']);
  });

  it('that are silent are named by the word of the portal, or not at all where they were asked for as written', () => {
    const saidOf = (query: string, isExact = false) => {
      const { wanted, isSilent } = queryGroups(query, {
        analyser,
        synonyms,
        isKnown: () => false,
        isTyping: false,
        isExact,
      });
      return { said: wanted.map(({ said }) => said), isSilent };
    };
    expect(saidOf('hemmasittarna i team')).toEqual({ said: ['långvarig frånvaro', 'team'], isSilent: true });
    expect(saidOf('hemmasittare team', true)).toEqual({ said: [undefined, 'team'], isSilent: true });
    expect(saidOf('"en hemmasittare" team')).toEqual({ said: [undefined, 'team'], isSilent: true });
    expect(saidOf('team -hemmasittare')).toEqual({ said: ['team'], isSilent: true });
    expect(saidOf('team')).toEqual({ said: ['team'], isSilent: false });
  });

  it('that are shown are not answered with another word', () => {
    expect(read('omfattande frånvaro').shownInstead).toEqual([]);
  });

  it('are read before stop words are left out', () => {
    expect(terms('barn- och ungdomspsykiatrin')).toHaveLength(1);
    expect(terms('rutiner på morgonen')).toHaveLength(1);
  });

  it('are read on the whole query before a paragraph is taken for itself', () => {
    const report = { shown: 'orosanmälan', equal: [], silent: ['14 kap. 1 § SoL'], broader: [] };
    const own = createSynonyms([report], analyser);
    for (const query of ['14 kap. 1 § SoL', '14 kap 1 § socialtjänstlagen', 'SoL 14:1']) {
      const groups = queryGroups(query, { analyser, synonyms: own, isKnown: () => false, isTyping: false });
      expect(groups, query).toMatchObject({ shownInstead: ['orosanmälan'], isSilent: true, law: [] });
      expect(groups.wanted, query).toHaveLength(1);
      expect(groups.wanted[0]?.alternatives).toContainEqual({ kind: 'phrase', terms: ['orosanmäl'] });
    }
    expect(read('14 kap 1 § OSL').law).toEqual([{ chapter: '14', section: '1', statute: 'OSL' }]);
  });

  it('that are phrases come close by all of their words', () => {
    const [group] = read('hemmasittare').wanted;
    expect(group?.close).toContainEqual({ kind: 'all', terms: ['långvar', 'frånvaro'] });
  });

  it('go one way to what is broader', () => {
    expect(terms('långvarig frånvaro')[0]).toContain('frånvaro');
    expect(terms('frånvaro')).toEqual([['frånvaro']]);
  });

  it('of our own are each a word or a phrase that can be found, in one group', () => {
    const phrases = ownSynonyms.flatMap(({ shown, equal }) => [shown, ...equal]);
    const broader = ownSynonyms.flatMap((group) => group.broader);
    const unread = [...phrases, ...broader].filter((phrase) => analyser.analyseText(phrase).length === 0);
    expect(unread).toEqual([]);
    expect(new Set(phrases).size).toBe(phrases.length);
  });

  it.each([
    'elev i åk 5 kommer inte, vad ska vi göra',
    'vad gör vi när en elev slutat komma',
    'min son vägrar gå till skolan',
    'eleven har varit borta länge',
  ])('take what people say of a pupil who is not there for absence: %s', (sentence) => {
    expect(terms(sentence).flat()).toContain('frånvaro');
  });
});
