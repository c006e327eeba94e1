import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

describe('an excerpt', () => {
  it('is the whole of a short text, in one line', () => {
    expect(excerptOf('<p>Ett stycke.</p><p>Ett till.</p>', 50)).toBe('Ett stycke. Ett till.');
  });

  it('ends between words', () => {
    expect(excerptOf('<p>Vi gör så här hos oss</p>', 10)).toBe('Vi gör så …');
  });

  it('cuts what has no spaces, and no sign in two', () => {
    expect(excerptOf('aaaaaaaaaaaa', 5)).toBe('aaaaa …');
    expect(excerptOf('aaaa😀😀', 5).isWellFormed()).toBe(true);
  });
});
