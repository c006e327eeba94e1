import { expect, it } from 'vitest';
import { isTimeToRemind } from './round-rules.ts';

const round = { answerBy: '2027-04-30', openedAt: '2027-03-01T08:00:00.000Z' };

it.each([
  ['2027-04-22', false],
  ['2027-04-23', true],
  ['2027-04-30', true],
  ['2027-05-01', false],
])('reminds in the week before the last day: %s', (today, isTime) => {
  expect(isTimeToRemind(round, today)).toBe(isTime);
});

it('reminds of no round without a last day, nor of one that was opened within the week', () => {
  expect(isTimeToRemind({ ...round, answerBy: null }, '2027-04-25')).toBe(false);
  // half past midnight in Sweden on the first day of the week
  const late = { ...round, openedAt: '2027-04-22T22:30:00.000Z' };
  expect(isTimeToRemind(late, '2027-04-25')).toBe(false);
});
