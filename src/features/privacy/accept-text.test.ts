import { describe, expect, it } from 'vitest';
import { blockedText } from './accept-text.ts';

describe('the part of the text gate that asks nobody (P3)', () => {
  it('names the fields that hold an identity number, and never repeats it', () => {
    const errors = blockedText({ title: 'Skolsocialt team', what: 'Eleven 850709-9805 kom.', empty: null });
    expect(errors).toEqual({ what: { code: 'identity-number', values: { count: 1 } } });
    expect(JSON.stringify(errors)).not.toContain('9805');
  });

  it('lets ordinary text pass', () => {
    expect(blockedText({ phone: 'Ring 070-123 45 67', missing: undefined, date: '2026-01-15' })).toEqual({});
  });
});
