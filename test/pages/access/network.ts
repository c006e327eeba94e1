import type { AccessRow, TestRole, World } from './row.ts';
import { everyone } from './row.ts';

/** Those who may change the world's organisation. */
const managers: Readonly<Partial<Record<TestRole, number>>> = { contact: 200, coordinator: 200, admin: 200 };
const own = (path: string) => (world: World) => `/organisationer/${world.organisation.slug}${path}`;
const network = (path: string) => (world: World) => `/natverk/${world.network.slug}${path}`;

/** Forbidden for all but these; an anonymous visitor is led to the sign-in page, with a form shown it at once. */
function only(status: number, roles: readonly TestRole[], anonymous = 303): Record<TestRole, number> {
  const allowed = Object.fromEntries(roles.map((role) => [role, status]));
  return { ...everyone(403), anonymous, ...allowed };
}

const managing = Object.keys(managers) as TestRole[];
const coordinating: readonly TestRole[] = ['coordinator', 'admin'];
const colleagues: readonly TestRole[] = ['reader', 'writer', 'editor', ...managing];

/** A page that only some may open. */
function closed(route: string, address: AccessRow['address'], roles: readonly TestRole[]): AccessRow {
  return { route, representation: 'html', address, expect: only(200, roles), isProtected: true };
}

/** A form that the allowed send empty and get back with its errors: nothing is changed for the rows that follow. */
function refusedForm(route: string, address: AccessRow['address'], roles: readonly TestRole[]): AccessRow {
  return {
    route,
    about: 'tomt formulär',
    method: 'POST',
    representation: 'html',
    address,
    form: {},
    expect: only(422, roles, 403),
  };
}

/** The address of a form, opened as a page, leads to the page of the form. */
function formAddress(route: string, address: AccessRow['address']): AccessRow {
  return { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) };
}

function form(route: string, address: AccessRow['address'], roles: readonly TestRole[]): AccessRow[] {
  return [refusedForm(route, address, roles), formAddress(route, address)];
}

const organisationForms = [
  'andra/spara',
  'enheter/ny',
  'enheter/avsluta',
  'medlemmar/godkann',
  'medlemmar/avsla',
  'medlemmar/avsluta',
  'medlemmar/ge-roll',
  'medlemmar/bjud-in',
  'medlemmar/ta-tillbaka',
];

export const rows: readonly AccessRow[] = [
  {
    route: 'organisationer/index.astro',
    representation: 'html',
    address: '/organisationer',
    expect: everyone(200),
  },
  {
    route: 'organisationer/index.astro',
    about: 'tom lista',
    representation: 'html',
    address: '/organisationer?typ=university',
    expect: everyone(200),
  },
  {
    route: 'organisationer/[slug]/index.astro',
    representation: 'html',
    address: own(''),
    expect: everyone(200),
  },
  {
    route: 'organisationer/[slug]/index.astro',
    about: 'ur en källa',
    representation: 'html',
    address: '/organisationer/alvesta-kommun',
    expect: everyone(200),
  },
  {
    route: 'organisationer/[slug]/index.astro',
    about: 'finns inte',
    representation: 'html',
    address: '/organisationer/finns-inte',
    expect: everyone(404),
  },
  closed('organisationer/[slug]/andra/index.astro', own('/andra'), managing),
  closed('organisationer/[slug]/enheter/index.astro', own('/enheter'), managing),
  closed('organisationer/[slug]/medlemmar/index.astro', own('/medlemmar'), colleagues),
  ...organisationForms.flatMap((verb) =>
    form(`organisationer/[slug]/${verb}.astro`, own(`/${verb}`), managing),
  ),
  closed('organisationer/ny/index.astro', '/organisationer/ny', coordinating),
  ...form('organisationer/ny/spara.astro', '/organisationer/ny/spara', coordinating),
  { route: 'natverk/index.astro', representation: 'html', address: '/natverk', expect: everyone(200) },
  {
    route: 'natverk/[slug]/index.astro',
    representation: 'html',
    address: network(''),
    expect: everyone(200),
  },
  closed('natverk/[slug]/andra/index.astro', network('/andra'), coordinating),
  ...['spara', 'ta-med', 'ta-bort'].flatMap((verb) =>
    form(`natverk/[slug]/andra/${verb}.astro`, network(`/andra/${verb}`), coordinating),
  ),
  closed('natverk/ny/index.astro', '/natverk/ny', ['admin']),
  ...form('natverk/ny/spara.astro', '/natverk/ny/spara', ['admin']),
  closed('natverk/[slug]/kommuner/index.astro', network('/kommuner'), coordinating),
  ...form('natverk/[slug]/kommuner/spara.astro', network('/kommuner/spara'), coordinating),
  closed('natverk/[slug]/samordnare/index.astro', network('/samordnare'), coordinating),
  refusedForm('natverk/[slug]/samordnare/bjud-in.astro', network('/samordnare/bjud-in'), ['admin']),
  formAddress('natverk/[slug]/samordnare/bjud-in.astro', network('/samordnare/bjud-in')),
  ...['ta-tillbaka', 'avsluta'].flatMap((verb) =>
    form(`natverk/[slug]/samordnare/${verb}.astro`, network(`/samordnare/${verb}`), coordinating),
  ),
  {
    route: 'att-gora/index.astro',
    representation: 'html',
    address: '/att-gora',
    expect: { ...everyone(200), anonymous: 303 },
    isProtected: true,
  },
];
