import { describe, expect, it } from 'vitest';
import { type Autosave, delayAfter, type Happening, nextAutosave, stateAfter } from './autosave-rules.ts';

const answer = { saved: 'Sparat i dag kl. 14.05', version: 'a.1', seen: 'b', formKey: 'c', notSaved: [] };
const start: Autosave = { state: 'saved', saved: 'Sparat i dag kl. 14.00', notSaved: [] };
const reach = (...happenings: Happening[]) => happenings.reduce(nextAutosave, start);

describe('Saving while one writes', () => {
  it('says that it will save, saves, and says when it has', () => {
    expect(reach({ kind: 'typed' }).state).toBe('typing');
    expect(reach({ kind: 'typed' }, { kind: 'sent' }).state).toBe('saving');
    expect(reach({ kind: 'typed' }, { kind: 'sent' }, { kind: 'stored', answer })).toEqual({
      state: 'saved',
      saved: answer.saved,
      notSaved: [],
    });
  });

  it('goes on saying what is in the way while one writes and it tries again', () => {
    const lost: Happening = { kind: 'failed', state: 'offline' };
    expect(reach(lost, { kind: 'typed' }, { kind: 'sent' }).state).toBe('offline');
    expect(reach(lost, { kind: 'stored', answer }).state).toBe('saved');
  });

  it('stays with a conflict, whatever comes', () => {
    const conflict: Happening = { kind: 'failed', state: 'conflict' };
    expect(reach(conflict, { kind: 'typed' }, { kind: 'stored', answer }).state).toBe('conflict');
  });

  it.each([
    [401, 'signed-out'],
    [409, 'conflict'],
    [429, 'waiting'],
    [503, 'waiting'],
    [500, 'offline'],
    [404, 'refused'],
    [403, 'signed-out'],
  ] as const)('status %i is %s', (status, state) => expect(stateAfter(status)).toBe(state));

  it('tries again ever more seldom, never sooner than asked, and not where it must not', () => {
    expect(delayAfter('typing', 0)).toBe(1500);
    expect([0, 1, 2, 9].map((tries) => delayAfter('offline', tries))).toEqual([5000, 10_000, 20_000, 60_000]);
    expect(delayAfter('waiting', 0, 90)).toBe(90_000);
    expect(delayAfter('conflict', 0)).toBeUndefined();
    expect(delayAfter('refused', 0)).toBeUndefined();
  });
});
