import { newToken } from '#src/features/accounts/token.ts';
import { insertRequest } from '#src/features/network/situation/approval/request-queries.ts';
import { upsertQuestion, upsertWording } from '#src/features/network/situation/questions/question-queries.ts';
import { type AccessRow, everyone, type TestRole, type World } from './row.ts';

const managing: readonly TestRole[] = ['contact', 'coordinator', 'admin'];
const coordinating: readonly TestRole[] = ['coordinator', 'admin'];
const own = (path: string) => (world: World) => `/organisationer/${world.organisation.slug}/nulage${path}`;
const network = (path: string) => (world: World) => `/natverk/${world.network.slug}/nulage${path}`;

function only(status: number, roles: readonly TestRole[], anonymous: number): Record<TestRole, number> {
  return { ...everyone(403), anonymous, ...Object.fromEntries(roles.map((role) => [role, status])) };
}

function closed(route: string, address: AccessRow['address'], roles: readonly TestRole[]): AccessRow {
  return { route, representation: 'html', address, expect: only(200, roles, 303), isProtected: true };
}

/** A form in two rows: sent by everybody, and its address opened as a page. */
function form(
  route: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  fields: Readonly<Record<string, string>> = {},
): AccessRow[] {
  return [
    { route, method: 'POST', representation: 'html', address, form: fields, expect },
    { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
  ];
}

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

async function makeQuestion({ app, network }: World): Promise<string> {
  const id = `q-${app.ids.next()}`;
  await upsertQuestion(app.db, { id, networkId: network.id, part: 'own', position: 900, version: 1 });
  const validFrom = app.clock.now().toISOString().slice(0, 10);
  const key = { questionId: id, version: 1, lang: 'sv', validFrom } as const;
  await upsertWording(app.db, key, { short: 'Prov', text: 'Finns det?', hint: '', extra: '', search: '' });
  return id;
}

let shared: Promise<string> | undefined;

/** A question of the network, the same for all who only look; whoever may end one gets one of their own. */
const ownQuestion =
  (path: string, ending: readonly TestRole[] = []) =>
  async (world: World, role: TestRole) => {
    shared ??= makeQuestion(world);
    const id = await (ending.includes(role) ? makeQuestion(world) : shared);
    return `/natverk/${world.network.slug}/nulage/fraga/${id}${path}`;
  };

/** A link that the samordnare sent about the answers that wait in the demo network. */
const link = (path: string) => async (world: World) => {
  const { app } = world;
  const response = await app.db
    .selectFrom('situation_response as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select('r.id')
    .where('o.slug', '=', 'gruvberga-kommun')
    .where('r.state', '=', 'draft')
    .executeTakeFirstOrThrow();
  const { token, hash: tokenHash } = newToken();
  const now = app.clock.now();
  await insertRequest(app.db, {
    ...{ id: app.ids.next(), tokenHash, responseId: response.id, askedBy: world.person('coordinator').id },
    ...{ createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + 3_600_000).toISOString() },
  });
  return `/godkann-nulage/${token}${path}`;
};

export const rows: readonly AccessRow[] = [
  open('lanet/index.astro', '/lanet'),
  missing('lanet/index.astro', '/lanet?ar=1999'),
  open('lanet/fraga/[id].astro', '/lanet/fraga/plan'),
  missing('lanet/fraga/[id].astro', '/lanet/fraga/finns-inte'),
  open('lanet/hos/[slug].astro', '/lanet/hos/alvstad-kommun'),
  missing('lanet/hos/[slug].astro', '/lanet/hos/region-bergslagsbygden'),
  open('lanet/svar.csv.ts', '/lanet/svar.csv', 'text'),
  open('api/v1/situation.ts', '/api/v1/situation', 'json'),
  closed('organisationer/[slug]/nulage/index.astro', own(''), managing),
  closed('organisationer/[slug]/nulage/granska/index.astro', own('/granska'), managing),
  ...form('organisationer/[slug]/nulage/spara.astro', own('/spara'), only(422, managing, 403)),
  // what was read is not what stands: nobody's yes goes through, and the coordinator's never would
  ...form(
    'organisationer/[slug]/nulage/godkann.astro',
    own('/godkann'),
    { ...only(409, managing, 403), coordinator: 403 },
    { version: '0', function: 'Skolchef' },
  ),
  ...form('organisationer/[slug]/nulage/fraga.astro', own('/fraga'), only(409, managing, 403), {
    version: '0',
  }),
  closed('natverk/[slug]/nulage/index.astro', network(''), coordinating),
  ...form('natverk/[slug]/nulage/oppna.astro', network('/oppna'), only(422, coordinating, 403)),
  ...form('natverk/[slug]/nulage/sista-dag.astro', network('/sista-dag'), only(422, coordinating, 403), {
    ...{ round: 'okand', lastDay: '2020-01-01' },
  }),
  closed('natverk/[slug]/nulage/fraga/index.astro', network('/fraga'), coordinating),
  ...form('natverk/[slug]/nulage/fraga/spara.astro', network('/fraga/spara'), only(422, coordinating, 403)),
  closed('natverk/[slug]/nulage/fraga/[id]/index.astro', ownQuestion(''), coordinating),
  ...form(
    'natverk/[slug]/nulage/fraga/[id]/spara.astro',
    ownQuestion('/spara'),
    only(422, coordinating, 403),
  ),
  ...form(
    'natverk/[slug]/nulage/fraga/[id]/avsluta.astro',
    ownQuestion('/avsluta', coordinating),
    only(303, coordinating, 403),
  ),
  {
    route: 'godkann-nulage/[token]/index.astro',
    representation: 'html',
    address: link(''),
    expect: everyone(200),
  },
  missing('godkann-nulage/[token]/index.astro', '/godkann-nulage/finns-inte'),
  // without the version that was read, or without words, the page is shown again
  ...form('godkann-nulage/[token]/stammer.astro', link('/stammer'), everyone(409), { version: '0' }),
  ...form('godkann-nulage/[token]/andra.astro', link('/andra'), everyone(422)),
];
