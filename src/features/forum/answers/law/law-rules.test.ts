import { describe, expect, it } from 'vitest';
import { checkedDay, citedStatutes, lawDoubt } from './law-rules.ts';

const answer = {
  lawAsOf: '2026-03-01',
  lawCheckedAt: null,
  editedAt: null,
  text: 'Enligt Skollagen ska rektor utreda.',
};
const change = {
  id: 'c1',
  statute: 'education-act',
  chapter: null,
  section: null,
  changedOn: '2026-07-01',
  note: '',
  createdAt: '2026-06-01T08:00:00.000Z',
};
const around = (today: string, changes = [change]) => ({ today, changes });

describe('an answer about law', () => {
  it('is sure until the statute that it names changes', () => {
    expect(lawDoubt(answer, around('2026-06-30'))).toBeUndefined();
    expect(lawDoubt(answer, around('2026-07-01'))).toEqual({ because: 'change', changedOn: '2026-07-01' });
    expect(lawDoubt({ ...answer, text: 'Enligt OSL.' }, around('2026-07-01'))).toBeUndefined();
  });

  it('is in doubt when a year has gone', () => {
    expect(lawDoubt(answer, around('2027-03-01', []))).toBeUndefined();
    expect(lawDoubt(answer, around('2027-03-02', []))).toEqual({ because: 'age' });
    expect(lawDoubt({ ...answer, lawAsOf: null }, around('2027-03-02', []))).toBeUndefined();
  });

  it('is sure again when somebody has checked it, as long as its words stand', () => {
    const checked = { ...answer, lawCheckedAt: '2026-08-15T09:00:00.000Z' };
    expect(lawDoubt(checked, around('2026-09-01'))).toBeUndefined();
    expect(checkedDay(checked)).toBe('2026-08-15');
    expect(checkedDay({ ...checked, lawCheckedAt: '2026-08-15T22:30:00.000Z' })).toBe('2026-08-16');
    const changed = { ...checked, editedAt: '2026-08-16T09:00:00.000Z' };
    expect(checkedDay(changed)).toBeUndefined();
    expect(lawDoubt(changed, around('2026-09-01'))).toMatchObject({ because: 'change' });
  });

  it('names statutes by what they are called', () => {
    expect([...citedStatutes('OSL och skollagen')].sort()).toEqual(['education-act', 'secrecy-act']);
    expect([...citedStatutes('Vi är solklara över hur det går.')]).toEqual([]);
  });
});
