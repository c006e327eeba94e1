import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '#src/i18n/index.ts';
import { funnelLimits } from '../equity/funnel-rules.ts';
import {
  type OwnFigure,
  type OwnReading,
  type RegionReading,
  readOwn,
  readRegion,
  type Sentence,
} from './reading-rules.ts';
import { readingText } from './reading-text.ts';

/** Numbers are compared with plain spaces, as they are read. */
const inWords = (sentences: readonly Sentence[], lang: Lang) =>
  sentences.map((sentence) => readingText(sentence, lang).replaceAll('\u202f', ' '));

const pupils = (count: number, of: number): OwnFigure => ({
  ...{ of: 'pupils', share: count / of, counted: { count, of } },
});
const limits = (n: number) => ({ ...funnelLimits(n, 0.13), middle: 0.13, isAdjusted: false });
const own: OwnReading = {
  own: pupils(60, 400),
  others: 11,
  median: 0.13,
  limits: limits(400),
  history: { terms: 3 },
};
const region: RegionReading = {
  region: pupils(1300, 10_000),
  ...{ municipalities: 12, deviation: 0.031, protectedGroups: 0, leftOut: 0 },
  history: { terms: 3 },
};

describe('A municipality reads its own figure', () => {
  it.each<[string, Partial<OwnReading>, string[], string[]]>([
    [
      'as all know it',
      {},
      [
        'Hos er är andelen 15 % (60 av 400 elever). Den mittersta kommunen i länet ligger på ungefär 13 %.',
        'Bara av slump kan den röra sig mellan 11,8 % och 18,8 % från år till år.',
        'Att ni ligger över länet kan bero på slumpen.',
      ],
      [
        'Your share is 15 % (60 of 400 pupils). The middle municipality of the county is at about 13 %.',
        'By chance alone it can move between 11.8 % and 18.8 % from year to year.',
        'That you are above the county may be due to chance.',
      ],
    ],
    [
      'with hidden n',
      { own: { of: 'pupils', share: 0.15, counted: undefined }, limits: undefined },
      [
        'Hos er är andelen 15 %. Den mittersta kommunen i länet ligger på ungefär 13 %.',
        'Här visas inte hur många elever den bygger på, så det går inte att säga hur säker den är.',
        'Siffran säger inte varför elever är borta, och inte vad som skulle hjälpa.',
      ],
      [
        'Your share is 15 %. The middle municipality of the county is at about 13 %.',
        'On how many pupils it rests is not shown here, so one cannot say how sure it is.',
        'The figure does not say why pupils are away, nor what would help.',
      ],
    ],
    [
      'with a wide interval',
      { own: pupils(4, 30), limits: limits(30) },
      [
        'Hos er är andelen 13,3 % (4 av 30 elever). Den mittersta kommunen i länet ligger på ungefär 13 %.',
        'Siffran är osäker: bara av slump kan den röra sig mellan 5,3 % och 29,7 % från år till år.',
        'Att ni ligger över länet kan bero på slumpen.',
      ],
      [
        'Your share is 13.3 % (4 of 30 pupils). The middle municipality of the county is at about 13 %.',
        'The figure is unsure: by chance alone it can move between 5.3 % and 29.7 % from year to year.',
        'That you are above the county may be due to chance.',
      ],
    ],
    [
      'with a zero that was given',
      { own: pupils(0, 400) },
      [
        'Hos er är det ingen elev av 400 som räknas hit. Det är en lämnad nolla, inte en lucka.',
        'Bara av slump kan den röra sig mellan 0 % och 1 % från år till år.',
        'Att ni ligger under länet beror knappast på slumpen. Siffran säger inte varför.',
      ],
      [
        'None of your 400 pupils is counted here. It is a zero that you gave, not a gap.',
        'By chance alone it can move between 0 % and 1 % from year to year.',
        'That you are below the county is hardly due to chance. The figure does not say why.',
      ],
    ],
    [
      'beside few municipalities',
      { others: 4, median: undefined },
      [
        'Hos er är andelen 15 % (60 av 400 elever).',
        'Bara av slump kan den röra sig mellan 11,8 % och 18,8 % från år till år.',
        'Bara 4 andra kommuner går att jämföra med er, så deras värden visas inte.',
      ],
      [
        'Your share is 15 % (60 of 400 pupils).',
        'By chance alone it can move between 11.8 % and 18.8 % from year to year.',
        'Only 4 other municipalities can be compared with you, so their values are not shown.',
      ],
    ],
    [
      'of time',
      { own: { of: 'time', share: 0.071 }, limits: undefined, median: undefined },
      [
        'Hos er är andelen 7,1 %.',
        'Den är räknad på tid och inte på elever, så det går inte att säga hur mycket slumpen betyder.',
        'Siffran säger inte varför elever är borta, och inte vad som skulle hjälpa.',
      ],
      [
        'Your share is 7.1 %.',
        'It is counted in time and not in pupils, so one cannot say how much is due to chance.',
        'The figure does not say why pupils are away, nor what would help.',
      ],
    ],
    [
      'that it has not given',
      { own: { gap: 'missing' }, history: { terms: 0 } },
      [
        'Ni har inte lämnat den här uppgiften. Det betyder inte noll.',
        'Siffran säger inte varför elever är borta, och inte vad som skulle hjälpa.',
      ],
      [
        'You have not given this figure. That does not mean zero.',
        'The figure does not say why pupils are away, nor what would help.',
      ],
    ],
    [
      'that is protected, with one other municipality',
      { own: { gap: 'protected' }, others: 1 },
      [
        'Er siffra är skyddad, eftersom någon annars skulle kunna kännas igen. Det betyder varken att den är hög eller låg.',
        'Bara en annan kommun går att jämföra med er, så deras värden visas inte.',
      ],
      [
        'Your figure is protected, since somebody could be recognised otherwise. That means neither high nor low.',
        'Only one other municipality can be compared with you, so their values are not shown.',
      ],
    ],
  ])('%s', (_, change, sv, en) => {
    const read = readOwn({ ...own, ...change });
    expect(inWords(read, 'sv')).toEqual(sv);
    expect(inWords(read, 'en')).toEqual(en);
  });

  it.each<[string, OwnReading['history'], string]>([
    ['one term', { terms: 1 }, 'Det finns bara en termin, så siffran säger inget om utvecklingen.'],
    ['two terms', { terms: 2 }, 'Två terminer räcker inte för att säga åt vilket håll det går.'],
    [
      'a break',
      { terms: 1, broken: 'counting' },
      'Sättet att räkna har ändrats, så tidigare terminer går inte att jämföra med den här.',
    ],
    [
      'a break of those who take part',
      { terms: 1, broken: { more: -1 } },
      'Det är 1 kommun färre med än förra gången, så tidigare terminer går inte att jämföra med den här.',
    ],
  ])('after %s', (_, history, last) => {
    expect(inWords(readOwn({ ...own, history }), 'sv').at(-1)).toBe(last);
    expect(inWords(readRegion({ ...region, history }), 'sv').at(-1)).toBe(last);
  });

  it('that is far off tells so before anything of time', () => {
    const far = { ...own, own: pupils(120, 400), history: { terms: 1 } };
    expect(inWords(readOwn(far), 'sv').at(-1)).toContain('över länet beror knappast på slumpen');
    const adjusted = { ...far, limits: { ...limits(400), isAdjusted: true } };
    expect(inWords(readOwn(adjusted), 'sv').at(-1)).toBe(
      'Ni ligger över länet, och det mer än kommuner brukar skilja sig åt. Siffran säger inte varför.',
    );
  });

  it('is never said to be outside within its limits, nor above when it is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 3000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const count = Math.round(n * part);
          const drawn = limits(n);
          const last = readOwn({ ...own, own: pupils(count, n), limits: drawn }).at(-1);
          if (last?.says !== 'within' && last?.says !== 'outside') throw new Error('it says where');
          expect(last.side === 'above').toBe(count / n > 0.13);
          expect(last.says === 'outside').toBe(
            count / n < drawn.outer.lower || count / n > drawn.outer.upper,
          );
        },
      ),
    );
  });
});

