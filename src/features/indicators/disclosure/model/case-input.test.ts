import { describe, expect, it } from 'vitest';
import { caseInput } from './case-input.ts';

const right = {
  policy: { T: 5 },
  unknowns: [
    { id: 'girls', min: 0, max: 40, true: 3 },
    { id: 'boys', min: 0, max: 41, true: 14 },
  ],
  published: [{ terms: { girls: 1, boys: 1 }, op: '=', value: 17 }],
  attackers: [{ id: 'school', knows: ['boys'] }],
  sensitive: [{ terms: { girls: 1 }, max: 40 }],
};
const [girls, boys] = right.unknowns;

describe('A case of the audit', () => {
  it('is read as it stands', () => {
    expect(caseInput.parse(right)).toEqual(right);
    expect(caseInput.parse({ ...right, published: [], attackers: [], sensitive: [] }).sensitive).toEqual([]);
  });

  it('may be published in decimals', () => {
    const published = [{ terms: { girls: 0.025, boys: 1.5 }, op: '<=', value: 21.08 }];
    expect(caseInput.parse({ ...right, published }).published).toEqual(published);
  });

  it.each([
    ['policy.T', { policy: { T: 0 } }],
    ['policy.T', { policy: { T: 2.5 } }],
    ['policy.T', { policy: {} }],
    ['unknowns', { unknowns: undefined }],
    ['unknowns.1.id', { unknowns: [girls, { ...boys, id: 'girls' }] }],
    ['unknowns.0.min', { unknowns: [{ ...girls, min: 41 }, boys] }],
    ['unknowns.0.true', { unknowns: [{ ...girls, true: 41 }, boys] }],
    ['unknowns.0.true', { unknowns: [{ ...girls, true: -1 }, boys] }],
    ['unknowns.0.max', { unknowns: [{ ...girls, max: '40' }, boys] }],
    ['unknowns.0.max', { unknowns: [{ ...girls, max: 5_000_000_000 }, boys] }],
    ['published.0.terms.pupils', { published: [{ terms: { pupils: 1 }, op: '=', value: 17 }] }],
    ['published.0.terms.girls', { published: [{ terms: { girls: '1' }, op: '=', value: 17 }] }],
    [
      'published.0.terms',
      { published: [{ terms: { girls: 0.1234567890123456, boys: 1 }, op: '<=', value: 17 }] },
    ],
    [
      'published.0.value',
      { published: [{ terms: { girls: 1 }, op: '<=', value: Number.POSITIVE_INFINITY }] },
    ],
    ['published.0.terms', { published: [{ terms: {}, op: '=', value: 0 }] }],
    ['published.0.op', { published: [{ terms: { girls: 1 }, op: '<', value: 17 }] }],
    ['published.0.value', { published: [{ terms: { girls: 1 }, op: '=', value: null }] }],
    ['attackers.0.knows.0', { attackers: [{ id: 'school', knows: ['constructor'] }] }],
    ['attackers.1.id', { attackers: [...right.attackers, ...right.attackers] }],
    ['attackers.0.knows', { attackers: [{ id: 'public', knows: ['boys'] }] }],
    ['sensitive.0.max', { sensitive: [{ terms: { girls: 1 }, max: 2 }] }],
    ['sensitive.0.max', { sensitive: [{ terms: { girls: 1 }, max: 40.5 }] }],
    ['sensitive.0.terms.girls', { sensitive: [{ terms: { girls: 0.5 } }] }],
    ['sensitive.0.terms.pupils', { sensitive: [{ terms: { pupils: 1 } }] }],
  ])('names %s when that is wrong', (field, wrong) => {
    const read = caseInput.safeParse({ ...right, ...wrong });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });
});
