import { describe, expect, it } from 'vitest';
import { type FreshnessInput, freshnessOf } from './freshness-rules.ts';

const entry: FreshnessInput = {
  status: 'ordinary',
  endDay: null,
  sourceYear: 2026,
  origin: 'municipality',
  confirmedDay: '2026-03-12',
  reviewBy: '2027-03-12',
};
const today = '2026-11-21';

describe('freshnessOf', () => {
  it('takes a confirmed description as current', () => {
    expect(freshnessOf(entry, today)).toEqual({ kind: 'current' });
  });

  it('says that it is over when it has ended, sleeps or its end has passed', () => {
    expect(freshnessOf({ ...entry, status: 'ended' }, today)).toEqual({ kind: 'over', year: undefined });
    expect(freshnessOf({ ...entry, status: 'dormant' }, today).kind).toBe('over');
    expect(freshnessOf({ ...entry, endDay: '2026-11-20' }, today)).toEqual({ kind: 'over', year: 2026 });
    expect(freshnessOf({ ...entry, endDay: today }, today).kind).toBe('current');
  });

  it('never calls a plan of 2017 available', () => {
    const retold = {
      ...entry,
      origin: 'retold',
      status: 'project',
      sourceYear: 2017,
      confirmedDay: '2017-01-03',
    } as const;
    expect(freshnessOf(retold, today)).toEqual({ kind: 'old-source', year: 2017 });
    expect(freshnessOf({ ...retold, confirmedDay: '2026-02-01' }, today).kind).toBe('current');
    expect(freshnessOf({ ...retold, sourceYear: null, confirmedDay: '' }, today)).toEqual({
      kind: 'undated-source',
    });
  });

  it('says since when nobody has confirmed it', () => {
    expect(freshnessOf({ ...entry, reviewBy: '2026-11-20' }, today)).toEqual({
      kind: 'unconfirmed',
      year: 2026,
    });
    expect(freshnessOf({ ...entry, confirmedDay: '2023-11-20', reviewBy: null }, today)).toEqual({
      kind: 'unconfirmed',
      year: 2023,
    });
    expect(freshnessOf({ ...entry, confirmedDay: '2023-11-21', reviewBy: null }, today).kind).toBe('current');
  });
});
