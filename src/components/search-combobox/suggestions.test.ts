import { describe, expect, it } from 'vitest';
import { fetchSuggestions, toGroups } from './suggestions.ts';

const answer = {
  words: ['frånvaro'],
  terms: [
    { title: 'BUP', answer: 'BUP – barn- och ungdomspsykiatrin', page: 'http://localhost/ordlista/bup' },
  ],
  pages: [{ title: 'Teamet', kicker: ['Team', 'Norrbruk'], page: 'http://localhost/bibliotek/teamet#kap-1' }],
};

describe('toGroups', () => {
  it('puts words first and pages last, beneath the language', () => {
    expect(toGroups(answer, '/en')).toEqual([
      { name: 'words', suggestions: [{ text: 'frånvaro', detail: '' }] },
      {
        name: 'terms',
        suggestions: [{ text: 'BUP', detail: 'barn- och ungdomspsykiatrin', page: '/en/ordlista/bup' }],
      },
      {
        name: 'pages',
        suggestions: [{ text: 'Teamet', detail: 'Team · Norrbruk', page: '/en/bibliotek/teamet#kap-1' }],
      },
    ]);
  });

  it('leaves out groups with nothing to choose', () => {
    expect(toGroups({ ...answer, words: [], terms: [] }, '').map(({ name }) => name)).toEqual(['pages']);
  });
});

describe('fetchSuggestions', () => {
  it.each(['', 'fr', ' fr ', '   '])('asks nobody for %j', async (typed) => {
    const asking = { source: 'not an address that can be asked', root: '', signal: AbortSignal.abort() };
    await expect(fetchSuggestions(typed, asking)).resolves.toEqual([]);
  });
});
