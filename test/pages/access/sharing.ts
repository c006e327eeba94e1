import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type AccessRow, everyone, type TestRole, type World } from './row.ts';

const uppsala = 'uppsala-koordinatorer-for-okad-skolnarvaro';
const norrbruk = 'norrbruks-narvaroteam';
const guide = '/bibliotek/det-har-ska-skolan-gora-vid-franvaro/rutiner';

const open = (
  route: string,
  address: string,
  about?: string,
  representation: AccessRow['representation'] = 'html',
): AccessRow => ({
  route,
  representation,
  address,
  expect: everyone(200),
  ...(about !== undefined && { about }),
});

const of = (state: 'draft' | 'withdrawn', path: string) => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, state });
  return `/bibliotek/${slug}/${path}`;
};

/** Beneath an entry: a draft is not there yet, a withdrawn one says why. */
const beneath = (route: string, path: string): AccessRow[] => [
  { route, about: 'utkast', representation: 'html', address: of('draft', path), expect: everyone(404) },
  {
    route,
    about: 'tillbakadragen',
    representation: 'html',
    address: of('withdrawn', path),
    expect: everyone(410),
  },
];

/** Those who may write routines, in any organisation; `anonymous` is asked to sign in. */
const writing = (status: number, anonymous: number): Record<TestRole, number> => ({
  ...everyone(status),
  anonymous,
  reader: 403,
  writer: 403,
  otherWriter: 403,
});

/** A guide of its own for each form, so that nobody's routine is in another's way. */
const newGuide = (path: string) => async (world: World) => {
  const content = { kind: 'guide', title: 'Vägledning på prov' } as const;
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, content });
  return `/bibliotek/${slug}/rutiner/${path}`;
};

/** What readers take along, and the routines beside guides. */
export const rows: readonly AccessRow[] = [
  open('bibliotek/lista.astro', '/bibliotek/lista'),
  open(
    'bibliotek/lista.astro',
    `/bibliotek/lista?p=${uppsala},${norrbruk},finns-inte&namn=Till+m%C3%B6tet&sok=team`,
    'full',
  ),
  open('bibliotek/jamfor.astro', '/bibliotek/jamfor'),
  open('bibliotek/jamfor.astro', `/bibliotek/jamfor?p=${uppsala}&p=${norrbruk}&visa=skillnader`, 'två'),
  open('bibliotek/[slug]/checklista.astro', `/bibliotek/${uppsala}/checklista`),
  ...beneath('bibliotek/[slug]/checklista.astro', 'checklista'),
  open('bibliotek/[slug]/ta-med-till-eht.astro', `/bibliotek/${uppsala}/ta-med-till-eht`),
  ...beneath('bibliotek/[slug]/ta-med-till-eht.astro', 'ta-med-till-eht'),
  open('bibliotek/[slug]/anvand-pa-egen-webb/index.astro', `/bibliotek/${uppsala}/anvand-pa-egen-webb`),
  ...beneath('bibliotek/[slug]/anvand-pa-egen-webb/index.astro', 'anvand-pa-egen-webb'),
  open(
    'bibliotek/[slug]/anvand-pa-egen-webb/[format].ts',
    `/bibliotek/${uppsala}/anvand-pa-egen-webb/html`,
    'html',
    'text',
  ),
  open(
    'bibliotek/[slug]/anvand-pa-egen-webb/[format].ts',
    `/bibliotek/${uppsala}/anvand-pa-egen-webb/text`,
    'text',
    'text',
  ),
  {
    route: 'bibliotek/[slug]/rutiner/index.astro',
    representation: 'html',
    address: guide,
    expect: { ...writing(200, 303) },
    isProtected: true,
  },
  {
    route: 'bibliotek/[slug]/rutiner/index.astro',
    about: 'inte en vägledning',
    representation: 'html',
    address: `/bibliotek/${uppsala}/rutiner`,
    expect: writing(404, 303),
  },
  {
    route: 'bibliotek/[slug]/rutiner/spara.astro',
    method: 'POST',
    representation: 'html',
    address: newGuide('spara'),
    form: ({ organisation, otherOrganisation }, role) => ({
      title: 'Rutin vid frånvaro',
      organisation: (role.startsWith('other') ? otherOrganisation : organisation).slug,
    }),
    expect: writing(303, 403),
  },
  {
    route: 'bibliotek/[slug]/rutiner/spara.astro',
    about: 'för en annan organisation',
    method: 'POST',
    representation: 'html',
    address: newGuide('spara'),
    form: ({ organisation }) => ({ title: 'Rutin vid frånvaro', organisation: organisation.slug }),
    expect: { ...writing(303, 403), otherEditor: 422, otherContact: 422 },
  },
  {
    route: 'bibliotek/[slug]/rutiner/spara.astro',
    about: 'som sida',
    representation: 'redirect',
    address: `${guide}/spara`,
    expect: everyone(303),
  },
  {
    route: 'bibliotek/[slug]/rutiner/ta-bort.astro',
    method: 'POST',
    representation: 'html',
    address: newGuide('ta-bort'),
    form: { routine: 'finns-inte' },
    expect: writing(409, 403),
  },
  {
    route: 'bibliotek/[slug]/rutiner/ta-bort.astro',
    about: 'som sida',
    representation: 'redirect',
    address: `${guide}/ta-bort`,
    expect: everyone(303),
  },
  {
    route: 'bibliotek/ny/index.astro',
    about: 'gott exempel',
    representation: 'html',
    address: '/bibliotek/ny?typ=gott-exempel',
    expect: { ...everyone(200), anonymous: 303, reader: 403 },
    isProtected: true,
  },
  {
    route: 'bibliotek/ny/berattelse.astro',
    method: 'POST',
    representation: 'html',
    address: '/bibliotek/ny/berattelse',
    form: { title: '' },
    expect: { ...everyone(422), anonymous: 403, reader: 403 },
  },
  {
    route: 'bibliotek/ny/berattelse.astro',
    about: 'som sida',
    representation: 'redirect',
    address: '/bibliotek/ny/berattelse',
    expect: everyone(303),
  },
];
