import { type AccessRow, everyone } from './row.ts';

const page = (route: string, address: string, about?: string): AccessRow => ({
  route,
  representation: 'html',
  address,
  expect: everyone(200),
  ...(about !== undefined && { about }),
});

const situation = '?arskurs=year-8&franvaro=longer&steg=noticed&kommun=uppsala';

/** "Beskriv läget" is open to everybody and says the same to everybody. */
export const rows: readonly AccessRow[] = [
  page('beskriv-laget/index.astro', '/beskriv-laget'),
  page('beskriv-laget/index.astro', `/en/beskriv-laget${situation}`, 'English, to be changed'),
  page('beskriv-laget/forslag.astro', `/beskriv-laget/forslag${situation}`),
  page('beskriv-laget/forslag.astro', `/en/beskriv-laget/forslag${situation}`, 'English'),
  page('beskriv-laget/forslag.astro', '/beskriv-laget/forslag?kommun=finnsinte', 'too little said'),
  page('hjalp/sa-rangordnar-vi.astro', '/hjalp/sa-rangordnar-vi'),
];
