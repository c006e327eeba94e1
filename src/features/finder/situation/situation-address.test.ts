import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choices, type Facet, facets, type Situation, saysEnough } from './situation.ts';
import { finderParameters, parameterOf, readSituation, situationAddress } from './situation-address.ts';

const read = (address: string) => readSituation(new URL(address, 'http://localhost').searchParams);
const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const askable: readonly Facet[] = facets.filter((facet) => facet !== 'municipality' && facet !== 'steps');
const known = new Set<string>([...Object.values(choices).flat(), ...facets]);

const situations = fc
  .record({
    years: some(choices.years),
    patterns: some(choices.patterns),
    hindrances: some(choices.hindrances),
    tried: some(choices.tried),
    steps: fc.option(fc.record({ done: some(choices.steps), isRestKnown: fc.boolean() }), { nil: undefined }),
    professions: some(choices.professions),
    agencies: some(choices.agencies),
    municipality: fc.constantFrom(undefined, '0380', 'uppsala', 'Södertälje & co'),
    asked: some(askable),
  })
  .map(({ asked, ...said }): Situation => {
    const isUnsure = said.steps?.isRestKnown === false;
    return {
      ...said,
      notKnown: facets.filter((facet) => asked.includes(facet) || (facet === 'steps' && isUnsure)),
    };
  });

const queries = fc.array(fc.tuple(fc.constantFrom(...finderParameters), fc.string({ maxLength: 200 })));

it('is read back to the same situation', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      expect(read(situationAddress(situation, '/x'))).toEqual(situation);
    }),
  );
});

it('is the same whatever the order of the choices', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const turned = {
        ...situation,
        years: situation.years.toReversed(),
        hindrances: situation.hindrances.toReversed(),
        professions: situation.professions.toReversed(),
      };
      expect(situationAddress(turned, '/x')).toBe(situationAddress(situation, '/x'));
    }),
  );
});

it('reads anything without an error, and keeps no word of it but the name of a municipality', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const { municipality, ...rest } = readSituation(new URLSearchParams(query));
      const values = [
        rest.years,
        rest.patterns,
        rest.hindrances,
        rest.tried,
        rest.professions,
        rest.agencies,
        rest.notKnown,
      ];
      expect(values.flat().every((value) => known.has(value))).toBe(true);
      expect((municipality ?? '').length).toBeLessThanOrEqual(80);
    }),
  );
});

it('takes nothing done for an answer, and not known for none', () => {
  expect(read('/x?steg=none').steps).toEqual({ done: [], isRestKnown: true });
  expect(read('/x?steg=noticed&steg=unknown').steps).toEqual({ done: ['noticed'], isRestKnown: false });
  expect(read('/x?steg=unknown')).toMatchObject({ steps: undefined, notKnown: ['steps'] });
});

it('is too little with a municipality alone', () => {
  expect(saysEnough(read('/x?kommun=uppsala&arskurs=unknown'))).toBe(false);
  expect(saysEnough(read('/x?steg=none'))).toBe(true);
});

it('uses each name once', () => {
  expect(new Set(finderParameters).size).toBe(Object.keys(parameterOf).length + 1);
});
