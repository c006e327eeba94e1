import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointKinds } from './minutes.ts';
import {
  closingFaults,
  headingOf,
  mayClose,
  type PlannedPoint,
  reminderDue,
  standingOf,
  waitingPoints,
  wordlessPoints,
} from './minutes-rules.ts';

const planned: PlannedPoint = {
  text: 'Alla tar med sin rutin',
  owner: '',
  hasOwner: false,
  dueOn: null,
  kind: 'note',
  hasEntry: false,
  mayWrite: false,
};
const codesOf = (point: Partial<PlannedPoint>, hasCategory = true) =>
  Object.entries(closingFaults([{ ...planned, ...point }], hasCategory)).map(
    ([field, { code }]) => `${field} ${code}`,
  );

describe('what minutes need to be closed', () => {
  it.each([
    ['a note needs nothing', {}, []],
    [
      'a task needs somebody and a day',
      { kind: 'task' },
      ['points.0.owner required', 'points.0.due_on required'],
    ],
    [
      'a task needs somebody whom the network knows',
      { kind: 'task', owner: 'Någon annan', dueOn: '2027-04-01' },
      ['points.0.owner nobody-known'],
    ],
    ['a draft needs an organisation to write for', { kind: 'draft' }, ['points.0.owner required']],
    [
      'a draft needs one that the actor may write for',
      { kind: 'draft', owner: 'Älvstad', hasOwner: true },
      ['points.0.owner not-for-them'],
    ],
    ['a revision needs a description', { kind: 'revision' }, ['points.0.entry required']],
    [
      'a revision needs one that the actor may write',
      { kind: 'revision', hasEntry: true },
      ['points.0.entry not-for-them'],
    ],
  ] as const)('%s', (_, point, codes) => {
    expect(codesOf(point)).toEqual(codes);
  });

  it('nobody takes on what has no words', () => {
    const rows = [planned, { ...planned, text: '', owner: 'Älvstad' }, { ...planned, text: '' }];
    expect(wordlessPoints(rows)).toEqual({ 'points.1.text': { code: 'required' } });
  });

  it('a thread needs a place', () => {
    expect(codesOf({ kind: 'thread' }, false)).toEqual(['category required']);
    expect(codesOf({ kind: 'thread' }, true)).toEqual([]);
  });

  it('waits for the meeting to begin', () => {
    const meeting = { state: 'open', startsAt: '2027-03-09T08:00:00.000Z' } as const;
    expect(mayClose(meeting, new Date('2027-03-09T07:59:59.000Z'))).toBe(false);
    expect(mayClose(meeting, new Date('2027-03-09T08:00:00.000Z'))).toBe(true);
    expect(mayClose({ ...meeting, state: 'cancelled' }, new Date('2027-03-10T08:00:00.000Z'))).toBe(false);
  });
});

describe('a point of closed minutes', () => {
  const at = fc.option(fc.constant('2027-03-09T10:00:00.000Z'));
  const point = fc.record({ kind: fc.constantFrom(...pointKinds), madeAt: at, doneAt: at });

  it('waits exactly as long as something is to come of it or could not', () => {
    fc.assert(
      fc.property(point, fc.boolean(), (one, isLate) => {
        const now = new Date(isLate ? '2027-03-12T10:00:00.000Z' : '2027-03-09T12:00:00.000Z');
        const standing = standingOf(one, { closedAt: '2027-03-09T11:00:00.000Z' }, now);
        const isWaiting = waitingPoints([one as never]).length === 1;
        expect(isWaiting).toBe(standing === 'coming' || standing === 'failed');
        if (isWaiting) expect(standing).toBe(isLate ? 'failed' : 'coming');
      }),
    );
  });
});

describe('the heading of what a point becomes', () => {
  it('is never empty, never longer and begins as the text does', () => {
    const text = fc.string({ minLength: 1 }).filter((words) => words.trim() !== '');
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 150 }), (words, longest) => {
        const heading = headingOf(words, longest);
        expect(heading.length).toBeGreaterThan(0);
        expect(heading.length).toBeLessThanOrEqual(longest);
        expect(words.trim().startsWith(heading.replace(/…$/, '')) || heading.includes('\uFFFD')).toBe(true);
      }),
    );
  });

  it('ends between two words', () => {
    expect(headingOf('Alla kommuner tar med sin rutin', 20)).toBe('Alla kommuner tar…');
  });
});

describe('the reminder to close', () => {
  it('comes once after three days and once after seven', () => {
    const ended = '2027-03-09T11:00:00.000Z';
    const due = Array.from({ length: 15 }, (_, days) =>
      reminderDue(ended, new Date(Date.parse(ended) + days * 24 * 3_600_000)),
    );
    expect(due.map((one) => one ?? 0).join(' ')).toBe('0 0 0 3 3 3 0 7 7 7 0 0 0 0 0');
  });
});
