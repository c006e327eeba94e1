import { newToken } from '#src/features/accounts/token.ts';
import { insertLink } from '#src/features/library/freshness/still-true/link-queries.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type AccessRow, everyone, type TestRole, type World } from './row.ts';

const coordinating = (status: number, anonymous: number): Record<TestRole, number> => ({
  ...everyone(403),
  anonymous,
  coordinator: status,
  admin: status,
});

const network = (path: string) => (world: World) => `/natverk/${world.network.slug}/aktualitet${path}`;

/** The link of a mail about an entry that is made for the row. */
const link = (path: string) => async (world: World) => {
  const { app } = world;
  const { id: entryId } = await makeEntry(app, { organisation: world.organisation });
  const entry = await app.db
    .selectFrom('entry')
    .select('published_revision_id as revisionId')
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow();
  const { token, hash } = newToken();
  const now = app.clock.now();
  await insertLink(app.db, {
    ...{ tokenHash: hash, entryId, revisionId: entry.revisionId ?? '', at: now.toISOString() },
    expiresAt: new Date(now.getTime() + 3_600_000).toISOString(),
  });
  return `/stammer/${token}${path}`;
};

function form(
  route: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  fields: Readonly<Record<string, string>>,
): AccessRow[] {
  return [
    { route, method: 'POST', representation: 'html', address, form: fields, expect },
    { route, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
  ];
}

/** What cannot be relied on in a network, changes of the law, and the one-click answer of a mail. */
export const rows: readonly AccessRow[] = [
  {
    route: 'natverk/[slug]/aktualitet/index.astro',
    representation: 'html',
    address: network(''),
    expect: coordinating(200, 303),
    isProtected: true,
  },
  ...form('natverk/[slug]/aktualitet/fraga.astro', network('/fraga'), coordinating(404, 403), {
    entry: 'ingen',
  }),
  {
    route: 'lagandringar/index.astro',
    representation: 'html',
    address: '/lagandringar',
    expect: coordinating(200, 303),
    isProtected: true,
  },
  ...form('lagandringar/markera.astro', '/lagandringar/markera', coordinating(422, 403), { note: '' }),
  ...form('lagandringar/ta-bort.astro', '/lagandringar/ta-bort', coordinating(303, 403), { id: 'ingen' }),
  {
    route: 'stammer/[token]/index.astro',
    representation: 'html',
    address: link(''),
    expect: everyone(200),
  },
  {
    route: 'stammer/[token]/index.astro',
    about: 'okänd länk',
    representation: 'html',
    address: '/stammer/finns-inte',
    expect: everyone(404),
  },
  ...form('stammer/[token]/ja.astro', link('/ja'), everyone(303), {}),
];
