import type { definitions as sv } from '#src/i18n/sv/indicators/definitions.ts';

export const definitions: typeof sv = {
  terms: {
    spring: (year) => `spring term ${year}`,
    autumn: (year) => `autumn term ${year}`,
  },
  shortTerms: { spring: (year) => `Spring ${year}`, autumn: (year) => `Autumn ${year}` },
  stadiums: { 'F-3': 'Years F–3', '4-6': 'Years 4–6', '7-9': 'Years 7–9', all: 'The whole school form' },
  genders: { all: 'All pupils', girls: 'Girls', boys: 'Boys' },
  pupils: 'Pupils',
  packages: {
    base: {
      name: 'Basic package',
      text: 'Pupils, valid and invalid absence in per cent of the time, and how many have at least 15 and at least 50 per cent.',
    },
    thresholds: { name: 'More thresholds', text: 'Pupils with at least 5, 10, 20 and 30 per cent absence.' },
    'valid-and-invalid': {
      name: 'Valid and invalid, each by itself',
      text: 'Pupils with at least 15 per cent valid, and at least 15 per cent invalid absence.',
    },
    gender: {
      name: 'Girls and boys',
      text: 'At least 15 and at least 50 per cent, by gender. More numbers must be protected in small municipalities.',
    },
    register: {
      name: 'Hours',
      text: 'Offered, valid and invalid hours, as in the national register that is proposed.',
    },
    trial: {
      name: 'Indicators on trial',
      text: 'Investigations, reports, new cases and days to support. Always voluntary, and not in the first collection.',
    },
  },
};
