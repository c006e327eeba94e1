import { expect, it } from 'vitest';
import { askedAt } from './editor-steps.ts';

it('leads to the field in its step, and to the page of the materials', () => {
  expect(askedAt('whatWorked')).toBe('redigera/erfarenheter#falt-whatWorked');
  expect(askedAt('materials')).toBe('material');
});
