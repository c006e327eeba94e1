import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { actsOn, answerable, stateAfter, unheard } from './decision-rules.ts';

const post = { state: 'visible', authorId: 'a', stateBy: null, bodyMd: 'Hej' } as const;
const decision: Decision = {
  id: 'd',
  number: 1,
  act: 'remove',
  cause: 'insult',
  reason: 'Ett skäl',
  decidedBy: 'm',
  decidedAt: '2026-11-01T10:00:00.000Z',
  answer: null,
  answeredAt: null,
  answerHandledAt: null,
};

describe('what can be decided', () => {
  it('follows from the state', () => {
    expect(actsOn(post)).toContain('hide');
    expect(actsOn({ ...post, state: 'awaiting' })).toEqual(['approve', 'refuse']);
    expect(actsOn({ ...post, state: 'removed', stateBy: 'm' })).toEqual(['restore']);
  });

  it('brings back nothing that the author took away, and no text that is gone', () => {
    expect(actsOn({ ...post, state: 'removed', stateBy: 'a' })).toEqual(['keep', 'remove']);
    expect(stateAfter('keep', 'removed')).toBe('removed');
    expect(actsOn({ ...post, state: 'removed', stateBy: 'm', bodyMd: '' })).toEqual([]);
  });
});

describe('the author', () => {
  it('answers the last decision, once, when it took something away', () => {
    expect(answerable([decision])).toBe(decision);
    expect(answerable([decision, { ...decision, number: 2, act: 'restore' }])).toBeUndefined();
    expect(answerable([{ ...decision, answeredAt: '2026-11-02T10:00:00.000Z' }])).toBeUndefined();
    expect(answerable([])).toBeUndefined();
  });

  it('waits for a moderator when reports alone have hidden the post', () => {
    expect(answerable([{ ...decision, act: 'hide', decidedBy: null }])).toBeUndefined();
  });

  it('is heard once', () => {
    const answered = { ...decision, answer: 'Nej', answeredAt: '2026-11-02T10:00:00.000Z' };
    expect(unheard([answered])).toBe(answered);
    expect(unheard([{ ...answered, answerHandledAt: '2026-11-03T10:00:00.000Z' }])).toBeUndefined();
  });
});
