/** What indicators and the groups that they are counted in are called. */
export const definitions = {
  terms: {
    spring: (year: string) => `vårterminen ${year}`,
    autumn: (year: string) => `höstterminen ${year}`,
  },
  shortTerms: { spring: (year: string) => `VT ${year}`, autumn: (year: string) => `HT ${year}` },
  stadiums: { 'F-3': 'Årskurs F–3', '4-6': 'Årskurs 4–6', '7-9': 'Årskurs 7–9', all: 'Hela skolformen' },
  genders: { all: 'Alla elever', girls: 'Flickor', boys: 'Pojkar' },
  pupils: 'Elever',
  packages: {
    base: {
      name: 'Grundpaket',
      text: 'Elever, giltig och ogiltig frånvaro i procent av tiden, och hur många som har minst 15 och minst 50 procent.',
    },
    thresholds: {
      name: 'Fler gränser',
      text: 'Antal elever med minst 5, 10, 20 och 30 procent frånvaro.',
    },
    'valid-and-invalid': {
      name: 'Giltig och ogiltig var för sig',
      text: 'Antal elever med minst 15 procent giltig, och minst 15 procent ogiltig frånvaro.',
    },
    gender: {
      name: 'Flickor och pojkar',
      text: 'Minst 15 och minst 50 procent, uppdelat på kön. Fler tal behöver skyddas i små kommuner.',
    },
    register: {
      name: 'Timmar',
      text: 'Erbjudna, giltiga och ogiltiga timmar, som i det nationella register som är föreslaget.',
    },
    trial: {
      name: 'Försöksindikatorer',
      text: 'Utredningar, anmälningar, nya ärenden och dagar till insats. Alltid frivilligt, och inte i första insamlingen.',
    },
  },
};
