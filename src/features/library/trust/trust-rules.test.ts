import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntryFile } from '../exchange/read-entry-file.ts';
import { evidenceLevels } from '../vocabulary/evidence.ts';
import { codes } from '../vocabulary/vocabulary.ts';
import { type Trust, type TrustFacts, trustOf } from './trust-rules.ts';

type Evaluation = TrustFacts['evaluations'][number];

const evaluation = (said: Partial<Evaluation> = {}): Evaluation => ({
  type: 'internal',
  result: 'better',
  measures: [],
  successFactors: [],
  concerns: [],
  ...said,
});
const facts = (said: Partial<TrustFacts> = {}): TrustFacts => ({
  evaluations: [],
  claims: [],
  status: 'ordinary',
  ...said,
});
const labelled = (...evaluations: Evaluation[]) => trustOf(facts({ evaluations }));

const compared = { hasComparison: 'yes' } as const;
const independent = { ...compared, isIndependent: 'yes' } as const;

describe('the trust label', () => {
  it.each<[string, Evaluation[], Pick<Trust, 'evidence' | 'missing' | 'result'>]>([
    ['nothing', [], { evidence: 'described', missing: 'evaluation', result: 'not-reported' }],
    [
      'only planned',
      [evaluation({ type: 'planned', result: 'not-reported' })],
      { evidence: 'described', missing: 'evaluation', result: 'not-reported' },
    ],
    [
      'only mentioned',
      [evaluation({ type: 'mentioned', result: 'not-reported' })],
      { evidence: 'described', missing: 'result', result: 'not-reported' },
    ],
    [
      'made, nothing told',
      [evaluation({ type: 'external', by: 'FoU', result: 'not-reported' })],
      { evidence: 'described', missing: 'result', result: 'not-reported' },
    ],
    ['one told', [evaluation()], { evidence: 'followed-up', missing: 'comparison', result: 'better' }],
    [
      'one that compares',
      [evaluation(compared)],
      { evidence: 'compared', missing: 'independence', result: 'better' },
    ],
    [
      'one independent that compares',
      [evaluation({ ...independent, by: 'FoU' })],
      { evidence: 'compared', missing: 'second-independent', result: 'better' },
    ],
    [
      'two by the same',
      [evaluation({ ...independent, by: 'FoU' }), evaluation({ ...independent, by: 'fou ' })],
      { evidence: 'compared', missing: 'second-independent', result: 'better' },
    ],
    [
      'two that nobody is named for',
      [evaluation({ ...independent, by: 'not-stated' }), evaluation(independent)],
      { evidence: 'compared', missing: 'independence', result: 'better' },
    ],
    [
      'two independent',
      [
        evaluation({ ...independent, by: 'FoU' }),
        evaluation({ ...compared, type: 'research', by: 'Lärosätet' }),
      ],
      { evidence: 'several-independent', missing: undefined, result: 'better' },
    ],
    [
      'external, but said not to be independent',
      [evaluation({ ...compared, type: 'external', by: 'Bolaget', isIndependent: 'no' })],
      { evidence: 'compared', missing: 'independence', result: 'better' },
    ],
    [
      'results that disagree',
      [evaluation(), evaluation({ result: 'no-difference' })],
      { evidence: 'followed-up', missing: 'comparison', result: 'mixed' },
    ],
    [
      'results that agree on nothing gained',
      [evaluation({ result: 'no-difference' }), evaluation({ result: 'no-difference' })],
      { evidence: 'followed-up', missing: 'comparison', result: 'no-difference' },
    ],
  ])('%s', (_, evaluations, expected) => {
    expect(labelled(...evaluations)).toMatchObject(expected);
  });

  it('keeps claims of success only where no result is given', () => {
    const claim = { kind: 'success', text: 'Det fungerar.', speaker: 'Rektor' } as const;
    const hope = { ...claim, kind: 'hope' } as const;
    expect(trustOf(facts({ claims: [claim, hope] })).claims).toEqual([claim]);
    expect(trustOf(facts({ claims: [claim], evaluations: [evaluation()] })).claims).toEqual([]);
  });

  it('is the same whatever the writer calls it, and says when that is more', () => {
    const arbitrary = fc.array(
      fc.record({
        type: fc.constantFrom('internal', 'external', 'research', 'planned', 'mentioned' as const),
        result: fc.constantFrom('better', 'mixed', 'not-reported' as const),
        hasComparison: fc.constantFrom('yes', 'no', undefined),
        by: fc.constantFrom('A', 'B', undefined),
      }),
      { maxLength: 4 },
    );
    const order = codes(evidenceLevels);
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...order), (some, evidenceLevel) => {
        const evaluations = some.map((one) => evaluation(one as Partial<Evaluation>));
        const rule = trustOf(facts({ evaluations }));
        const said = trustOf(facts({ evaluations, evidenceLevel }));
        const isMore = order.indexOf(evidenceLevel) > order.indexOf(rule.evidence);
        expect(said).toEqual({ ...rule, claimed: isMore ? evidenceLevel : undefined });
      }),
    );
  });
});

describe('the five source texts', () => {
  it.each<[string, Omit<Trust, 'claims'> & { claims: number }]>([
    [
      'alvesta-narvaroteamet',
      {
        evidence: 'described',
        missing: 'result',
        claimed: undefined,
        result: 'not-reported',
        status: 'ordinary',
        claims: 1,
      },
    ],
    [
      'uppsala-koordinatorer-for-okad-skolnarvaro',
      {
        evidence: 'described',
        missing: 'evaluation',
        claimed: undefined,
        result: 'not-reported',
        status: 'ordinary',
        claims: 0,
      },
    ],
    [
      'lulea-samverkan-i-praktiken',
      {
        evidence: 'described',
        missing: 'evaluation',
        claimed: undefined,
        result: 'not-reported',
        status: 'unknown',
        claims: 0,
      },
    ],
    [
      'fnoff-aktiv-processledare',
      {
        evidence: 'described',
        missing: 'evaluation',
        claimed: undefined,
        result: 'not-reported',
        status: 'trial',
        claims: 0,
      },
    ],
    [
      'haninge-narvaroframjande-arbete-i-praktiken',
      {
        evidence: 'described',
        missing: 'evaluation',
        claimed: undefined,
        result: 'not-reported',
        status: 'unknown',
        claims: 0,
      },
    ],
  ])('%s gets the label that its words justify', (slug, expected) => {
    const name = `${slug}.md`;
    const read = readEntryFile(name, readFileSync(`content/library/${name}`, 'utf8'));
    if (!read.ok) throw new Error(`${name} is not a library file`);
    const trust = trustOf(read.entry);
    expect({ ...trust, claims: trust.claims.length }).toEqual(expected);
  });
});
