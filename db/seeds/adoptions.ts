/** Who uses what in the demo network, beside those who have written pages of their own. */
type SeedAdoption = {
  original: string;
  organisation: string;
  way: 'as-is' | 'trying';
  /** What the organisation answered after a term, for everybody to read. */
  answer?: { term: string; whatDiffered: string };
};

export const adoptions: readonly SeedAdoption[] = [
  {
    original: 'mentorn-ringer-hem-samma-dag',
    organisation: 'lillfors-kommun',
    way: 'as-is',
    answer: {
      term: '2026-spring-term',
      whatDiffered:
        'Vi trodde att samtalen skulle ta tid. Det svåra var att nå någon före lunch, så nu ringer vi efter tre.',
    },
  },
  { original: 'mentorn-ringer-hem-samma-dag', organisation: 'tvarsjo-kommun', way: 'trying' },
  { original: 'franvarotrappa-med-blankett-for-varje-steg', organisation: 'aslunda-kommun', way: 'as-is' },
  { original: 'franvarotrappa-med-blankett-for-varje-steg', organisation: 'tvarsjo-kommun', way: 'as-is' },
  { original: 'tidigt-tillsammans', organisation: 'gruvberga-kommun', way: 'trying' },
];
