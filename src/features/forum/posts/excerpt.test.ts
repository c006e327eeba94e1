import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

describe('an excerpt', () => {
  it('is the whole of a short text, in one line', () => {
    expect(excerptOf('<p>Ett stycke.</p><p>Ett till.</p>', 50)).toBe('Ett stycke. Ett till.');
  });

  it('begins with what is new, and not with what is quoted', () => {
    const quote = '<blockquote><p>Mentor skrev:</p><ul><li>hur länge</li></ul></blockquote>';
    expect(excerptOf(`${quote}<p>En vecka.</p>`, 50)).toBe('En vecka.');
    expect(excerptOf(quote, 50)).toBe('Mentor skrev: hur länge');
  });

  it('ends between words', () => {
    expect(excerptOf('<p>Vi gör så här hos oss</p>', 10)).toBe('Vi gör så …');
  });

  it('cuts what has no spaces, and no sign in two', () => {
    expect(excerptOf('aaaaaaaaaaaa', 5)).toBe('aaaaa …');
    expect(excerptOf('aaaa😀😀', 5).isWellFormed()).toBe(true);
  });
});
