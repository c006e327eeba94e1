import { describe, expect, it } from 'vitest';
import { nothingAsked, type SearchQuery } from './search-address.ts';
import { widerQueries } from './wider-rules.ts';

const asked = (query: Partial<SearchQuery>) => widerQueries({ ...nothingAsked, ...query });

describe('widerQueries', () => {
  it('lets go of the filters first', () => {
    const [first] = asked({ words: 'skolgården', filter: { kind: ['role'] }, page: 2 });
    expect(first).toEqual({ ...nothingAsked, words: 'skolgården' });
  });

  it('lets go of quotes and exclusions, then takes word by word', () => {
    const words = asked({ words: '"tidiga tecken" skolgården -film' }).map((query) => query.words);
    expect(words).toEqual(['tidiga tecken skolgården', 'tidiga', 'tecken', 'skolgården']);
  });

  it('looks for other spellings again', () => {
    expect(asked({ words: 'frånvarro', isExact: true })).toEqual([{ ...nothingAsked, words: 'frånvarro' }]);
  });

  it('keeps the municipality and the sort', () => {
    const [first] = asked({
      words: 'två ord',
      filter: { kind: ['role'] },
      municipality: '9905',
      sort: 'title',
    });
    expect(first).toMatchObject({ municipality: '9905', sort: 'title' });
  });

  it('has nothing to offer for one plain word, or for none', () => {
    expect(asked({ words: 'skolgården' })).toEqual([]);
    expect(asked({ filter: { kind: ['role'] } })).toEqual([]);
    expect(asked({ words: '-film' })).toEqual([]);
  });

  it('offers each way once', () => {
    const ways = asked({ words: 'team team "team rast"', isExact: true, filter: { kind: ['role'] } });
    expect(new Set(ways.map((way) => JSON.stringify(way))).size).toBe(ways.length);
  });
});
