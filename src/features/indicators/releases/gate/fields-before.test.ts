import { describe, expect, it } from 'vitest';
import { cell, gateInput, handedBy, pupilsOver, shareOfTime } from '#test/support/disclosure/round.ts';
import { protectModel } from '../../disclosure/protect/protect-model.ts';
import { type Judgement, judgeRound } from './gate.ts';
import type { GateInput, Handed } from './handed.ts';

const fifteen = pupilsOver(15);
const time = shareOfTime();

describe('A field that is released anew', () => {
  it.each([
    ['stays as it was when one comes late', 1, 8, 1],
    ['stays as it was when two come late', 2, 8, 2],
    ['takes in three who come late', 3, 11, 0],
  ])('%s', async (_, late, shown, hidden) => {
    const first = Array.from({ length: 8 }, (_one, i) => municipality(i));
    const before = await judge(first);
    expect(fields(before)).toEqual({ 'absence-15': [8, 0], 'absence-time': [8, 0] });
    const later = Array.from({ length: late }, (_one, i) => municipality(8 + i));
    const judged = await judge([...first, ...later], { said: said(before) });
    expect(fields(judged)).toEqual({ 'absence-15': [shown, hidden], 'absence-time': [shown, hidden] });
  });

  it('is not shown when one corrects: the new value would be theirs', async () => {
    const first = Array.from({ length: 8 }, (_one, i) => municipality(i));
    const before = await judge(first);
    const old = first.map((one, i) => ({ ...one, isCurrent: i > 0 }));
    const corrected = { ...municipality(9), organisationId: '0', submissionId: 's-0-later' };
    const judged = await judge([...old, corrected], { said: said(before) });
    expect(judged).toEqual({ ok: false, reason: 'nothing-safe' });
  });

  it('takes in whoever is named', async () => {
    const first = Array.from({ length: 8 }, (_one, i) => municipality(i));
    const named = new Map([['8', new Set([fifteen.id, time.id])]]);
    const judged = await judge([...first, municipality(8)], { said: said(await judge(first)), named });
    expect(fields(judged)).toEqual({ 'absence-15': [9, 0], 'absence-time': [9, 0] });
  });
});

function municipality(i: number): Handed {
  const share = { ...cell(time, 'F-3', [0, 600 + i]), count: null, percent: 6 + i / 10 };
  return handedBy(`${i}`, [cell(fifteen, 'F-3', [60 + i, 600 + i]), share]);
}

function judge(handed: readonly Handed[], more: Partial<GateInput> = {}): Promise<Judgement> {
  const protect = (model: Parameters<typeof protectModel>[0]) => protectModel(model, { deadline: 60_000 });
  return judgeRound(gateInput([fifteen, time], handed, more), protect, async () => {});
}

/** How many values of each field are shown, and how many are not. */
function fields(judged: Judgement): Readonly<Record<string, readonly [number, number]>> {
  const sets = judged.ok ? judged.proposal.sets.filter(({ view }) => view === 'field') : [];
  return Object.fromEntries(
    sets.map(({ indicatorId, values }) => {
      const shown = values.filter(({ state }) => state === 'shown').length;
      return [indicatorId, [shown, values.length - shown]];
    }),
  );
}

function said(judged: Judgement): GateInput['said'] {
  return judged.ok ? judged.proposal.statements : [];
}
