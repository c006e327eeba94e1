import { describe, expect, it } from 'vitest';
import { propose } from '#src/cli/commands/propose.ts';

describe('portal propose', () => {
  it('gives proposals, contradictions and what is held back, and nothing of the text besides', () => {
    const output = propose('Teamet består av två socionomer, säger rektor Anna Exempelsson.');
    expect(Object.keys(output).sort()).toEqual(['contradictions', 'heldBack', 'proposals']);
    expect(output.proposals).toMatchObject([
      { field: 'team', value: { profession: 'social-worker', headCount: 2 }, start: 0 },
    ]);
    expect(output.heldBack).toEqual([{ kind: 'name', start: 46, end: 62 }]);
    expect(JSON.stringify(output)).not.toContain('Exempelsson');
  });

  it('refuses a text with an identity number, tells the line and never repeats it', () => {
    const act = () => propose('Rubrik\nEleven 850709-9805 kom.');
    expect(act).toThrow('Line 2');
    expect(act).not.toThrow('9805');
  });
});
