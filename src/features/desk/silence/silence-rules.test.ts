import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeardOf } from './silence.ts';
import { bySilence, isToContact, newestSign, silentSince } from './silence-rules.ts';

const today = '2026-11-21';
const heard = (own: Partial<HeardOf> = {}): HeardOf => ({
  id: 'a',
  slug: 'a',
  name: 'A',
  functionEmail: '',
  switchboard: '',
  joinedAt: '2026-01-01T08:00:00.000Z',
  sign: undefined,
  contact: undefined,
  ...own,
});
const signOf = (day: string) => ({ kind: 'post', at: `${day}T08:00:00.000Z` }) as const;
const spokenOn = (on: string) => ({ on, way: 'phone', note: '' }) as const;

describe('organisations to get in touch with', () => {
  it.each([
    ['never heard of', heard(), true],
    ['silent for ninety days', heard({ sign: signOf('2026-08-23') }), true],
    ['heard of since', heard({ sign: signOf('2026-08-24') }), false],
    ['newly joined', heard({ joinedAt: '2026-11-01T08:00:00.000Z' }), false],
    ['spoken with lately', heard({ contact: spokenOn('2026-10-23') }), false],
    ['spoken with a month ago', heard({ contact: spokenOn('2026-10-22') }), true],
  ])('%s', (_, one, expected) => {
    expect(isToContact(one, today)).toBe(expected);
  });

  it('come before all others, the longest silent first', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => {
      const at = new Date(Date.parse('2025-11-01T08:00:00Z') + days * 86_400_000).toISOString();
      return at;
    });
    const one = fc.record({
      name: fc.constantFrom('Ö', 'A', 'B'),
      sign: fc.option(
        day.map((at) => ({ kind: 'post' as const, at })),
        { nil: undefined },
      ),
      joinedAt: day,
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const sorted = bySilence(all.map(heard), today);
        const flags = sorted.map((each) => isToContact(each, today));
        expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)));
        for (const part of [true, false]) {
          const since = sorted.filter((each) => isToContact(each, today) === part).map(silentSince);
          expect(since).toEqual(since.toSorted());
        }
      }),
    );
  });

  it('are heard by the newest sign', () => {
    expect(newestSign([signOf('2026-01-01'), signOf('2026-03-01'), signOf('2026-02-01')])).toEqual(
      signOf('2026-03-01'),
    );
    expect(newestSign([])).toBeUndefined();
  });
});
