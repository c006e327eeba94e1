import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, demandGroups, hindrancesOf, measures } from './demand.ts';
import { coarseCells, finerParts, missingCells, shownCount, step, unaskedCells } from './demand-rules.ts';
import { aboutOf, aboutOfRequest } from './subject-rules.ts';
import { daysOf, monthsOf, readTerm, termBefore, termOf } from './term-rules.ts';

const hindrances = demandGroups.flatMap(hindrancesOf);
const tierCodes = ['promoting', 'preventing', 'remedial', 'return'];

/** One item for each hindrance and tier with each measure: every number of the table can be set alone. */
const table = fc
  .array(fc.record(Object.fromEntries(measures.map((one) => [one, fc.nat(12)]))), {
    minLength: hindrances.length * tierCodes.length,
    maxLength: hindrances.length * tierCodes.length,
  })
  .map((counts) =>
    hindrances.flatMap((hindrance, row) =>
      tierCodes.map(
        (tier, column): Counted => ({
          about: { hindrances: [hindrance], tiers: [tier] },
          counts: counts[row * tierCodes.length + column] ?? {},
          entries: 1,
        }),
      ),
    ),
  );
const seen = (items: readonly Counted[]) =>
  JSON.stringify([coarseCells(items), demandGroups.map((group) => finerParts(items, group))]);

describe('what is shown of what is asked for', () => {
  it('is nothing under five, and whole fives above', () => {
    fc.assert(
      fc.property(fc.nat(1000), (count) => {
        const shown = shownCount(count);
        expect(shown).toBe(count < step ? undefined : count - (count % step));
      }),
    );
  });

  it('never tells a number under five from any other, neither itself nor by subtraction', () => {
    const few = fc.nat(step - 1);
    const split = fc.constantFrom(...demandGroups.filter((group) => hindrancesOf(group).length > 0));
    fc.assert(
      fc.property(
        fc.tuple(table, split, fc.constantFrom(...tierCodes), fc.constantFrom(...measures), few, few),
        ([items, group, tier, measure, one, other]) => {
          const [first, ...rest] = hindrancesOf(group);
          // the whole cell made up of so few, whatever stands in all others
          const withCell = (count: number) =>
            items.map(({ about, counts, ...item }) => {
              const [hindrance = ''] = about.hindrances;
              const isOwn = about.tiers[0] === tier && [first, ...rest].includes(hindrance);
              const own = { [measure]: hindrance === first ? count : 0 };
              return { ...item, about, counts: isOwn ? { ...counts, ...own } : counts };
            });
          expect(seen(withCell(one))).toBe(seen(withCell(other)));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is split only where every part reaches five', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...demandGroups), (items, group) => {
        for (const { measure, tier, counts } of finerParts(items, group)) {
          const raw = hindrancesOf(group).map((code) =>
            items
              .filter(({ about }) => about.hindrances[0] === code && about.tiers[0] === tier)
              .reduce((sum, one) => sum + (one.counts[measure] ?? 0), 0),
          );
          expect(Math.min(...raw)).toBeGreaterThanOrEqual(step);
          expect(counts).toEqual(raw.map(shownCount));
        }
      }),
    );
  });

  it('splits when all parts do reach it', () => {
    const items = hindrancesOf('family').map((code) => ({
      about: { hindrances: [code], tiers: ['return'] },
      counts: { searches: 7 },
    }));
    expect(finerParts(items, 'family')).toEqual([{ measure: 'searches', tier: 'return', counts: [5, 5] }]);
    expect(finerParts(items.slice(1), 'family')).toEqual([]);
  });

  it('says what is missing and what nobody asks for', () => {
    const about = { hindrances: ['anxiety'], tiers: ['return'] };
    const asked = [{ about, counts: { searches: 9 } }];
    expect(missingCells(coarseCells(asked))).toMatchObject([
      { group: 'individual', tier: 'return', shown: { searches: 5 }, entries: 0 },
    ]);
    const offered = [{ about, counts: { searches: 4 }, entries: 2 }];
    expect(missingCells(coarseCells(offered))).toEqual([]);
    expect(unaskedCells(coarseCells(offered))).toMatchObject([{ group: 'individual', entries: 2 }]);
    const inVain = [{ about, counts: { searches: 9, withoutHit: 5 }, entries: 2 }];
    expect(missingCells(coarseCells(inVain))).toHaveLength(1);
  });

  it('puts what says nothing of hindrance or aim by itself', () => {
    const items = [{ about: { hindrances: [], tiers: ['unknown'] }, counts: { searches: 5 } }];
    expect(coarseCells(items).filter(({ shown }) => shown.searches)).toMatchObject([
      { group: 'unsaid', tier: 'unsaid' },
    ]);
  });
});

describe('what a search is about', () => {
  it.each([
    ['oro inför skolan', ['anxiety'], []],
    ['mobbning', ['insecurity'], []],
    ['adhd återgång', ['neuropsychiatric'], ['return']],
    ['förebyggande arbete', [], ['preventing']],
    ['vänt på dygnet', ['sleep'], []],
    ['närvaroteam', [], []],
  ])('%s', (words, hindrance, tier) => {
    expect(aboutOf(words)).toEqual({ hindrances: hindrance, tiers: tier });
  });
});

describe('what a request is about', () => {
  const silent = { hindrances: [], tiers: [] };
  it.each([
    ['hindrance:anxiety', 'individual', 'unsaid'],
    ['tier:return', 'unsaid', 'return'],
    ['need:individual.return', 'individual', 'return'],
    ['need:family', 'family', 'unsaid'],
    ['absence-pattern:single-lessons', 'unsaid', 'unsaid'],
    [null, 'unsaid', 'unsaid'],
  ])('%s', (topic, group, tier) => {
    const asked = Array.from({ length: step }, () => ({
      about: aboutOfRequest(silent, topic),
      counts: { requests: 1 },
    }));
    expect(coarseCells(asked).filter(({ shown }) => shown.requests)).toMatchObject([{ group, tier }]);
  });

  it('is both the description and the topic', () => {
    const described = { hindrances: ['sleep'], tiers: ['return'] };
    expect(aboutOfRequest(described, 'hindrance:sleep')).toMatchObject(described);
    expect(aboutOfRequest(described, 'tier:preventing').tiers).toEqual(['return', 'preventing']);
  });
});

describe('a school term', () => {
  it('is the half year of a day', () => {
    expect(termOf('2026-06-30').code).toBe('2026-vt');
    expect(termOf('2026-07-01').code).toBe('2026-ht');
    expect(termBefore(termOf('2026-03-01')).code).toBe('2025-ht');
    expect(termBefore(termOf('2026-09-01')).code).toBe('2026-vt');
    expect(monthsOf(termOf('2026-09-01'))).toEqual(
      [7, 8, 9, 10, 11, 12].map((m) => `2026-${String(m).padStart(2, '0')}`),
    );
    expect(daysOf(termOf('2026-09-01'))).toEqual({ from: '2026-07-01', before: '2027-01-01' });
    expect(readTerm('2026-ht')).toEqual(termOf('2026-10-01'));
    expect(readTerm('2026-xt')).toBeUndefined();
  });
});
