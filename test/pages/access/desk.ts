import { type AccessRow, everyone, signedIn, type TestRole, type World } from './row.ts';

const coordinating: readonly TestRole[] = ['coordinator', 'admin'];
const network = (path: string) => (world: World) => `/natverk/${world.network.slug}${path}`;

function only(status: number, roles: readonly TestRole[], anonymous: number): Record<TestRole, number> {
  return { ...everyone(403), anonymous, ...Object.fromEntries(roles.map((role) => [role, status])) };
}

/** A form in two rows: sent by everybody, and its address opened as a page. */
function form(
  route: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  fields: AccessRow['form'] = {},
): AccessRow[] {
  return [
    { route, method: 'POST', representation: 'html', address, form: fields, expect },
    { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
  ];
}

/** What everybody in the network reads. */
function joined(page: string, path: string, about?: string): AccessRow[] {
  return [
    {
      route: `natverk/[slug]/${page}`,
      representation: 'html',
      address: network(path),
      expect: signedIn(200, 303),
      isProtected: true,
      ...(about && { about }),
    },
  ];
}

const resting = { ...everyone(404), anonymous: 303 };

export const rows: readonly AccessRow[] = [
  {
    route: 'att-gora/vila/index.astro',
    representation: 'html',
    address: '/att-gora/vila?uppgift=finns-inte',
    expect: resting,
    isProtected: true,
  },
  ...form(
    'att-gora/vila/spara.astro',
    '/att-gora/vila/spara',
    { ...resting, anonymous: 403 },
    {
      task: 'finns-inte',
      until: '2027-01-01',
    },
  ),
  ...form('att-gora/vila/ta-upp.astro', '/att-gora/vila/ta-upp', signedIn(303, 403), { task: 'finns-inte' }),
  {
    route: 'att-gora/lamna-over/index.astro',
    representation: 'html',
    address: '/att-gora/lamna-over',
    expect: signedIn(200, 303),
    isProtected: true,
  },
  ...form('att-gora/lamna-over/spara.astro', '/att-gora/lamna-over/spara', signedIn(422, 403), {
    substitute: 'ingen',
    until: '2027-01-01',
  }),
  ...form('att-gora/lamna-over/ta-tillbaka.astro', '/att-gora/lamna-over/ta-tillbaka', signedIn(303, 403)),
  {
    route: 'natverk/[slug]/att-hora-av/index.astro',
    representation: 'html',
    address: network('/att-hora-av'),
    expect: only(200, coordinating, 303),
    isProtected: true,
  },
  {
    route: 'natverk/[slug]/att-hora-av/index.astro',
    about: 'en organisation',
    representation: 'html',
    address: (world) => `/natverk/${world.network.slug}/att-hora-av?organisation=${world.organisation.slug}`,
    expect: only(200, coordinating, 303),
    isProtected: true,
  },
  ...form(
    'natverk/[slug]/att-hora-av/anteckna.astro',
    network('/att-hora-av/anteckna'),
    only(303, coordinating, 403),
    (world) => ({ organisation: world.organisation.slug, on: '2026-01-01', way: 'phone', note: '' }),
  ),
  ...joined('efterfragat/index.astro', '/efterfragat'),
  ...joined('arshjul/index.astro', '/arshjul'),
  ...joined('arsberattelse/index.astro', '/arsberattelse'),
  ...joined('efterfragat/index.astro', '/efterfragat?hinder=school&inriktning=return', 'en ruta'),
  {
    route: 'natverk/[slug]/efterfragat/tabell.csv.ts',
    representation: 'file',
    address: network('/efterfragat/tabell.csv'),
    expect: signedIn(200, 303),
    isProtected: true,
  },
];
