import { describe, expect, it } from 'vitest';
import { toMunicipalityCodes } from './serves-rules.ts';

const municipalities = [
  { code: '0643', name: 'Habo kommun', shortName: 'Habo' },
  { code: '0305', name: 'Håbo kommun', shortName: 'Håbo' },
];

describe('toMunicipalityCodes', () => {
  it('takes names, whole names and codes, and each municipality once', () => {
    expect(toMunicipalityCodes(['habo', 'Håbo kommun', '0305'], municipalities)).toEqual(['0643', '0305']);
    expect(toMunicipalityCodes([], municipalities)).toEqual([]);
  });

  it('says so when a line names no municipality', () => {
    expect(toMunicipalityCodes(['Habo', 'Atlantis'], municipalities)).toBeUndefined();
  });
});
