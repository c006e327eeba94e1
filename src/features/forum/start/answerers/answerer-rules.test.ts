import { describe, expect, it } from 'vitest';
import { type Candidate, proposeAnswerers } from './answerer-rules.ts';

const candidate = (organisationId: string, own: Partial<Candidate> = {}): Candidate => ({
  organisationId,
  entries: 0,
  helped: 0,
  sharedUses: 0,
  size: undefined,
  ...own,
});
const nobody = { notTo: new Set<string>(), size: undefined };

describe('who can answer', () => {
  it('are three at most, those who have helped first', () => {
    const all = [
      candidate('a', { sharedUses: 1 }),
      candidate('b', { entries: 1 }),
      candidate('c', { helped: 1 }),
      candidate('d', { entries: 2 }),
    ];
    expect(proposeAnswerers(all, nobody).map(({ organisationId }) => organisationId)).toEqual([
      'c',
      'd',
      'b',
    ]);
  });

  it('are never the asker’s own, nor those of whom only the size is known', () => {
    const size = { count: 900, of: 'pupils' };
    const all = [candidate('own', { helped: 3 }), candidate('like', { size })];
    expect(proposeAnswerers(all, { notTo: new Set(['own']), size })).toEqual([]);
  });

  it('are proposed with what each reason rests on', () => {
    const all = [candidate('a', { helped: 2, entries: 1, size: { count: 1000, of: 'pupils' } })];
    expect(proposeAnswerers(all, { ...nobody, size: { count: 600, of: 'pupils' } })).toEqual([
      {
        organisationId: 'a',
        reasons: [{ kind: 'helped', count: 2 }, { kind: 'entries', count: 1 }, { kind: 'like-size' }],
      },
    ]);
    const larger = proposeAnswerers(all, { ...nobody, size: { count: 400, of: 'pupils' } });
    expect(larger[0]?.reasons).not.toContainEqual({ kind: 'like-size' });
  });
});
