import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, gateInput, handedBy, pupilsOver, shareOfTime } from '#test/support/disclosure/round.ts';
import type { Stadium } from '../../definitions/group-rules.ts';
import { leavesFew } from '../../disclosure/anonymity/combination-rules.ts';
import { protectModel } from '../../disclosure/protect/protect-model.ts';
import type { Cell } from '../../submissions/submission.ts';
import type { ReleasedValue } from '../released.ts';
import { type Judgement, judgeRound } from './gate.ts';
import type { GateInput, Handed } from './handed.ts';

const fifteen = pupilsOver(15);
const time = shareOfTime();
const five = ['A', 'B', 'C', 'D', 'E'];

describe('What subtraction would leave of one organisation, however many pupils', () => {
  it('is girls and boys taken from all, where one does not tell them apart', async () => {
    const apart = five.map((id, i) => handedBy(id, byGender(40 + i, 50 + i)));
    const judged = await judge([...apart, handedBy('F', [cell(fifteen, 'F-3', [90, 400])])]);
    expect(region(judged)).toEqual(['F-3 all 560', 'F-3 girls 210', 'F-3 boys protected']);
  });

  it('is two stages taken from all, where one has not handed in the third', async () => {
    const whole = five.map((id, i) => handedBy(id, stages([40 + i, 50 + i, 60 + i])));
    const part = handedBy('F', [...stages([90, 80]), missing('7-9')]);
    expect(region(await judge([...whole, part]))).toEqual([
      ...['all all 780', 'F-3 all 300', '4-6 all 340', '7-9 all protected'],
    ]);
  });

  it('is nothing where one has no pupils of a stage', async () => {
    const whole = five.map((id, i) => handedBy(id, stages([40 + i, 50 + i, 60 + i])));
    const small = handedBy('F', [
      ...stages([90, 80]),
      { ...missing('7-9'), state: 'not-applicable' as const },
    ]);
    expect(region(await judge([...whole, small]))).toEqual([
      ...['all all 950', 'F-3 all 300', '4-6 all 340', '7-9 all 310'],
    ]);
  });

  it.each([
    ['one who comes late', ['F'], 'F-3 all 210', 5],
    ['two who come late', ['F', 'G'], 'F-3 all 210', 5],
    ['nothing of three who come late', ['F', 'G', 'H'], 'F-3 all 330', 8],
  ])('is %s (T4): the earlier figure stands', async (_, late, shown, contributors) => {
    const first = five.map((id, i) => handedBy(id, stages([40 + i])));
    const before = await judge(first);
    const judged = await judge([...first, ...late.map((id) => handedBy(id, stages([40])))], {
      said: said(before),
    });
    expect(region(judged)).toEqual([shown]);
    expect(judged.ok && judged.proposal.sets[0]?.contributors).toBe(contributors);
  });

  it('is what one corrects, and nothing of what three correct', async () => {
    const first = five.map((id, i) => handedBy(id, stages([40 + i])));
    const before = await judge(first);
    const again = (corrected: readonly string[]) => [
      ...first.map((one) => ({ ...one, isCurrent: !corrected.includes(one.organisationId) })),
      ...corrected.map((id) => handedBy(id, stages([90]), { submissionId: `s-${id}-later` })),
    ];
    const judged = await judge(again(['A']), { said: said(before) });
    expect(judged).toEqual({ ok: false, reason: 'nothing-safe' });
    expect(region(await judge(again(['A', 'B', 'C']), { said: said(before) }))).toEqual(['F-3 all 357']);
  });

  it('is a share of time, too', async () => {
    const first = five.map((id, i) => handedBy(id, [share(5 + i, 400)]));
    const before = await judge(first);
    expect(region(before)).toEqual(['F-3 all 7 %']);
    expect(said(before)).toContainEqual({
      terms: Object.fromEntries(five.map((id) => [`s-${id}|absence-time|F-3|all`, 400])),
      ...{ op: '>=', value: 139_000 },
    });
    const judged = await judge([...first, handedBy('F', [share(12.5, 300)])], { said: said(before) });
    expect(region(judged)).toEqual(['F-3 all 7 %']);
    expect(region(await judge([...first, handedBy('F', [share(12.5, 300)])]))).toEqual(['F-3 all 7.7 %']);
  });

  it('is who is left when the others are named', async () => {
    const named = new Map(five.map((id) => [id, new Set([fifteen.id])]));
    const judged = await judge(
      five.map((id, i) => handedBy(id, stages([40 + i]))),
      { named },
    );
    const [shown] = judged.ok ? judged.proposal.sets.filter(({ view }) => view === 'named') : [];
    expect(shown?.values.map(({ count }) => count)).toEqual([40, 41, null, null, null]);
  });

  it('is who is left of a later sum when others were named in an earlier one', async () => {
    const namedBefore = new Map(['A', 'B'].map((id) => [id, new Set([fifteen.id])]));
    const four = five.slice(0, 4).map((id, i) => handedBy(id, stages([40 + i])));
    expect(await judge(four, { namedBefore })).toEqual({ ok: false, reason: 'nothing-safe' });
    expect(region(await judge(four))).toEqual(['F-3 all 166']);
  });
});

