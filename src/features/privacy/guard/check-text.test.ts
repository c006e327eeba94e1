import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';

/** Published by Skatteverket for tests; nobody holds it. */
const number = '850709-9805';
const found = (text: string) => checkText(text).map(({ rule, text: words }) => [rule, words]);

describe('the privacy guard', () => {
  it('gives the words as they stand in the input, with what is hidden in them', () => {
    const written = '85\u200b0709**-**98&#48;5';
    expect(found(`😀 Elev\u0308en ${written}!`)).toEqual([['personnummer', written]]);
  });

  it('tells what kind of number it is', () => {
    expect(found('701063-2391')).toEqual([['samordningsnummer', '701063-2391']]);
    expect(found('000101-T220')).toEqual([['interimsnummer', '000101-T220']]);
  });

  it.each(['Dnr', 'diarienr', 'ISBN', 'org.nr'])('warns of a valid number right after %s', (label) => {
    expect(found(`${label} ${number}`)).toEqual([['likely-number', number]]);
    expect(found(`${label} saknas. ${number}`)).toEqual([['personnummer', number]]);
  });

  it('lets a block keep its own place under a warning', () => {
    expect(found(`Kalle ${number} i 8B har autism.`)).toEqual([['personnummer', number]]);
  });

  it('warns of a day of birth and of a number without its last four', () => {
    expect(found('Eleven är född 120304.')).toEqual([['likely-number', '120304']]);
    expect(found('Eleven har 20120304-XXXX.')).toEqual([['likely-number', '20120304-XXXX']]);
  });

  it('reads no digits in the identifier of a machine', () => {
    expect(found('Se /filer/01a1e35e-c000-73ff-ab03-12489c230e9b, eller ring 031-124 890.')).toEqual([
      ['phone', '031-124 890'],
    ]);
  });

  it('leaves a number of a function and warns of a private one', () => {
    expect(found('Växel 0584-47 30 00, mammans mobil 070-174 06 05')).toEqual([['phone', '070-174 06 05']]);
    expect(found('narvaroteamet@laxa.se och anna_k_92@hotmail.com')).toEqual([
      ['email', 'anna_k_92@hotmail.com'],
    ]);
  });

  it('knows a pupil by a name and what stands near it, in the next sentence too', () => {
    expect(found('Vi har provat allt. Det gäller Tova. Hon går i fyran.')).toEqual([['named-pupil', 'Tova']]);
    expect(found('kalle i 8b är borta')).toEqual([['named-pupil', 'kalle i 8b']]);
  });

  it('does not take a colleague for a pupil, wherever the name comes again', () => {
    expect(found('Kurator Tova Ek svarar. Fråga Tova om åk 4.')).toEqual([]);
    expect(found('Mentorer: Anna (7A), Per (7B)')).toEqual([]);
  });

  it('knows one pupil without a name where few could be meant', () => {
    expect(found('En pojke i åk 5 med autism.')).toEqual([]);
    expect(found('En pojke i åk 5 med autism på Åslunda skola.')).toEqual([
      ['unique-case', 'pojke i åk 5 med autism'],
    ]);
    expect(found('Den enda flickan i åk 4.')).toEqual([['unique-case', 'enda flickan i åk 4']]);
  });

  it('leaves what a routine says of any pupil', () => {
    expect(found('När en elev i åk 5 med autism är borta ringer Åslunda skola hem.')).toEqual([]);
  });

  it('counts pupils and not staff, rooms or what there is room for', () => {
    expect(found('Tre elever på Åslunda skola är borta.')).toEqual([['small-count', 'Tre elever']]);
    expect(found('Tre kuratorer på Åslunda skola har högst tio elever samtidigt.')).toEqual([]);
  });

  it('leaves a case that says that it is invented', () => {
    expect(found('Påhittat fall: Robin i 8B på Åslunda skola har autism.')).toEqual([]);
    expect(found('Robin i 8B på Åslunda skola har autism.')).toEqual([['named-pupil', 'Robin i 8B']]);
  });

  it('gives places in order, without overlaps, of any text', () => {
    const pieces = fc.constantFrom(
      number,
      'Kalle',
      ' i 8B ',
      '070-174 06 05',
      '\n',
      '. ',
      '_',
      '&#45;',
      '<b>',
      'tre elever ',
      'Åslunda skola',
      'e\u0301',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const finding of checkText(text)) {
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.text).toBe(text.slice(finding.start, finding.end));
          end = finding.end;
        }
      }),
    );
  });

  it('S-1.2.9 takes in proportion to the length, whatever is repeated', () => {
    const repeated = [
      '1',
      '12 ',
      number,
      '<',
      '[',
      '(',
      '*',
      '_',
      'a\n1',
      '&#1;',
      ' ',
      '\n',
      'e\u0301',
      '\u0301',
      '\u200b',
      '@',
      'a@',
      'Kalle ',
      'Kalle i 8B. ',
      'den enda ',
      '3 elever på Åslunda skola. ',
    ];
    for (const piece of repeated) {
      const [short, long] = [10_000, 80_000].map((length) => leastCpu(piece.repeat(length / piece.length)));
      // eight times the text: a square would be sixty-four
      expect(long, JSON.stringify(piece)).toBeLessThan(30 * (short ?? 0) + 20_000);
    }
  });
});

/** Microseconds of the processor's time, the least of three runs. */
function leastCpu(text: string): number {
  const run = () => {
    const before = process.cpuUsage().user;
    checkText(text);
    return process.cpuUsage().user - before;
  };
  return Math.min(run(), run(), run());
}
