import { describe, expect, it } from 'vitest';
import { hidesAtOnce, isKept, mayReportAgain } from './report-rules.ts';

const fresh = { isKept: false, members: 1 };

describe('a report', () => {
  it('of personal data hides at once, whoever sends it', () => {
    expect(hidesAtOnce({ ...fresh, reason: 'privacy', by: 'member' })).toBe(true);
    expect(hidesAtOnce({ ...fresh, reason: 'privacy', by: 'anyone', members: 0 })).toBe(true);
  });

  it('of another kind waits for three members', () => {
    expect(hidesAtOnce({ ...fresh, reason: 'insult', by: 'member', members: 2 })).toBe(false);
    expect(hidesAtOnce({ ...fresh, reason: 'insult', by: 'member', members: 3 })).toBe(true);
  });

  it('of a reader whom nobody knows does not tip the scale', () => {
    expect(hidesAtOnce({ ...fresh, reason: 'insult', by: 'anyone', members: 3 })).toBe(false);
  });

  it('of a moderator decides', () => {
    expect(hidesAtOnce({ reason: 'off-topic', by: 'moderator', members: 0, isKept: true })).toBe(true);
  });

  it('does not hide what a moderator has let stand, but for a member who sees personal data', () => {
    const kept = { isKept: true, members: 50 };
    expect(hidesAtOnce({ ...kept, reason: 'insult', by: 'member' })).toBe(false);
    expect(hidesAtOnce({ ...kept, reason: 'privacy', by: 'anyone' })).toBe(false);
    expect(hidesAtOnce({ ...kept, reason: 'privacy', by: 'member' })).toBe(true);
  });
});

describe('what a moderator has let stand', () => {
  const decidedAt = '2026-11-01T10:00:00.000Z';
  const later = '2026-11-01T10:00:01.000Z';

  it('stays so until it is changed', () => {
    expect(isKept({ editedAt: null }, { act: 'keep', decidedAt })).toBe(true);
    expect(isKept({ editedAt: decidedAt }, { act: 'restore', decidedAt })).toBe(true);
    expect(isKept({ editedAt: later }, { act: 'approve', decidedAt })).toBe(false);
  });

  it('is nothing that was hidden or never looked at', () => {
    expect(isKept({ editedAt: null }, { act: 'hide', decidedAt })).toBe(false);
    expect(isKept({ editedAt: null }, undefined)).toBe(false);
  });

  it('may be reported again by the same person when it has been changed', () => {
    expect(mayReportAgain({ editedAt: later }, { handledAt: decidedAt })).toBe(true);
    expect(mayReportAgain({ editedAt: null }, { handledAt: decidedAt })).toBe(false);
    expect(mayReportAgain({ editedAt: later }, { handledAt: null })).toBe(false);
  });
});
