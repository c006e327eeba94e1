import { describe, expect, it } from 'vitest';
import { shownWords } from './shown-words.ts';

const nothing = { corrections: [], isSilent: false };

describe('shownWords', () => {
  it('repeats what was written', () => {
    expect(shownWords('tidiga tecken', nothing)).toBe('tidiga tecken');
  });

  it('says what was meant in place of what was written, and only there', () => {
    const corrections = [{ written: 'frånvarro', meant: 'frånvaro' }];
    expect(shownWords('Frånvarro åk 7 frånvarron', { ...nothing, corrections })).toBe(
      'frånvaro åk 7 frånvarron',
    );
  });

  it('takes what was written for plain text', () => {
    const corrections = [{ written: 'a+(b', meant: '$&' }];
    expect(shownWords('a+(b c', { ...nothing, corrections })).toBe('$& c');
  });

  it('does not repeat a silent word', () => {
    expect(shownWords('hemmasittare', { ...nothing, isSilent: true })).toBeUndefined();
  });

  it('has nothing to repeat when no words were written', () => {
    expect(shownWords('', nothing)).toBeUndefined();
  });
});
