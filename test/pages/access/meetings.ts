import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { makeFeed } from '#src/features/meetings/calendar/feed-service.ts';
import type { NewMeetingInput } from '#src/features/meetings/meeting/meeting-input.ts';
import { registerGuest } from '#src/features/meetings/registration/guests/guest-service.ts';
import { guestToken } from '#src/features/meetings/registration/guests/guest-token.ts';
import { register } from '#src/features/meetings/registration/registration-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { makeMeeting } from '#test/support/factories/meeting-factory.ts';
import type { AccessRow, TestRole, World } from './row.ts';
import { everyone, signedIn } from './row.ts';

/** For whom a meeting is. */
type Readers = 'public' | 'member' | 'network' | 'coordinators';

const day = () => new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);

/** A meeting of the network, a month ahead. */
async function made(world: World, readers: Readers, wanted: Partial<NewMeetingInput> = {}) {
  const { id: personId } = world.person('coordinator');
  const by = await actorOf(world.app.db, personId);
  return makeMeeting(world.app, { network: world.network, by, readers, day: day(), ...wanted });
}

const meeting =
  (readers: Readers, path = '', wanted: Partial<NewMeetingInput> = {}) =>
  async (world: World) =>
    `${(await made(world, readers, wanted)).path}${path}`;

/** Asks for something at registration. */
const asking: Partial<NewMeetingInput> = { asks: ['diet', 'access'] };

/** The same, for which whoever asks is registered already. */
const registered =
  (path: string, wanted: Partial<NewMeetingInput> = {}) =>
  async (world: World, role: TestRole) => {
    const { id, path: address } = await made(world, 'member', wanted);
    if (role !== 'anonymous') {
      const actor = await actorOf(world.app.db, world.person(role).id);
      await register(world.app, actor, id, { organisation: '', diet: '', access: '' });
    }
    return `${address}${path}`;
  };

/** Where a reader says what they need. */
export const readersNeeds = (world: World) => registered('/anmal/onskemal', asking)(world, 'reader');

/** Where it is asked whether a reader's registration shall be taken away. */
export const removal = async (world: World) => {
  const { id, path } = await made(world, 'member');
  const actor = await actorOf(world.app.db, world.person('reader').id);
  await register(world.app, actor, id, { organisation: '', diet: '', access: '' });
  const { id: registration } = await world.app.db
    .selectFrom('meeting_registration')
    .select('id')
    .where('meeting_id', '=', id)
    .executeTakeFirstOrThrow();
  return `${path}/deltagare/ta-bort?anmalan=${registration}`;
};

/** The page of a guest whose address is not confirmed. */
const guest = (path: string) => async (world: World) => {
  const { id } = await made(world, 'public', asking);
  const eMail = `gast.${world.app.ids.next()}@forening.example`;
  const words = { name: 'Besökare', e_mail: eMail, organisation: '', diet: '', access: '' };
  await registerGuest(world.app, anonymous, id, words, world.app.ids.next());
  const row = await world.app.db
    .selectFrom('meeting_registration')
    .select('id')
    .where('guest_e_mail', '=', eMail)
    .executeTakeFirstOrThrow();
  return `/moten/anmalan/${guestToken(world.app.config, row)}${path}`;
};

/** The page of a guest, and of a series that nobody sees yet. */
export const guestPage = guest('');
export const draftSeries = meeting('member', '', { act: 'draft', repetition: 'weekly', times: 3 });

const feed = async (world: World) => {
  const actor = await actorOf(world.app.db, world.person('reader').id);
  return `/kalender/${await makeFeed(world.app, actor)}.ics`;
};

const seen: Record<Readers, Record<TestRole, number>> = {
  public: everyone(200),
  member: signedIn(200, 404),
  network: signedIn(200, 404),
  coordinators: { ...everyone(404), coordinator: 200 },
};

/** Those who arrange a meeting that all members see. */
const arranging = (status: number): Record<TestRole, number> => ({
  ...everyone(403),
  anonymous: 404,
  coordinator: status,
  admin: status,
});
/** Who puts up meetings: coordinators, and those who answer for an organisation. */
const puttingUp = (status: number): Record<TestRole, number> => ({
  ...everyone(status),
  anonymous: 403,
  reader: 403,
  writer: 403,
  otherWriter: 403,
});

const shown = { representation: 'html' as const, isProtected: true };
const sent = { representation: 'html' as const, method: 'POST' as const };

/** An address that only takes what is sent leads back to its page. */
const asPage = (route: string, address: AccessRow['address']): AccessRow => ({
  route,
  about: 'som sida',
  representation: 'redirect',
  address,
  expect: everyone(303),
});

