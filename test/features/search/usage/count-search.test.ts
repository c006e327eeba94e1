import { beforeEach, expect, it } from 'vitest';
import { countSearch } from '#src/features/search/usage/count-search.ts';
import { countedMonths, listSearches, sweepSearchesJob } from '#src/features/search/usage/usage-service.ts';
import { describeOnSqlite } from '#test/support/app.ts';

describeOnSqlite('searches counted without persons', ({ app }) => {
  let month = '';
  beforeEach(() => {
    month = countedMonths(app)[0] ?? '';
  });
  const search = (text: string, people: number, isInVain = false) => {
    for (let person = 0; person < people; person += 1) countSearch(app, { text, isInVain, by: `p${person}` });
  };
  const stored = () => JSON.stringify([...app.activity.counts(`searched-words:${month}`).keys()]);

  it('show words from the fifth search on, the most searched first', () => {
    search('närvaroteam', 5);
    search('hemmasittare', 6, true);
    search('sällsynt ord', 4);
    expect(listSearches(app, month)).toEqual([
      { words: 'hemmasittare', searches: 6, withoutHit: 6 },
      { words: 'närvaroteam', searches: 5, withoutHit: 0 },
    ]);
  });

  it('keep no words that fewer have searched for', () => {
    search('sällsynt ord', 4);
    expect(stored()).toBe('[]');
    search('sällsynt ord', 5);
    expect(stored()).toContain('sällsynt ord');
  });

  it('count the same search by the same person once in ten minutes', () => {
    search('Skolfrånvaro', 5);
    search(' skolfrånvaro ', 5);
    expect(listSearches(app, month)[0]?.searches).toBe(5);
    app.clock.advance({ minutes: 11 });
    search('skolfrånvaro', 5);
    expect(listSearches(app, month)[0]?.searches).toBe(10);
  });

  it('never count what leads to somebody', () => {
    search('070 123 45 67', 9);
    search('anna@skola.example', 9);
    expect(listSearches(app, month)).toEqual([]);
  });

  it('forget rare ones with the month, and all after thirteen', async () => {
    search('sällsynt', 4);
    search('närvaro', 5);
    app.clock.advance({ days: 31 });
    await sweepSearchesJob.run(app, {});
    expect(app.activity.counts(`searches:${month}`).size).toBe(1);
    expect(listSearches(app, month)).toHaveLength(1);
    app.clock.advance({ days: 400 });
    await sweepSearchesJob.run(app, {});
    expect(app.activity.counts(`searches:${month}`).size).toBe(0);
    expect(listSearches(app, month)).toEqual([]);
  });
});
