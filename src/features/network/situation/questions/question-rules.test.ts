import { expect, it } from 'vitest';
import type { Question } from '../situation.ts';
import { askedIn, wordingAnswered, wordsIn } from './question-rules.ts';
import { readStandardSet } from './standard-set.ts';

const words = (text: string) => ({ short: text, text, hint: '', extra: '', search: '' });
const question = (id: string, own: Partial<Question> = {}): Question => ({
  ...{ id, networkId: null, part: 'plan', position: 1, retiredOn: null },
  wordings: [{ version: 1, validFrom: '2025-01-01', sv: words('Ett'), en: words('One') }],
  ...own,
});
const round = { networkId: 'n1', openedAt: '2025-09-01T08:00:00.000Z' };
const idsOf = (questions: readonly Question[], next?: string) =>
  askedIn(round, questions, next).map(({ id }) => id);

it('asks the standard questions and the network’s own, in their order', () => {
  const own = question('own', { networkId: 'n1', position: 100 });
  const others = question('others', { networkId: 'n2', position: 101 });
  expect(idsOf([own, others, question('plan')])).toEqual(['plan', 'own']);
});

it('leaves out what was retired before and what came after', () => {
  const retired = question('retired', { retiredOn: '2025-08-31' });
  const later = question('later', {
    wordings: [{ version: 1, validFrom: '2026-09-02', sv: words('Ny'), en: undefined }],
  });
  const retiredMeanwhile = question('meanwhile', { retiredOn: '2026-01-01' });
  expect(idsOf([retired, later, retiredMeanwhile], '2026-09-01')).toEqual(['meanwhile']);
  expect(idsOf([later])).toEqual(['later']);
});

it('words a question as it stood until the next round, and answers as they were asked', () => {
  const reworded = question('plan', {
    wordings: [
      { version: 1, validFrom: '2025-01-01', sv: words('Ett'), en: undefined },
      { version: 2, validFrom: '2026-09-05', sv: words('Två'), en: undefined },
    ],
  });
  const [then] = askedIn(round, [reworded], '2026-09-01');
  const [now] = askedIn(round, [reworded], undefined);
  if (!then || !now) throw new Error('The question is asked in both.');
  expect([then.wording.version, now.wording.version]).toEqual([1, 2]);
  expect(wordsIn('en', wordingAnswered(now, 1)).text).toBe('Ett');
});

it('comes with the fifteen questions, in both languages', async () => {
  const set = await readStandardSet();
  expect(set).toHaveLength(15);
  expect(new Set(set.map(({ id }) => id)).size).toBe(15);
  expect(set.filter(({ sv }) => sv.extra !== '').map(({ id }) => id)).toEqual([
    'threshold',
    'every-lesson',
    'valid-and-invalid',
    'board-report',
  ]);
});
