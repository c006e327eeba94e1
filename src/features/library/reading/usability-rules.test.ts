import { describe, expect, it } from 'vitest';
import { type UsabilityInput, usabilityFor } from './usability-rules.ts';

const uppsala: UsabilityInput = {
  use: 'service',
  status: 'ordinary',
  servedMunicipalities: ['0380'],
  isCurrent: true,
};

describe('usabilityFor', () => {
  it('says use now for a running, confirmed service of the own municipality', () => {
    expect(usabilityFor(uppsala, '0380')).toEqual({ usability: 'use-now', reason: 'yours' });
  });

  it('says read and ask for the same service elsewhere', () => {
    expect(usabilityFor(uppsala, '9905')).toEqual({
      usability: 'read-and-ask',
      reason: 'another-municipality',
    });
  });

  it('never says now for what is over or not confirmed', () => {
    expect(usabilityFor({ ...uppsala, status: 'ended' }, '0380').reason).toBe('yours-over');
    expect(usabilityFor({ ...uppsala, status: 'unknown' }, '0380').reason).toBe('yours-over');
    expect(usabilityFor({ ...uppsala, isCurrent: false }, '0380').reason).toBe('yours-unconfirmed');
  });

  it('says do it yourselves wherever others can do it', () => {
    expect(usabilityFor({ ...uppsala, use: 'do-it-yourself' }, '9905').usability).toBe('do-yourselves');
    expect(usabilityFor({ ...uppsala, use: 'both' }, '9905').usability).toBe('do-yourselves');
    expect(usabilityFor({ ...uppsala, use: 'both' }, '0380').usability).toBe('use-now');
  });
});