const page = '[meeting]';
const organised: readonly { route: string; path: string }[] = [
  { route: 'redigera/index.astro', path: '/redigera' },
  { route: 'stall-in/index.astro', path: '/stall-in' },
  { route: 'dagordning/index.astro', path: '/dagordning' },
  { route: 'deltagare/index.astro', path: '/deltagare' },
  { route: 'deltagare/namnskyltar.astro', path: '/deltagare/namnskyltar' },
];
const organisedPosts: readonly { route: string; path: string; status: number }[] = [
  { route: 'redigera/spara.astro', path: '/redigera/spara', status: 422 },
  { route: 'stall-in/spara.astro', path: '/stall-in/spara', status: 422 },
  { route: 'dagordning/spara.astro', path: '/dagordning/spara', status: 422 },
  { route: 'dagordning/flytta.astro', path: '/dagordning/flytta', status: 303 },
  { route: 'deltagare/pa-plats.astro', path: '/deltagare/pa-plats', status: 303 },
  { route: 'deltagare/inte-pa-plats.astro', path: '/deltagare/inte-pa-plats', status: 303 },
  { route: 'deltagare/ta-bort/bekrafta.astro', path: '/deltagare/ta-bort/bekrafta', status: 303 },
];
const ownPosts = ['avboka', 'tacka-ja'] as const;

