import { describe, expect, it } from 'vitest';
import { ageText } from './age.ts';

const now = new Date('2026-11-16T08:00:00.000Z');

describe('how long ago it was', () => {
  it('is said in the largest unit of which there is a whole one', () => {
    expect(ageText('2026-11-13T07:59:00.000Z', now, 'sv')).toBe('för 3 dagar sedan');
    expect(ageText('2026-11-15T08:00:01.000Z', now, 'sv')).toBe('för 23 timmar sedan');
    expect(ageText('2026-11-16T07:59:00.000Z', now, 'sv')).toBe('för 1 minut sedan');
    expect(ageText('2026-11-14T08:00:00.000Z', now, 'en')).toBe('2 days ago');
  });

  it('is now at first, and never ahead', () => {
    expect(ageText('2026-11-16T08:00:05.000Z', now, 'sv')).toBe('nu');
  });
});
