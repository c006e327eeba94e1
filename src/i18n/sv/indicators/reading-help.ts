import { takingPart } from './measures.ts';

type Ends = { lower: string; upper: string };

/** Två eller tre sanna meningar bredvid varje diagram. */
export const readingHelp = {
  title: 'Så kan du läsa siffran',
  own: (share: string, pupils: string) => `Hos er är andelen ${share}${pupils}.`,
  ownMedian: (share: string, pupils: string, median: string) =>
    `Hos er är andelen ${share}${pupils}. Den mittersta kommunen i länet ligger på ungefär ${median}.`,
  pupils: (count: string, of: string) => ` (${count} av ${of} elever)`,
  ownNone: (of: string) =>
    `Hos er är det ingen elev av ${of} som räknas hit. Det är en lämnad nolla, inte en lucka.`,
  ownGap: {
    protected:
      'Er siffra är skyddad, eftersom någon annars skulle kunna kännas igen. Det betyder varken att den är hög eller låg.',
    missing: 'Ni har inte lämnat den här uppgiften. Det betyder inte noll.',
    'not-applicable': 'Uppgiften är inte aktuell för er.',
  },
  moves: ({ lower, upper }: Ends) =>
    `Bara av slump kan den röra sig mellan ${lower} och ${upper} från år till år.`,
  movesWidely: ({ lower, upper }: Ends) =>
    `Siffran är osäker: bara av slump kan den röra sig mellan ${lower} och ${upper} från år till år.`,
  unsureHidden: 'Här visas inte hur många elever den bygger på, så det går inte att säga hur säker den är.',
  unsureTime: 'Den är räknad på tid och inte på elever, så det går inte att säga hur mycket slumpen betyder.',
  tooFewOthers: (others: number) =>
    others === 0
      ? 'Ingen annan kommun har en siffra som går att jämföra med er.'
      : `Bara ${others === 1 ? 'en annan kommun' : `${others} andra kommuner`} går att jämföra med er, så deras värden visas inte.`,
  within: (side: 'above' | 'below') =>
    `Att ni ligger ${side === 'above' ? 'över' : 'på eller under'} länet kan bero på slumpen.`,
  withinAdjusted: (side: 'above' | 'below') =>
    `Att ni ligger ${side === 'above' ? 'över' : 'på eller under'} länet är inget ovanligt: så mycket brukar kommuner skilja sig åt.`,
  outside: (side: 'above' | 'below') =>
    `Att ni ligger ${side === 'above' ? 'över' : 'under'} länet beror knappast på slumpen. Siffran säger inte varför.`,
  outsideAdjusted: (side: 'above' | 'below') =>
    `Ni ligger ${side === 'above' ? 'över' : 'under'} länet, och det mer än kommuner brukar skilja sig åt. Siffran säger inte varför.`,
  broken: {
    counting: 'Sättet att räkna har ändrats, så tidigare terminer går inte att jämföra med den här.',
    participants: (more: number) =>
      `Det är ${takingPart(more)} med än förra gången, så tidigare terminer går inte att jämföra med den här.`,
  },
  fewTerms: (terms: number): string =>
    terms < 2
      ? 'Det finns bara en termin, så siffran säger inget om utvecklingen.'
      : 'Två terminer räcker inte för att säga åt vilket håll det går.',
  noCause: 'Siffran säger inte varför elever är borta, och inte vad som skulle hjälpa.',
  region: (share: string, pupils: string, municipalities: string) =>
    `I länet är andelen ${share}${pupils}, räknat på ${municipalities}.`,
  municipalities: (count: number) => (count === 1 ? '1 kommun' : `${count} kommuner`),
  regionGap: {
    protected: 'Länets siffra är skyddad. Det betyder varken att den är hög eller låg.',
    missing: 'Det finns ingen siffra för länet. Det betyder inte noll.',
    'not-applicable': 'Uppgiften är inte aktuell för länet.',
  },
  spread: (points: string) =>
    `Kommunerna skiljer sig vanligen ungefär ${points} procentenheter från länet, utöver vad slumpen ger.`,
  spreadByChance: 'Kommunerna skiljer sig inte mer åt än vad slumpen ger.',
  spreadHidden: 'Hur mycket kommunerna skiljer sig åt visas inte.',
  protectedGroups: (groups: number) =>
    groups === 1
      ? 'En grupp är skyddad, eftersom någon annars skulle kunna kännas igen. Det betyder varken högt eller lågt.'
      : `${groups} grupper är skyddade, eftersom någon annars skulle kunna kännas igen. Det betyder varken högt eller lågt.`,
  leftOut: (municipalities: number) =>
    municipalities === 1
      ? 'En kommun räknar på ett annat sätt och är inte med.'
      : `${municipalities} kommuner räknar på ett annat sätt och är inte med.`,
};
