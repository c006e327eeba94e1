import { describe, expect, it } from 'vitest';
import { knownLines, quotes, withoutQuotes } from './quote-rules.ts';

const lines = knownLines(
  'Kort rad\n\nDet här är raden som någon har citerat.\n> Och en som redan var ett citat.',
);

describe('what is quoted', () => {
  it('is known again, however deep it is quoted', () => {
    expect(quotes('> Det här är raden som någon har citerat.\n\nSå tycker jag inte.', lines)).toBe(true);
    expect(quotes('> > Och en som redan var ett citat.', lines)).toBe(true);
  });

  it('is not what anybody could have written', () => {
    expect(quotes('Kort rad', lines)).toBe(false);
    expect(quotes('Något helt annat som står här.', lines)).toBe(false);
  });

  it('is taken out line by line', () => {
    expect(withoutQuotes('> Det här är raden som någon har citerat.\nMitt svar.', lines)).toBe('Mitt svar.');
  });
});