describe('A sum that one organisation dominates', () => {
  it('is not found by taking the others from all', async () => {
    const great = handedBy('A', stages([60, 60, 900]));
    const others = ['B', 'C', 'D'].map((id) => handedBy(id, stages([60, 60, 20])));
    expect(region(await judge([great, ...others]))).toEqual([
      ...['all all 1440', 'F-3 all 240', '4-6 all protected', '7-9 all protected'],
    ]);
  });
});

describe('Whatever is handed in, and in whatever turns', () => {
  it('no combination of what was ever said of the region tells of fewer than three', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someTurn, { minLength: 1, maxLength: 3 }), async (turns) => {
        const ledger: GateInput['said'][number][] = [];
        const handed = new Map<string, Handed>();
        for (const [number, turn] of turns.entries()) {
          const round = turn.flatMap((cells, i) => {
            const id = `${'ABCDEF'[i]}`;
            return cells.length > 0 ? [handedBy(id, cells, { submissionId: `s-${id}-${number}` })] : [];
          });
          for (const [id, one] of handed) handed.set(id, { ...one, isCurrent: false });
          for (const one of round) handed.set(one.submissionId, one);
          ledger.push(...said(await judge([...handed.values()], { said: ledger })));
        }
        const names = ledger.map(({ terms }) => nameValues(Object.keys(terms), handed));
        const sums = names.filter((one) => new Set([...one].map(ownerOf)).size > 1);
        expect(leavesFew(sums, ownerOf, 3)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

function judge(handed: readonly Handed[], more: Partial<GateInput> = {}): Promise<Judgement> {
  const protect = (model: Parameters<typeof protectModel>[0]) => protectModel(model, { deadline: 60_000 });
  return judgeRound(gateInput([{ ...fifteen, byGender: true }, time], handed, more), protect, async () => {});
}

function region(judged: Judgement): readonly string[] {
  expect(judged).toMatchObject({ ok: true });
  const sets = judged.ok ? judged.proposal.sets.filter(({ view }) => view === 'region') : [];
  return sets.flatMap(({ values }) => values.map(asText));
}

function asText({ stadium, gender, state, count, percent }: ReleasedValue): string {
  const shown = count === null ? `${percent} %` : count;
  return `${stadium} ${gender} ${state === 'shown' ? shown : state}`;
}

function said(judged: Judgement): GateInput['said'] {
  return judged.ok ? judged.proposal.statements : [];
}

function byGender(girls: number, boys: number): readonly Cell[] {
  return [cell(fifteen, 'F-3', [girls, 200], 'girls'), cell(fifteen, 'F-3', [boys, 200], 'boys')];
}

function stages(counts: readonly number[]): readonly Cell[] {
  const all: readonly Stadium[] = ['F-3', '4-6', '7-9'];
  return counts.map((count, i) => cell(fifteen, all[i] ?? 'F-3', [count, 1000]));
}

function missing(stadium: Stadium): Cell {
  return { ...cell(fifteen, stadium, [0, 0]), state: 'missing', count: null, pupils: null };
}

function share(percent: number, pupils: number): Cell {
  return { ...cell(time, 'F-3', [0, pupils]), count: null, percent };
}

/** What six organisations hand in at a time: nothing, stages without girls and boys, or with them; some with another figure than before. */
const someCells = fc
  .tuple(
    fc.constantFrom('none', 'all', 'all', 'apart'),
    fc.subarray(['F-3', '4-6', '7-9'] as const),
    fc.nat(1),
  )
  .map(([how, given, by]) =>
    given.flatMap((stadium): Cell[] => {
      if (how === 'none') return [];
      if (how === 'all') return [cell(fifteen, stadium, [80 + 30 * by, 400])];
      return [
        cell(fifteen, stadium, [40, 200], 'girls'),
        cell(fifteen, stadium, [40 + 30 * by, 200], 'boys'),
      ];
    }),
  );
const someTurn = fc.array(someCells, { minLength: 6, maxLength: 6 });

/** Names by value, so that the same figure handed in anew is the same. */
function nameValues(ids: readonly string[], handed: ReadonlyMap<string, Handed>): ReadonlySet<string> {
  return new Set(
    ids.map((id) => {
      const [submission = '', , stadium, gender] = id.split('|');
      const one = handed.get(submission);
      const own = one?.cells.find((given) => given.stadium === stadium && given.gender === gender);
      return `${one?.organisationId} ${stadium} ${gender} ${own?.count} ${own?.pupils}`;
    }),
  );
}

function ownerOf(name: string): string {
  return name.slice(0, 1);
}
