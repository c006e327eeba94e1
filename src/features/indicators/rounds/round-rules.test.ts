import { expect, test } from 'vitest';
import { isTimeToRemind } from './round-rules.ts';

const round = { closedAt: null, remindedAt: null, dueOn: '2027-02-15', openedAt: '2027-01-10T09:00:00.000Z' };
const isTime = (today: string, changes: Partial<typeof round> & { remindedAt?: string | null } = {}) =>
  isTimeToRemind({ ...round, ...changes }, today, '2027-02-08');

test('one is reminded in the week before figures are due, and once', () => {
  expect(isTime('2027-02-07')).toBe(false);
  expect(isTime('2027-02-08')).toBe(true);
  expect(isTime('2027-02-15')).toBe(true);
  expect(isTime('2027-02-16')).toBe(false);
  expect(
    isTimeToRemind({ ...round, remindedAt: '2027-02-08T08:00:00.000Z' }, '2027-02-09', '2027-02-08'),
  ).toBe(false);
});

test('nobody is reminded of a round that is closed, or was opened in its last week', () => {
  expect(isTimeToRemind({ ...round, closedAt: '2027-02-01T08:00:00.000Z' }, '2027-02-09', '2027-02-08')).toBe(
    false,
  );
  expect(isTime('2027-02-09', { openedAt: '2027-02-08T09:00:00.000Z' })).toBe(false);
});
