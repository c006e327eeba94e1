import { beforeEach, expect, it } from 'vitest';
import { countSearch } from '#src/features/search/usage/count-search.ts';
import { counters } from '#src/features/search/usage/counted-words-rules.ts';
import { countedMonths, listSearches, sweepSearchesJob } from '#src/features/search/usage/usage-service.ts';
import { createGatherings } from '#src/platform/activity/gatherings.ts';
import { describeOnSqlite } from '#test/support/app.ts';

describeOnSqlite('searches counted without persons', ({ app }) => {
  let month = '';
  beforeEach(() => {
    month = countedMonths(app)[0] ?? '';
  });
  const search = (text: string, people: number, isInVain = false) => {
    for (let person = 0; person < people; person += 1) countSearch(app, { text, isInVain, by: `p${person}` });
  };
  const stored = () => Object.values(counters(month)).flatMap((counter) => [...app.activity.counts(counter)]);

  it('show words from the fifth person on, the most searched first', () => {
    search('närvaroteam', 5);
    search('hemmasittare', 6, true);
    search('sällsynt ord', 4);
    expect(listSearches(app, month)).toEqual([
      { words: 'hemmasittare', searches: 6, withoutHit: 6 },
      { words: 'närvaroteam', searches: 5, withoutHit: 0 },
    ]);
  });

  it('keep nothing of what fewer have searched for, however often', () => {
    for (let day = 0; day < 20; day += 1) {
      search('sällsynt ord', 4);
      app.clock.advance({ minutes: 11 });
    }
    app.activity.flush();
    expect(stored()).toEqual([]);
    countSearch(app, { text: 'Sällsynt  ord', isInVain: true, by: 'the fifth' });
    expect(listSearches(app, month)).toEqual([{ words: 'sällsynt ord', searches: 5, withoutHit: 1 }]);
  });

  it('count each person once a month, also once they are shown', () => {
    search('Skolfrånvaro', 5);
    app.clock.advance({ minutes: 11 });
    search(' skolfrånvaro ', 7);
    search('skolfrånvaro', 7, true);
    expect(listSearches(app, month)).toEqual([{ words: 'skolfrånvaro', searches: 7, withoutHit: 7 }]);
  });

  it('begin anew with the month, and rare ones with the process', () => {
    search('skolfrånvaro', 4);
    const restarted = { clock: app.clock, activity: { ...app.activity, people: createGatherings() } };
    countSearch(restarted, { text: 'skolfrånvaro', isInVain: false, by: 'somebody else' });
    expect(listSearches(app, month)).toEqual([]);
    app.clock.advance({ days: 31 });
    search('skolfrånvaro', 5);
    expect(listSearches(app, countedMonths(app)[0] ?? '')[0]?.searches).toBe(5);
  });

  it('never count what leads to somebody', () => {
    search('070 123 45 67', 9);
    search('anna@skola.example', 9);
    expect(listSearches(app, month)).toEqual([]);
  });

  it('forget all after thirteen months, and what was kept of searches before people were counted', async () => {
    search('närvaro', 5);
    app.activity.count(`searched-words:${month}`, 'förr');
    await sweepSearchesJob.run(app, {});
    expect(listSearches(app, month)).toHaveLength(1);
    expect(app.activity.counts(`searched-words:${month}`).size).toBe(0);
    app.clock.advance({ days: 431 });
    await sweepSearchesJob.run(app, {});
    expect(listSearches(app, month)).toEqual([]);
  });
});
