import { expect, test } from 'vitest';
import { fieldId, fieldLabel } from './field-id.ts';

test('a row field has an id without dots', () => {
  expect(fieldId('team.0.profession')).toBe('falt-team-0-profession');
});

test('a row field borrows the label of its column', () => {
  const labels = { title: 'Namn', 'team.*.profession': 'Yrke' };
  expect(fieldLabel(labels, 'team.12.profession')).toBe('Yrke');
  expect(fieldLabel(labels, 'title')).toBe('Namn');
  expect(fieldLabel(labels, 'other')).toBeUndefined();
});
