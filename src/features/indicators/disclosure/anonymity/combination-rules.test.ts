import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCombination, isDerivable, leavesFew, type Sum } from './combination-rules.ts';

/** Parts are written like `A girls`; the first letter owns them. */
const ownerOf = (part: string) => part.slice(0, 1);
const sum = (owners: string, ...what: readonly string[]): Sum =>
  new Set([...owners].flatMap((owner) => what.map((one) => `${owner} ${one}`)));
const both = ['girls', 'boys'];

describe('What combinations of sums leave', () => {
  it.each([
    ['the same owners everywhere', [sum('ABC', ...both), sum('ABC', 'girls'), sum('ABC', 'boys')], false],
    ['one without girls and boys', [sum('ABC', ...both, 'x'), sum('ABC', 'girls')], false],
    ['a sum of two', [sum('AB', 'girls')], true],
    ['one who came late', [sum('ABC', 'girls'), sum('ABCD', 'girls')], true],
    ['two who came late', [sum('ABC', 'girls'), sum('ABCDE', 'girls')], true],
    ['three who came late', [sum('ABC', 'girls'), sum('ABCDEF', 'girls')], false],
    ['three who came late, one of them first', [sum('ABC', 'g'), sum('ABCD', 'g'), sum('ABCDEF', 'g')], true],
    ['a correction', [sum('ABC', 'girls'), new Set(['A later', 'B girls', 'C girls'])], true],
    [
      'one whose girls and boys are not told apart',
      [new Set([...sum('ABCDE', ...both), 'F all']), sum('ABCDE', 'girls'), sum('ABCDE', 'boys')],
      true,
    ],
    [
      'one without the oldest pupils',
      [sum('ABCDE', 'F-3', '7-9'), sum('ABCDEF', 'F-3'), sum('ABCDE', '7-9')],
      true,
    ],
    ['half a difference', [sum('ABC', 'x', 'y'), sum('ABCD', 'x'), sum('ABCD', 'y')], true],
    ['no sums', [], false],
  ])('is told of %s', (_, sums, isFew) => {
    expect(leavesFew(sums, ownerOf, 3)).toBe(isFew);
  });

  it('agrees with trying every combination with small factors', () => {
    fc.assert(
      fc.property(someSums, (sums) => {
        expect(leavesFew(sums, ownerOf, 2)).toBe(leavesFewByTrying(sums, 2));
        expect(leavesFew(sums, ownerOf, 3)).toBe(leavesFewByTrying(sums, 3));
      }),
      { numRuns: 300 },
    );
  });
});

describe('A sum that must not be known', () => {
  it('is known by the other parts of the total', () => {
    const [total, girls, boys] = [sum('ABC', ...both), sum('ABC', 'girls'), sum('ABC', 'boys')];
    expect(isDerivable(girls, [total, boys], ownerOf)).toBe(true);
    expect(isDerivable(girls, [total], ownerOf)).toBe(false);
    expect([isCombination(girls, [total, boys]), isCombination(girls, [total])]).toEqual([true, false]);
    expect(isDerivable(girls, [girls], ownerOf)).toBe(true);
  });

  it('is known by an owner of all that is missing', () => {
    expect(isDerivable(sum('ABC', 'girls'), [sum('ABCD', 'girls')], ownerOf)).toBe(true);
    expect(isCombination(sum('ABC', 'girls'), [sum('ABCD', 'girls')])).toBe(false);
    expect(isDerivable(sum('ABC', 'girls'), [sum('ABCDE', 'girls')], ownerOf)).toBe(false);
  });
});

/** Up to three sums of what four owners have of two things. */
const someSums = fc
  .array(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), { maxLength: 3 })
  .map((rows) =>
    rows.map(
      (row) =>
        new Set(
          ['A', 'B', 'C', 'D'].flatMap((o, i) =>
            both.filter((_, g) => row[2 * i + g]).map((g) => `${o} ${g}`),
          ),
        ),
    ),
  );

/** With three rows of zeros and ones a combination that leaves the fewest needs no greater factors than two. */
function leavesFewByTrying(sums: readonly Sum[], least: number): boolean {
  const factors = [-2, -1, 0, 1, 2];
  const combinations = sums.reduce<number[][]>(
    (all) => all.flatMap((some) => factors.map((factor) => [...some, factor])),
    [[]],
  );
  const parts = [...new Set(sums.flatMap((one) => [...one]))];
  return combinations.some((by) => {
    const left = parts.filter(
      (part) => sums.reduce((total, one, i) => total + (one.has(part) ? (by[i] ?? 0) : 0), 0) !== 0,
    );
    const owners = new Set(left.map(ownerOf));
    return owners.size > 0 && owners.size < least;
  });
}
