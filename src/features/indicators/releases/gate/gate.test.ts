import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditByTryingAll } from '#test/support/disclosure/brute-force.ts';
import { cell, gateInput, handedBy, pupilsOver } from '#test/support/disclosure/round.ts';
import { isProvenBy } from '../../disclosure/audit/certificate.ts';
import { protectModel } from '../../disclosure/protect/protect-model.ts';
import type { ReleasedValue } from '../released.ts';
import type { Protect } from './choice.ts';
import { type Judgement, judgeRound } from './gate.ts';
import type { GateInput } from './handed.ts';

const fifteen = pupilsOver(15);
const fifty = pupilsOver(50);

describe('The release gate', () => {
  it('shows the sums of a region whose parts stay uncertain, and never the few', async () => {
    const judged = await judge(gateInput([fifteen], [one('A', 30, 2), one('B', 41, 9), one('C', 28, 14)]));
    expect(values(judged, 'region')).toEqual(['all 124', 'F-3 99', '7-9 25']);
    expect(values(judged, 'field')).toEqual(['all protected', 'F-3 protected', '7-9 protected']);
  });

  it('reads the ledger: who comes late is not the difference (T4)', async () => {
    const [first, late] = [[one('A', 30, 12), one('B', 41, 9), one('C', 28, 6)], one('D', 2, 0)];
    const before = await judge(gateInput([fifteen], first));
    const said = before.ok ? before.proposal.statements : [];
    const judged = await judge(gateInput([fifteen], [...first, late], { said }));
    expect(values(judged, 'region')).toEqual(values(before, 'region'));
    expect(before.ok && before.proposal.sets[0]?.contributors).toBe(3);
    expect(judged.ok && judged.proposal.sets[0]?.contributors).toBe(3);
  });

  it('lets a correction of few pupils not be seen either', async () => {
    const before = [one('A', 30, 12), one('B', 41, 9), one('C', 28, 6)];
    const first = await judge(gateInput([fifteen], before));
    const said = first.ok ? first.proposal.statements : [];
    const [a, ...others] = before.map((handed) => ({ ...handed, submissionId: handed.submissionId }));
    const corrected = { ...one('A', 31, 12), submissionId: 's-later' };
    const old = a ? [{ ...a, isCurrent: false }] : [];
    const judged = await judge(gateInput([fifteen], [...old, ...others, corrected], { said }));
    expect(values(judged, 'region')).toEqual(['all protected', 'F-3 protected', '7-9 27']);
  });

  it('needs three to make a sum', async () => {
    const judged = await judge(gateInput([fifteen], [one('A', 30, 12), one('B', 41, 9)]));
    expect(judged).toEqual({ ok: false, reason: 'nothing-safe' });
  });

  it('shows fields of six and more in the order of their values, and names nobody', async () => {
    const handed = ['A', 'B', 'C', 'D', 'E', 'F'].map((id, i) => one(id, 20 + 7 * i, 13 + i));
    const judged = await judge(gateInput([fifteen], handed));
    const [field] = judged.ok ? judged.proposal.sets.filter(({ view }) => view === 'field') : [];
    const percents =
      field?.values.filter(({ stadium }) => stadium === 'F-3').map(({ percent }) => percent) ?? [];
    expect(percents).toEqual(percents.toSorted((a, b) => Number(a) - Number(b)));
    expect(
      field?.values.every(({ organisationId, count, pupils }) => !organisationId && !count && !pupils),
    ).toBe(true);
  });

  it('leaves out of a field only whom it would give away', async () => {
    const pupils = [24, 200, 300, 400, 500, 600, 700, 800];
    const handed = pupils.map((size, i) =>
      handedBy(`${i}`, [cell(fifteen, 'F-3', [i === 0 ? 3 : 40 + 9 * i, size])]),
    );
    const judged = await judge(gateInput([fifteen], handed));
    const [field] = judged.ok ? judged.proposal.sets.filter(({ view }) => view === 'field') : [];
    expect(field?.values.map(({ state }) => state)).toEqual([...Array(7).fill('shown'), 'protected']);
  });

  it('names only those who agreed', async () => {
    const handed = [one('A', 30, 12), one('B', 41, 9), one('C', 28, 6), one('D', 33, 8)];
    const judged = await judge(
      gateInput([fifteen], handed, { named: new Map([['B', new Set([fifteen.id])]]) }),
    );
    const [named] = judged.ok ? judged.proposal.sets.filter(({ view }) => view === 'named') : [];
    expect(named?.values.map(({ organisationId, count }) => [organisationId, count])).toEqual([
      ['B', 50],
      ['B', 41],
      ['B', 9],
    ]);
  });

  it('refuses what the ledger gave away already, and what needs figures that are gone', async () => {
    const handed = [one('A', 30, 2), one('B', 41, 9), one('C', 28, 6)];
    const given = { terms: { 's-A|absence-15|7-9|all': 1 }, op: '=' as const, value: 2 };
    expect(await judge(gateInput([fifteen], handed, { said: [given] }))).toMatchObject({
      reason: 'already-unsafe',
    });
    const gone = { terms: { 's-Z|absence-15|7-9|all': 1 }, op: '=' as const, value: 20 };
    expect(await judge(gateInput([fifteen], handed, { said: [gone] }))).toMatchObject({
      reason: 'raw-deleted',
    });
  });

  it('says nothing when it has no time to prove it', async () => {
    const handed = [one('A', 30, 2), one('B', 41, 9), one('C', 28, 6)];
    const judged = await judgeRound(gateInput([fifteen], handed), hasty, async () => {});
    expect(judged).toEqual({ ok: false, reason: 'already-unsafe' });
  });

  it('chooses the same every time', async () => {
    const input = gateInput(
      [fifteen, fifty],
      [one('A', 30, 2), one('B', 41, 9), one('C', 28, 6), one('D', 9, 3)],
    );
    expect(await judge(input)).toEqual(await judge(input));
  });

  it('shows the same when nothing has changed since the last release', async () => {
    const handed = Array.from({ length: 8 }, (_, i) => one(`${i}`, 20 + 7 * i, 13 + i));
    const named = new Map([['3', new Set([fifteen.id])]]);
    const before = await judge(gateInput([fifteen], handed, { named }));
    const said = before.ok ? before.proposal.statements : [];
    const again = await judge(gateInput([fifteen], handed, { named, said, namedBefore: named }));
    expect(again.ok && again.proposal.sets).toEqual(before.ok && before.proposal.sets);
  });

  it('never says what trying all tables would find out', async () => {
    await fc.assert(fc.asyncProperty(smallRound, isSafeByTryingAll), { numRuns: 25 });
  });
});

