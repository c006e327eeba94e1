import { describe, expect, it } from 'vitest';
import type { Cell } from '../../submissions/submission.ts';
import { seenAlone, seenTogether } from './seen-rules.ts';

const cell: Cell = {
  ...{ indicatorId: 'absence-15', stadium: 'F-3', gender: 'all', state: 'given' },
  ...{ pupils: 412, count: 48, percent: null },
};

describe('What others would see of a cell', () => {
  it('is less than the cell by itself allows where the gate says so', () => {
    expect(seenAlone(cell, 'pupils-over')).toEqual({ unnamed: 'rounded', named: 'exact' });
    expect(seenTogether(cell, 'pupils-over', new Set(), true)).toEqual({
      unnamed: 'protected',
      named: 'protected',
    });
  });

  it('is what the gate lets through, beside a name only after a yes', () => {
    const seen = new Set(['field absence-15 F-3 all', 'named absence-15 F-3 all']);
    expect(seenTogether(cell, 'pupils-over', seen, true)).toEqual({ unnamed: 'rounded', named: 'exact' });
    expect(seenTogether(cell, 'pupils-over', seen, false).named).toBe('not-named');
  });

  it('is what the gate shows though the cell by itself seemed too small', () => {
    const few = { ...cell, count: 3 };
    expect(seenAlone(few, 'pupils-over').unnamed).toBe('protected');
    expect(seenTogether(few, 'pupils-over', new Set(['field absence-15 F-3 all']), true).unnamed).toBe(
      'rounded',
    );
  });

  it('stays missing, not applicable or used for counting alone', () => {
    const missing: Cell = { ...cell, state: 'missing', count: null, pupils: null };
    expect(seenTogether(missing, 'pupils-over', new Set(), true)).toEqual({
      unnamed: 'missing',
      named: 'missing',
    });
    expect(seenTogether({ ...cell, pupils: null }, 'hours', new Set(), true).named).toBe('not-shown');
  });
});
