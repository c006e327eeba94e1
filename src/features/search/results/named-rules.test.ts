import { describe, expect, it } from 'vitest';
import { isAskedFor } from './named-rules.ts';

const term = (title: string, meaning: string, isMarked = true) => ({
  title: [{ text: title, isMarked }],
  answer: `${title} – ${meaning}`,
});
const bup = term('BUP', 'barn- och ungdomspsykiatrin');
const study = term('frånvaroutredning', 'Skolans utredning av frånvaro.');
const asked = (words: string, shownInstead: string[] = []) => ({
  words,
  corrections: [],
  shownInstead,
  isSilent: shownInstead.length > 0,
});

describe('isAskedFor', () => {
  it.each(['frånvaroutredning', 'Frånvaroutredningen', 'frånvaroutredningar'])(
    'finds the term in %s',
    (words) => {
      expect(isAskedFor(study, asked(words))).toBe(true);
    },
  );

  it.each(['frånvaro', 'utredning', 'frånvaroutredning åk 7'])(
    'does not take %s for the compound',
    (words) => {
      expect(isAskedFor(study, asked(words))).toBe(false);
    },
  );

  it('knows an abbreviation by itself, by what it stands for and by another name', () => {
    expect(isAskedFor(bup, asked('bup'))).toBe(true);
    expect(
      isAskedFor(term('BUP', 'barn- och ungdomspsykiatrin', false), asked('barn- och ungdomspsykiatri')),
    ).toBe(true);
    expect(isAskedFor(bup, asked('barnpsyk'))).toBe(true);
    expect(isAskedFor(term('BUP', 'barn- och ungdomspsykiatrin', false), asked('barnpsyk'))).toBe(false);
  });

  it('answers with the word that is shown instead', () => {
    const long = term('långvarig frånvaro', 'Hela dagar borta.');
    expect(isAskedFor(long, asked('hemmasittare', ['långvarig frånvaro']))).toBe(true);
    expect(isAskedFor(study, asked('hemmasittare', ['långvarig frånvaro']))).toBe(false);
    const narrower = term('ELOF', 'extremt lång ogiltig frånvaro');
    expect(isAskedFor(narrower, asked('hemmasittare', ['långvarig frånvaro']))).toBe(false);
  });

  it('answers what was meant by a misspelt word', () => {
    const corrections = [{ written: 'frånvaroutredninng', meant: 'frånvaroutredning' }];
    expect(isAskedFor(study, { ...asked('frånvaroutredninng'), corrections })).toBe(true);
  });
});
