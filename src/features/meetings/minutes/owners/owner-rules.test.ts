import { describe, expect, it } from 'vitest';
import { type Owner, ownerNamed } from './owner-rules.ts';

const person = (personId: string, name: string, place: string): Owner => ({
  label: `${name}, ${place}`,
  alias: name,
  personId,
  organisation: { id: place, slug: place, name: place },
});
const owners: readonly Owner[] = [
  person('1', 'Demo Berg', 'Hällinge kommun'),
  person('2', 'Demo Berg', 'Norrbruks kommun'),
  person('3', 'Demo Ås', 'Hällinge kommun'),
  { label: 'Hällinge kommun', personId: null, organisation: { id: 'h', slug: 'h', name: 'Hällinge kommun' } },
];

describe('who takes on a point', () => {
  it.each([
    ['Demo Berg, Norrbruks kommun', '2'],
    ['demo  ås', '3'],
    ['Demo Berg', undefined],
    ['', undefined],
    ['Någon annan', undefined],
  ])('%s is %s', (words, personId) => {
    expect(ownerNamed(words, owners)?.personId).toBe(personId);
  });

  it('can be the function of an organisation', () => {
    expect(ownerNamed('hällinge kommun', owners)).toBe(owners[3]);
  });
});
