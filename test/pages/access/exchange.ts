import { insertCard } from '#src/features/meetings/exchange/cards/card-queries.ts';
import { upsertAnswer } from '#src/features/meetings/exchange/requests/afterwards/answer-queries.ts';
import type { RequestState } from '#src/features/meetings/exchange/requests/request.ts';
import { insertRequest, updateRequest } from '#src/features/meetings/exchange/requests/request-queries.ts';
import { type AccessRow, everyone, type TestRole, type World } from './row.ts';

const day = () => new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);

/** A request from the world's other organisation to its own, in a state; the editor of the other asks. */
async function made(world: World, state: RequestState): Promise<string> {
  const { app, organisation, otherOrganisation } = world;
  const id = app.ids.next();
  const at = app.clock.now().toISOString();
  await insertRequest(app.db, {
    ...{
      id,
      fromId: otherOrganisation.id,
      toId: organisation.id,
      entryId: null,
      cause: null,
      topic: null,
      format: 'talk',
    },
    ...{ purpose: 'Prov', questions: '', wishedTime: '', term: '2026-autumn', askedAt: at },
    askedBy: world.person('otherEditor').id,
  });
  const booking = { on: at.slice(0, 10), place: '', meetingId: null };
  if (state !== 'asked') await updateRequest(app.db, id, { from: 'asked', to: state, at, booking });
  return id;
}

const request =
  (state: RequestState, path = '') =>
  async (world: World) =>
    `/utbyte/${await made(world, state)}${path}`;

/** A request that is over, of which both have said what it gave. */
const answered = (path: string) => async (world: World) => {
  const { app, organisation, otherOrganisation } = world;
  const id = await made(world, 'done');
  const at = app.clock.now().toISOString();
  const said = { requestId: id, wasUseful: 'yes', learnt: 'Börja i en årskurs.', at } as const;
  for (const organisationId of [organisation.id, otherOrganisation.id])
    await upsertAnswer(app.db, { ...said, organisationId, by: world.person('editor').id });
  return `/utbyte/${id}${path}`;
};

const form = { kind: 'show', topic: 'hindrance:transitions', text: 'Prov', until: day() };
/** A card of the organisation, whose day has been: it stands on no page. */
const card = async (world: World) => {
  const id = world.app.ids.next();
  const { topic, text } = form;
  const said = { kind: 'show', topic, text, untilOn: '2026-01-01' } as const;
  const at = world.app.clock.now().toISOString();
  const by = world.person('reader').id;
  await insertCard(world.app.db, { id, organisationId: world.organisation.id, ...said, by, at });
  return { card: id };
};

const own: readonly TestRole[] = ['reader', 'writer', 'editor', 'contact'];
const others: readonly TestRole[] = ['otherWriter', 'otherEditor', 'otherContact'];
/** Who works for an organisation of their own besides. */
const ownBesides: readonly TestRole[] = ['coordinator', 'admin'];
const table = (status: number, roles: readonly TestRole[], rest: number, anonymous: number) => ({
  ...everyone(rest),
  anonymous,
  ...Object.fromEntries(roles.map((role) => [role, status])),
});
/** The people of both, and their coordinators: to whoever runs the portal it is not there. */
const insiders = (status: number, anonymous: number) => ({
  ...everyone(status),
  anonymous,
  admin: 404,
});
const answering: readonly TestRole[] = ['editor', 'contact', 'coordinator'];
const asking: readonly TestRole[] = ['otherEditor', 'otherContact', 'coordinator'];

/** A form in two rows: sent by everybody, and its address opened as a page. */
function sent(
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

const page = (route: string, address: AccessRow['address'], expect: AccessRow['expect']): AccessRow => ({
  route,
  representation: 'html',
  address,
  expect,
  isProtected: true,
});

const acted = (roles: readonly TestRole[]) => ({ ...table(303, roles, 403, 403), admin: 404 });

export const rows: readonly AccessRow[] = [
  page('utbyte/index.astro', '/utbyte', table(303, ['anonymous'], 200, 303)),
  page(
    'utbyte/ny/index.astro',
    ({ otherOrganisation }) => `/utbyte/ny?organisation=${otherOrganisation.slug}`,
    table(303, ['anonymous'], 200, 303),
  ),
  ...sent(
    'utbyte/ny/skicka.astro',
    '/utbyte/ny/skicka',
    table(303, [...own, ...others, ...ownBesides], 403, 403),
    (world, role) => ({
      ...{ format: 'talk', purpose: 'Vi vill veta mer.', questions: '', wished: '', topic: '' },
      // who coordinates asks in the name of any organisation of the network
      from: role === 'coordinator' ? world.organisation.slug : '',
      ...{ entry: '', formKey: world.app.ids.next() },
      organisation: others.includes(role) ? world.organisation.slug : world.otherOrganisation.slug,
    }),
  ),
  page('utbyte/[id]/index.astro', request('asked'), insiders(200, 303)),
  ...sent('utbyte/[id]/ja.astro', request('asked', '/ja'), acted(answering)),
  ...sent('utbyte/[id]/inte-just-nu.astro', request('asked', '/inte-just-nu'), acted(answering)),
  ...sent(
    'utbyte/[id]/boka.astro',
    request('accepted', '/boka'),
    acted(['editor', 'contact', 'coordinator', 'otherEditor', 'otherContact']),
    { day: day(), place: '', meeting: '' },
  ),
  ...sent(
    'utbyte/[id]/genomfort.astro',
    request('booked', '/genomfort'),
    acted(['editor', 'contact', 'coordinator', 'otherEditor', 'otherContact']),
  ),
  ...sent('utbyte/[id]/ta-tillbaka.astro', request('asked', '/ta-tillbaka'), acted(asking)),
  ...sent('utbyte/[id]/svara.astro', request('done', '/svara'), acted([...own, ...others]), {
    useful: 'yes',
    learnt: '',
  }),
  ...sent(
    'utbyte/[id]/gott-exempel.astro',
    answered('/gott-exempel'),
    acted(['writer', 'editor', 'contact', 'otherWriter', 'otherEditor', 'otherContact']),
  ),
  page('utbyte/kort/index.astro', '/utbyte/kort', table(200, [...own, ...others, ...ownBesides], 403, 303)),
  ...sent(
    'utbyte/kort/spara.astro',
    '/utbyte/kort/spara',
    table(303, [...own, ...others, ...ownBesides], 403, 403),
    form,
  ),
  ...sent('utbyte/kort/ta-bort.astro', '/utbyte/kort/ta-bort', table(303, [...own, 'admin'], 403, 403), card),
  page('utbyte/hitta/index.astro', '/utbyte/hitta', table(303, ['anonymous'], 200, 303)),
  page(
    'organisationer/[slug]/tar-emot/index.astro',
    ({ organisation }) => `/organisationer/${organisation.slug}/tar-emot`,
    table(200, ['editor', 'contact', 'coordinator', 'admin'], 403, 303),
  ),
  ...sent(
    'organisationer/[slug]/tar-emot/spara.astro',
    ({ organisation }) => `/organisationer/${organisation.slug}/tar-emot/spara`,
    table(303, ['editor', 'contact', 'coordinator', 'admin'], 403, 403),
    { talk: '', visit: '2', 'two-hours': '', 'peer-review': '' },
  ),
];
