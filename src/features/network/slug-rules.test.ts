import { expect, it } from 'vitest';
import { organisationSlug } from './slug-rules.ts';

it('an organisation never takes the address of a page', () => {
  expect(organisationSlug('Hällinge kommun')).toBe('hallinge-kommun');
  expect(organisationSlug('Ny')).toBe('organisation-ny');
  expect(organisationSlug('!?')).toBe('');
});
