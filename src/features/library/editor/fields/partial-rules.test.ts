import { describe, expect, it } from 'vitest';
import { withoutFaults } from './partial-rules.ts';

const before = { title: 'Som det var', team: [{ profession: 'a' }, { profession: 'b', note: 'kvar' }] };

describe('What can be stored of a half-written step', () => {
  it('a faulty value outside rows stays as it was', () => {
    expect(withoutFaults({ title: 'För långt' }, ['title'], before)).toEqual({ title: 'Som det var' });
    expect(withoutFaults({ summary: 'För lång' }, ['summary'], before)).toEqual({});
  });

  it('a faulty value in a row is left out, and the row stays', () => {
    const content = { team: [{ profession: 'a', headCount: 1.5 }] };
    expect(withoutFaults(content, ['team.0.headCount'], {})).toEqual({ team: [{ profession: 'a' }] });
  });

  it('a new row without what it cannot do without waits in the form', () => {
    const content = { team: [...before.team, { note: 'ny' }] };
    expect(withoutFaults(content, ['team.2.profession'], before)).toEqual({ team: before.team });
  });

  it('a row that stood there stays as it was while it is faulty', () => {
    const content = { team: [{ profession: 'a' }, { note: 'ändrad' }] };
    expect(withoutFaults(content, ['team.1.profession'], before)).toEqual({ team: before.team });
  });

  it('a row that was moved is not there twice', () => {
    const content = { team: [{ profession: 'a' }, { note: 'ny' }, before.team[1]] };
    expect(withoutFaults(content, ['team.1.profession'], before)).toEqual({ team: before.team });
  });

  it('several faults of one list are all left out', () => {
    const content = { members: ['ett', 'två', 'tre'], rows: [{}, { text: 'x' }, {}] };
    expect(withoutFaults(content, ['members.0', 'members.2', 'rows.0.text', 'rows.2.text'], {})).toEqual({
      members: ['två'],
      rows: [{ text: 'x' }],
    });
  });
});
