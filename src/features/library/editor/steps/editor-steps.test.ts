import { expect, it } from 'vitest';
import { askedAt } from './editor-steps.ts';

it('finds the step that asks a field, and the page of the materials', () => {
  expect(askedAt('whatWorked')).toBe('redigera/erfarenheter');
  expect(askedAt('materials')).toBe('material');
});
