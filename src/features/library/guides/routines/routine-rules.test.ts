import { expect, it } from 'vitest';
import type { Routine } from './routine.ts';
import { routinesByChapter, routinesIn } from './routine-rules.ts';

const routine = (id: string, chapter: string, municipalityCodes: readonly string[]): Routine => ({
  id,
  chapter,
  organisation: { id, slug: id, name: id, kind: 'municipality', countyCode: '99', municipalityCodes },
  title: 'Rutin',
  link: null,
  note: null,
  saves: 1,
});
const routines = [routine('a', 'kap-x', ['9901']), routine('b', 'kap-borta', ['9901', '9902'])];

it('a routine holds in the municipalities that its organisation serves', () => {
  expect(routinesIn(routines, '9902').map(({ id }) => id)).toEqual(['b']);
  expect(routinesIn(routines, '0180')).toEqual([]);
});

it('a routine whose chapter is gone stands beside the whole guide', () => {
  const byChapter = routinesByChapter(routines, [{ id: 'kap-x' }]);
  expect([...byChapter].map(([chapter, of]) => [chapter, of.map(({ id }) => id)])).toEqual([
    ['kap-x', ['a']],
    ['', ['b']],
  ]);
});
