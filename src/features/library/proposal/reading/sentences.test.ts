import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('keeps the offsets of the text as it is', () => {
    const text = 'Rubrik\n\nEtt team på t.ex. tre skolor.  Det är nytt!\n– Bra, säger hon.';
    for (const { start, end, text: sentence } of splitSentences(text))
      expect(text.slice(start, end)).toBe(sentence);
  });

  it('ends no sentence at an abbreviation, a paragraph of law or a number in a list', () => {
    expect(texts('Enligt 7 kap. 21 § gäller bl.a. Region Nord. Nästa mening.')).toEqual([
      'Enligt 7 kap. 21 § gäller bl.a. Region Nord.',
      'Nästa mening.',
    ]);
    expect(texts('1. Mentor ringer.\n2. Rektor utreder.')).toEqual([
      '1. Mentor ringer.',
      '2. Rektor utreder.',
    ]);
  });

  it('joins a line that was broken in the middle, and parts lines that stand for themselves', () => {
    expect(texts('ett team bestående av en socionom\noch en lärare')).toHaveLength(1);
    expect(texts('Kontakt\nTeamledare\nÖkad närvaro')).toHaveLength(3);
  });

  it('knows speech and items', () => {
    const [speech, item] = splitSentences('– Vi ser det, säger rektorn.\n\n• Hur gör vi?');
    expect([speech?.isSpeech, item?.isItem]).toEqual([true, true]);
  });
});
