import { expect, test } from 'vitest';
import type { Answer, AnswerValue } from '#src/features/network/situation/situation.ts';
import { emptyCounting, missingIn, prefillCounting } from './counting-rules.ts';
import type { Counting } from './submission.ts';

const last: Counting = {
  ...{ basis: 'lessons', lateArrivals: { rule: 'counted' }, validity: 'approved', coverage: 'municipal' },
  ...{ reportingRate: 96, note: 'Nytt system.' },
};
const answered = (values: Readonly<Record<string, AnswerValue>>) =>
  new Map(
    Object.entries(values).map(([questionId, value]): [string, Answer] => [
      questionId,
      { questionId, value, questionVersion: 1, detail: '', link: '', comment: '' },
    ]),
  );

test('the sheet begins as last term’s, without its rate', () => {
  expect(prefillCounting(last, answered({ 'every-lesson': 'no' }))).toEqual({
    from: 'last-term',
    counting: { ...last, reportingRate: null },
  });
});

test('the first time it begins with what the yearly answers say, where they say something', () => {
  // who does not look at valid and invalid absence together may well tell them apart
  expect(prefillCounting(undefined, answered({ 'every-lesson': 'yes', 'valid-and-invalid': 'no' }))).toEqual({
    from: 'situation',
    counting: { ...emptyCounting, basis: 'offered-time' },
  });
  const nothing = { from: undefined, counting: emptyCounting };
  expect(prefillCounting(undefined, answered({ 'every-lesson': 'partly' }))).toEqual(nothing);
  expect(prefillCounting(undefined, undefined)).toEqual(nothing);
});

test('what is missing is named by its field', () => {
  expect(missingIn(last)).toEqual({});
  expect(Object.keys(missingIn({ ...last, lateArrivals: null, reportingRate: null }))).toEqual([
    'lateRule',
    'reportingRate',
  ]);
});
