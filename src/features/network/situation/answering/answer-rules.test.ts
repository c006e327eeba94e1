import { describe, expect, it } from 'vitest';
import type { Answer, AskedQuestion } from '../situation.ts';
import {
  answersToSave,
  partAfter,
  stillAsked,
  type TypedAnswer,
  withoutAnswer,
  withoutOrigin,
} from './answer-rules.ts';

const words = { short: 'Kort', text: 'Fråga?', hint: '', extra: '', search: '' };
const question = (id: string, part: AskedQuestion['part'], version = 1): AskedQuestion => {
  const wording = { version, validFrom: '2025-01-01', sv: words, en: undefined };
  return { id, part, networkId: null, retiredOn: null, wordings: [wording], wording };
};
const answer = (questionId: string, own: Partial<Answer> = {}): Answer => ({
  ...{ questionId, questionVersion: 1, value: 'yes', detail: '', link: '', comment: '' },
  ...own,
});
const typed = (own: Partial<TypedAnswer> = {}): TypedAnswer => ({
  detail: '',
  link: '',
  comment: '',
  ...own,
});
const asked = [question('plan', 'plan'), question('threshold', 'plan'), question('team', 'support')];

describe('what saving keeps', () => {
  const prefilled = new Map([answer('plan'), answer('team')].map((one) => [one.questionId, one]));

  it('takes a last year’s answer as said only when the button of its part was pressed', () => {
    const shown = new Map([
      ['plan', typed({ value: 'yes' })],
      ['team', typed({ value: 'yes' })],
    ]);
    const kept = (part: 'plan' | 'all') =>
      answersToSave({ asked, typed: shown, prefilled, part }).map(({ questionId }) => questionId);
    expect(kept('plan')).toEqual(['plan']);
    expect(kept('all')).toEqual(['plan', 'team']);
  });

  it('keeps what was changed in any part, and leaves out what has no answer', () => {
    const changed = new Map([
      ['threshold', typed({ value: 'partly', detail: '15 procent' })],
      ['team', typed({ value: 'yes', comment: 'Två halvtider' })],
      ['plan', typed()],
    ]);
    const kept = answersToSave({ asked, typed: changed, prefilled, part: 'plan' });
    expect(kept.map(({ questionId, value }) => `${questionId} ${value}`)).toEqual([
      'threshold partly',
      'team yes',
    ]);
  });
});

it('asks for an answer where there are only words', () => {
  const shown = new Map([
    ['plan', typed({ comment: 'Vi skriver en.' })],
    ['team', typed()],
    ['threshold', typed({ value: 'no', detail: 'x' })],
  ]);
  expect(withoutAnswer(shown)).toEqual(['plan']);
});

it('shows an earlier answer again only to a question that reads as it did', () => {
  const before = new Map([
    ['plan', answer('plan')],
    ['gone', answer('gone')],
  ]);
  expect([...stillAsked(before, asked).keys()]).toEqual(['plan']);
  expect(stillAsked(before, [question('plan', 'plan', 2)]).size).toBe(0);
});

it('leads from part to part, and after the last to nothing more', () => {
  expect(partAfter('plan', asked)).toBe('support');
  expect(partAfter('support', asked)).toBeUndefined();
  expect(partAfter('all', asked)).toBeUndefined();
});

it.each([
  ['https://portal.example/bibliotek/team', '/bibliotek/team'],
  ['https://portal.example/en/bibliotek/team#om', '/bibliotek/team#om'],
  ['/bibliotek/team', '/bibliotek/team'],
  ['https://portal.example.annan.example/x', 'https://portal.example.annan.example/x'],
  ['https://hallinge.example/plan', 'https://hallinge.example/plan'],
  ['', ''],
])('knows a link to the portal itself: %s', (link, kept) => {
  expect(withoutOrigin(link, 'https://portal.example')).toBe(kept);
});
