import { newToken } from '#src/features/accounts/token.ts';
import { insertRequest } from '#src/features/library/approvals/request-queries.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type AccessRow, everyone, type TestRole, type World } from './row.ts';

const hidden = (status: number, anonymous: number): Record<TestRole, number> => ({
  ...everyone(404),
  anonymous,
  writer: status,
  editor: status,
  contact: status,
  coordinator: status,
  admin: status,
});

const draft = (path: string) => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, state: 'draft' });
  return `/bibliotek/${slug}${path}`;
};

/** A link that the editor sent about a draft that is made for the row. */
const link = (path: string) => async (world: World) => {
  const { app } = world;
  const { id: entryId } = await makeEntry(app, { organisation: world.organisation, state: 'draft' });
  const revision = await app.db
    .selectFrom('entry_revision')
    .select(['id', 'saves'])
    .where('entry_id', '=', entryId)
    .executeTakeFirstOrThrow();
  const { token, hash } = newToken();
  const now = app.clock.now();
  await insertRequest(app.db, {
    ...{ id: app.ids.next(), tokenHash: hash, entryId, kind: 'boss', message: null, function: 'skolchef' },
    ...{ eMail: 'skolchef@hallinge.example', revisionId: revision.id, saves: revision.saves },
    ...{ askedBy: world.person('editor').id, createdAt: now.toISOString() },
    expiresAt: new Date(now.getTime() + 3_600_000).toISOString(),
  });
  return `/godkann/${token}${path}`;
};

/** Changing the text or asking about it; open to those who write for the organisation. */
function own(path: string, forms: Readonly<Record<string, readonly [number, Record<string, string>]>>) {
  const route = `bibliotek/[slug]/${path}`;
  const page: AccessRow = {
    route: `${route}/index.astro`,
    representation: 'html',
    address: draft(`/${path}`),
    expect: hidden(200, 303),
    isProtected: true,
  };
  const rows = Object.entries(forms).flatMap(([verb, [status, fields]]): AccessRow[] => [
    {
      route: `${route}/${verb}.astro`,
      method: 'POST',
      representation: 'html',
      address: draft(`/${path}/${verb}`),
      form: fields,
      expect: hidden(status, 403),
    },
    {
      route: `${route}/${verb}.astro`,
      about: 'som sida',
      representation: 'redirect',
      address: draft(`/${path}/${verb}`),
      expect: everyone(303),
    },
  ]);
  return [page, ...rows];
}

/** Whoever has the link answers, with an account or without. */
function answer(path: string, status: number, fields: Record<string, string>): AccessRow[] {
  const route = `godkann/[token]${path}.astro`;
  return [
    {
      route,
      method: 'POST',
      representation: 'html',
      address: link(path),
      form: fields,
      expect: everyone(status),
    },
    { route, about: 'som sida', representation: 'redirect', address: link(path), expect: everyone(303) },
  ];
}

const asked = (route: string, path: string): AccessRow => ({
  route: `godkann/[token]/${route}`,
  representation: 'html',
  address: link(path),
  expect: everyone(200),
});

export const rows: readonly AccessRow[] = [
  ...own('godkannande', {
    fraga: [422, { kind: 'boss', function: 'skolchef', eMail: 'ingen adress', message: '' }],
    muntligt: [422, { spokenFunction: '', spokenOn: '' }],
    'ta-tillbaka': [303, { id: 'ingen' }],
    klart: [303, {}],
  }),
  ...own('medskribenter', {
    'bjud-in': [422, { e_mail: 'ingen adress' }],
    avsluta: [303, { person: 'ingen' }],
    'ta-tillbaka': [404, { invitation: 'ingen' }],
  }),
  asked('index.astro', ''),
  asked('andra/index.astro', '/andra'),
  asked('nej/index.astro', '/nej'),
  {
    route: 'godkann/[token]/index.astro',
    about: 'okänd länk',
    representation: 'html',
    address: '/godkann/finns-inte',
    expect: everyone(404),
  },
  // without the version that was read the page is shown again
  ...answer('/stammer', 409, {}),
  ...answer('/andra/skicka', 422, {}),
  ...answer('/nej/skicka', 303, { reason: '' }),
];