export const rows: readonly AccessRow[] = [
  { route: 'moten/index.astro', representation: 'html', address: '/moten', expect: everyone(200) },
  {
    route: 'moten/index.astro',
    about: 'en månad',
    representation: 'html',
    address: '/moten?manad=2027-03',
    expect: everyone(200),
  },
  {
    route: 'moten/nytt/index.astro',
    ...shown,
    address: '/moten/nytt',
    expect: { ...puttingUp(200), anonymous: 303 },
  },
  { route: 'moten/nytt/spara.astro', ...sent, address: '/moten/nytt/spara', expect: puttingUp(422) },
  asPage('moten/nytt/spara.astro', '/moten/nytt/spara'),
  ...(Object.keys(seen) as Readers[]).flatMap((readers): AccessRow[] => [
    {
      route: `moten/${page}/index.astro`,
      about: readers,
      representation: 'html',
      address: meeting(readers),
      expect: seen[readers],
      isProtected: readers !== 'public',
    },
    {
      route: `moten/${page}/kalender.ics.ts`,
      about: readers,
      representation: 'file',
      address: meeting(readers, '/kalender.ics'),
      expect: seen[readers],
      isProtected: readers !== 'public',
    },
  ]),
  {
    route: `moten/${page}/index.astro`,
    about: 'utkast',
    ...shown,
    address: meeting('member', '', { act: 'draft' }),
    expect: { ...everyone(404), coordinator: 200, admin: 200 },
  },
  ...organised.map(
    ({ route, path }): AccessRow => ({
      route: `moten/${page}/${route}`,
      ...shown,
      address: meeting('member', path),
      expect: arranging(200),
    }),
  ),
  {
    route: `moten/${page}/deltagare/ta-bort/index.astro`,
    ...shown,
    address: removal,
    expect: arranging(200),
  },
  {
    route: `moten/${page}/deltagare/lista.csv.ts`,
    representation: 'file',
    isProtected: true,
    address: meeting('member', '/deltagare/lista.csv'),
    expect: arranging(200),
  },
  ...organisedPosts.flatMap(({ route, path, status }): AccessRow[] => [
    {
      route: `moten/${page}/${route}`,
      ...sent,
      address: meeting('member', path),
      expect: arranging(status),
    },
    asPage(`moten/${page}/${route}`, meeting('member', path)),
  ]),
  ...(['publicera', 'kasta'] as const).flatMap((verb): AccessRow[] => [
    {
      route: `moten/${page}/${verb}.astro`,
      ...sent,
      address: meeting('member', `/${verb}`, { act: 'draft' }),
      expect: { ...everyone(404), coordinator: 303, admin: 303 },
    },
    asPage(`moten/${page}/${verb}.astro`, meeting('member', `/${verb}`)),
  ]),
  {
    route: `moten/${page}/anmal/index.astro`,
    ...shown,
    address: meeting('member', '/anmal'),
    expect: signedIn(200, 404),
  },
  {
    route: `moten/${page}/anmal/index.astro`,
    about: 'öppet möte',
    representation: 'html',
    address: meeting('public', '/anmal'),
    expect: everyone(200),
  },
  {
    route: `moten/${page}/anmal/spara.astro`,
    ...sent,
    address: meeting('member', '/anmal/spara'),
    expect: signedIn(303, 403),
  },
  asPage(`moten/${page}/anmal/spara.astro`, meeting('member', '/anmal/spara')),
  {
    route: `moten/${page}/anmal/utan-konto.astro`,
    ...sent,
    address: meeting('public', '/anmal/utan-konto'),
    expect: everyone(422),
  },
  {
    route: `moten/${page}/anmal/utan-konto.astro`,
    about: 'som sida',
    representation: 'redirect',
    address: meeting('public', '/anmal/utan-konto'),
    expect: everyone(303),
  },
  {
    route: `moten/${page}/anmal/skickat.astro`,
    representation: 'html',
    address: meeting('public', '/anmal/skickat'),
    expect: everyone(200),
  },
  ...ownPosts.flatMap((verb): AccessRow[] => [
    {
      route: `moten/${page}/anmal/${verb}.astro`,
      ...sent,
      address: registered(`/anmal/${verb}`),
      expect: signedIn(verb === 'avboka' ? 303 : 409, 403),
    },
    asPage(`moten/${page}/anmal/${verb}.astro`, meeting('member', `/anmal/${verb}`)),
  ]),
  {
    route: `moten/${page}/anmal/kollega/index.astro`,
    ...shown,
    address: registered('/anmal/kollega'),
    expect: signedIn(200, 303),
  },
  {
    route: `moten/${page}/anmal/kollega/spara.astro`,
    ...sent,
    address: registered('/anmal/kollega/spara'),
    expect: signedIn(422, 403),
  },
  asPage(`moten/${page}/anmal/kollega/spara.astro`, meeting('member', '/anmal/kollega/spara')),
  {
    route: `moten/${page}/anmal/onskemal/index.astro`,
    ...shown,
    address: registered('/anmal/onskemal', asking),
    expect: signedIn(200, 303),
  },
  {
    route: `moten/${page}/anmal/onskemal/spara.astro`,
    ...sent,
    address: registered('/anmal/onskemal/spara', asking),
    expect: signedIn(303, 403),
  },
  asPage(`moten/${page}/anmal/onskemal/spara.astro`, meeting('member', '/anmal/onskemal/spara')),
  {
    route: 'moten/anmalan/[token]/onskemal/index.astro',
    representation: 'html',
    address: guest('/onskemal'),
    expect: everyone(200),
  },
  {
    route: 'moten/anmalan/[token]/onskemal/spara.astro',
    ...sent,
    address: guest('/onskemal/spara'),
    expect: everyone(303),
  },
  asPage('moten/anmalan/[token]/onskemal/spara.astro', guest('/onskemal/spara')),
  {
    route: 'moten/anmalan/[token]/index.astro',
    representation: 'html',
    address: guest(''),
    expect: everyone(200),
  },
  {
    route: 'moten/anmalan/[token]/kalender.ics.ts',
    representation: 'file',
    address: guest('/kalender.ics'),
    expect: everyone(200),
  },
  ...(['bekrafta', 'avboka', 'tacka-ja'] as const).flatMap((verb): AccessRow[] => [
    {
      route: `moten/anmalan/[token]/${verb}.astro`,
      ...sent,
      address: guest(`/${verb}`),
      expect: everyone(verb === 'tacka-ja' ? 409 : 303),
    },
    asPage(`moten/anmalan/[token]/${verb}.astro`, guest(`/${verb}`)),
  ]),
  { route: 'mitt/kalender/index.astro', ...shown, address: '/mitt/kalender', expect: signedIn(200, 303) },
  ...(['lank', 'ta-bort'] as const).flatMap((verb): AccessRow[] => [
    {
      route: `mitt/kalender/${verb}.astro`,
      ...sent,
      address: `/mitt/kalender/${verb}`,
      expect: signedIn(verb === 'lank' ? 200 : 303, 403),
    },
    asPage(`mitt/kalender/${verb}.astro`, `/mitt/kalender/${verb}`),
  ]),
  {
    route: 'kalender/moten.ics.ts',
    representation: 'file',
    address: '/kalender/moten.ics',
    expect: everyone(200),
  },
  { route: 'kalender/[token].ics.ts', representation: 'file', address: feed, expect: everyone(200) },
  {
    route: 'kalender/[token].ics.ts',
    about: 'en länk som inte finns',
    representation: 'file',
    address: '/kalender/finns-inte.ics',
    expect: everyone(404),
  },
  { route: 'api/v1/meetings.ts', representation: 'json', address: '/api/v1/meetings', expect: everyone(200) },
];
