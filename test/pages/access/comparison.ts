import { type AccessRow, everyone } from './row.ts';

const open = (
  route: string,
  address: string,
  representation: AccessRow['representation'] = 'html',
): AccessRow => ({ route, representation, address, expect: everyone(200) });

const missing = (route: string, address: string): AccessRow => ({
  ...open(route, address),
  about: 'finns inte',
  expect: everyone(404),
});

/** Whoever takes part in a network compares; others are asked to sign in. */
const forParticipants = (
  route: string,
  address: string,
  representation: AccessRow['representation'],
): AccessRow => ({
  ...open(route, address, representation),
  expect: { ...everyone(200), anonymous: 303 },
  isProtected: true,
});

export const rows: readonly AccessRow[] = [
  open('siffror/index.astro', '/siffror'),
  missing('siffror/index.astro', '/siffror?natverk=finns-inte'),
  open('siffror/[indicator]/index.astro', '/siffror/minst-15-procent'),
  missing('siffror/[indicator]/index.astro', '/siffror/finns-inte'),
  open('siffror/[indicator]/tabell.csv.ts', '/siffror/minst-15-procent/tabell.csv', 'text'),
  forParticipants('siffror/[indicator]/jamfor/index.astro', '/siffror/minst-15-procent/jamfor', 'html'),
  forParticipants(
    'siffror/[indicator]/jamfor/tabell.csv.ts',
    '/siffror/minst-15-procent/jamfor/tabell.csv',
    'text',
  ),
  {
    ...missing(
      'siffror/[indicator]/jamfor/index.astro',
      '/siffror/minst-15-procent/jamfor?organisation=gruvberga-kommun',
    ),
    about: 'en annan kommuns egna siffror',
    expect: { ...everyone(404), anonymous: 303 },
  },
  missing('siffror/rapport/[term].astro', '/siffror/rapport/ht-1999'),
  open('siffror/lika-kommuner.astro', '/siffror/lika-kommuner?kommun=lillfors'),
];
