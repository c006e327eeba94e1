import { describe, expect, it } from 'vitest';
import { cell, gateInput, handedBy, pupilsOver } from '#test/support/disclosure/round.ts';
import { protectModel } from '../../disclosure/protect/protect-model.ts';
import { judgeRound } from './gate.ts';

const fifteen = { ...pupilsOver(15), byGender: true };
const fifty = { ...pupilsOver(50), byGender: true };

describe('Severe absence', () => {
  it('of girls and of boys is told by years of large municipalities alone', async () => {
    expect(await shownByGender(500)).toEqual(['absence-15 field F-3', 'absence-15 named F-3']);
    expect(await shownByGender(1600)).toEqual([
      'absence-15 field F-3',
      'absence-50 field F-3',
      'absence-15 named F-3',
      'absence-50 named F-3',
    ]);
  });
});

/** Which figures of girls are shown of eight municipalities, whose girls and boys of a stage are each so many. */
async function shownByGender(pupils: number): Promise<readonly string[]> {
  const handed = Array.from({ length: 8 }, (_, i) =>
    handedBy(`${i}`, [
      ...(['girls', 'boys'] as const).flatMap((gender) => [
        cell(fifteen, 'F-3', [60 + i, pupils], gender),
        cell(fifty, 'F-3', [20 + i, pupils], gender),
      ]),
    ]),
  );
  const named = new Map([['3', new Set([fifteen.id, fifty.id])]]);
  const input = gateInput([fifteen, fifty], handed, { named });
  const judged = await judgeRound(
    input,
    (model) => protectModel(model, { deadline: 60_000 }),
    async () => {},
  );
  const sets = judged.ok ? judged.proposal.sets.filter(({ view }) => view !== 'region') : [];
  return sets.flatMap(({ indicatorId, view, values }) => {
    const girls = values.filter(({ gender, state }) => gender === 'girls' && state === 'shown');
    return [...new Set(girls.map(({ stadium }) => `${indicatorId} ${view} ${stadium}`))];
  });
}
