import { expect, it } from 'vitest';
import { networkSlug, organisationSlug } from './slug-rules.ts';

it('an organisation never takes the address of a page', () => {
  expect(organisationSlug('Hällinge kommun')).toBe('hallinge-kommun');
  expect(organisationSlug('Ny')).toBe('organisation-ny');
  expect(organisationSlug('!?')).toBe('');
});

it('a network never does either', () => {
  expect(networkSlug('Närvaro i Örebro län')).toBe('narvaro-i-orebro-lan');
  expect(networkSlug('Ny')).toBe('natverk-ny');
});