const protecting: Protect = (model) => protectModel(model, { deadline: 60_000 });
const hasty: Protect = (model) => protectModel(model, { deadline: 0 });

function judge(input: GateInput): Promise<Judgement> {
  return judgeRound(input, protecting, async () => {});
}

/** Two stages of two hundred pupils each. */
function one(id: string, younger: number, older: number) {
  return handedBy(id, [cell(fifteen, 'F-3', [younger, 200]), cell(fifteen, '7-9', [older, 200])]);
}

function values(judged: Judgement, view: 'region' | 'field'): readonly string[] {
  expect(judged).toMatchObject({ ok: true });
  const sets = judged.ok ? judged.proposal.sets.filter((set) => set.view === view) : [];
  return sets.flatMap((set) => set.values.map(asText));
}

function asText({ stadium, state, count }: ReleasedValue): string {
  return `${stadium} ${state === 'shown' || state === 'zero' ? count : state}`;
}

/** Three municipalities with a few pupils, two thresholds; few means one or two. */
const smallRound = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(5), fc.nat(5)), { minLength: 3, maxLength: 3 })
  .map((list) =>
    list.map(([pupils, low, high], i) => {
      const [wide, narrow] = [Math.min(pupils, low), Math.min(pupils, low, high)];
      return handedBy(`${i}`, [cell(fifteen, 'F-3', [wide, pupils]), cell(fifty, 'F-3', [narrow, pupils])]);
    }),
  );

async function isSafeByTryingAll(handed: ReturnType<typeof one>[]): Promise<void> {
  const input = gateInput([fifteen, fifty], handed);
  const named = new Map([['0', new Set([fifteen.id, fifty.id])]]);
  const judged = await judge({
    ...input,
    named,
    policy: { ...input.policy, T: 3, nMinRate: 1, pPercent: 0, minOthers: 1, kAnon: 1 },
  });
  if (!judged.ok) return;
  expect(auditByTryingAll(judged.asked).verdict).toBe('pass');
  expect(isProvenBy(judged.proposal.certificate, judged.asked)).toBe(true);
}