describe('Everybody reads the figure of the county', () => {
  it.each<[string, Partial<RegionReading>, string[]]>([
    [
      'as all know it',
      {},
      [
        'I länet är andelen 13 % (1 300 av 10 000 elever), räknat på 12 kommuner.',
        'Kommunerna skiljer sig vanligen ungefär 3,1 procentenheter från länet, utöver vad slumpen ger.',
        'Siffran säger inte varför elever är borta, och inte vad som skulle hjälpa.',
      ],
    ],
    [
      'that hides its spread and a group',
      { deviation: undefined, protectedGroups: 1 },
      [
        'I länet är andelen 13 % (1 300 av 10 000 elever), räknat på 12 kommuner.',
        'Hur mycket kommunerna skiljer sig åt visas inte.',
        'En grupp är skyddad, eftersom någon annars skulle kunna kännas igen. Det betyder varken högt eller lågt.',
      ],
    ],
    [
      'where all are alike and some count another way',
      { deviation: 0, leftOut: 2, protectedGroups: 3 },
      [
        'I länet är andelen 13 % (1 300 av 10 000 elever), räknat på 12 kommuner.',
        'Kommunerna skiljer sig inte mer åt än vad slumpen ger.',
        '2 kommuner räknar på ett annat sätt och är inte med.',
      ],
    ],
    [
      'that is protected itself',
      { region: { gap: 'protected' }, protectedGroups: 3 },
      [
        'Länets siffra är skyddad. Det betyder varken att den är hög eller låg.',
        '3 grupper är skyddade, eftersom någon annars skulle kunna kännas igen. Det betyder varken högt eller lågt.',
      ],
    ],
  ])('%s', (_, change, sv) => {
    expect(inWords(readRegion({ ...region, ...change }), 'sv')).toEqual(sv);
    expect(inWords(readRegion({ ...region, ...change }), 'en')).toHaveLength(sv.length);
  });
});
