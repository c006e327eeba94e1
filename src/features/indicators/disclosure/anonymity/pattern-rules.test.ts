import { describe, expect, it } from 'vitest';
import { strayCells } from './pattern-rules.ts';

describe('T12: one pattern for all artefacts', () => {
  const released = new Map([
    ['girls', 14],
    ['total', 17],
  ]);

  it('lets through what prints the same or less', () => {
    expect(strayCells(released, released)).toEqual([]);
    expect(strayCells(new Map([['total', 17]]), released)).toEqual([]);
  });
  it('names what another run printed', () => {
    expect(strayCells(new Map([['boys', 3]]), released)).toEqual(['boys']);
    expect(strayCells(new Map([['total', 18]]), released)).toEqual(['total']);
  });
});
