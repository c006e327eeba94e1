import { expect, it } from 'vitest';
import { conflictFields } from './conflict-fields.ts';

const labels = { name: 'Namn', about: 'Om', kind: 'Typ', modules: 'Delar' };

it('shows what differs, in the order of the labels, and nothing else', () => {
  const yours = { name: 'Ny', about: 'Samma', kind: 'region', version: '1' };
  const theirs = { about: 'Samma', name: 'Gammal', kind: 'association', version: '2' };
  expect(conflictFields(labels, { yours, theirs }, (name, value) => `${name}=${value}`)).toEqual([
    { name: 'name', label: 'Namn', yours: 'name=Ny', theirs: 'name=Gammal' },
    { name: 'kind', label: 'Typ', yours: 'kind=region', theirs: 'kind=association' },
  ]);
});

it('counts a field that was left empty and one that was never sent as the same', () => {
  expect(conflictFields(labels, { yours: { name: '' }, theirs: {} })).toEqual([]);
});

it('tells lists a line each', () => {
  const fields = conflictFields(labels, { yours: { modules: ['a', 'b'] }, theirs: { modules: ['a'] } });
  expect(fields).toMatchObject([{ yours: 'a\nb', theirs: 'a' }]);
});
