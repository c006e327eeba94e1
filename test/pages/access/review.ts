import { makeEntry } from '#test/support/factories/entry-factory.ts';
import type { AccessRow, TestRole, World } from './row.ts';
import { everyone, signedIn } from './row.ts';

const writing: readonly TestRole[] = ['writer', 'editor', 'contact', 'coordinator', 'admin'];
const editing: readonly TestRole[] = ['editor', 'contact', 'coordinator', 'admin'];
const handingOut: readonly TestRole[] = ['coordinator', 'admin'];

const entry = (state: 'draft' | 'published', path: string) => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, state });
  return `/bibliotek/${slug}${path}`;
};

/** Hidden from whoever takes no part; those who take part without the right are refused. */
function hidden(
  status: number,
  {
    may,
    refused = [],
    anonymous,
  }: { may: readonly TestRole[]; refused?: readonly TestRole[]; anonymous: number },
): Record<TestRole, number> {
  const all = { ...everyone(404), anonymous };
  for (const role of refused) all[role] = 403;
  for (const role of may) all[role] = status;
  return all;
}

const page = (
  route: string,
  state: 'draft' | 'published',
  path: string,
  expect: AccessRow['expect'],
): AccessRow => ({
  route: `bibliotek/[slug]/${route}`,
  representation: 'html',
  address: entry(state, path),
  expect,
  isProtected: true,
});

/** A form in two rows: sent by everybody, and its address opened as a page. */
function form(
  route: string,
  state: 'draft' | 'published',
  expect: AccessRow['expect'],
  fields: Readonly<Record<string, string>> = {},
): AccessRow[] {
  const address = entry(state, `/${route}`);
  const file = `bibliotek/[slug]/${route}.astro`;
  return [
    { route: file, method: 'POST', representation: 'html', address, form: fields, expect },
    { route: file, about: 'som sida', representation: 'redirect', address, expect: everyone(303) },
  ];
}

const forEditors = (status: number, anonymous: number) =>
  hidden(status, { may: editing, refused: ['writer'], anonymous });
const forWriters = (status: number, anonymous: number) => hidden(status, { may: writing, anonymous });

export const rows: readonly AccessRow[] = [
  page('skicka-tillbaka/index.astro', 'draft', '/skicka-tillbaka', forEditors(200, 303)),
  ...form('skicka-tillbaka/bekrafta', 'draft', forEditors(422, 403)),
  page('schemalagg/index.astro', 'draft', '/schemalagg', forEditors(200, 303)),
  ...form('schemalagg/spara', 'draft', forEditors(422, 403), { day: '2020-01-01', hour: '08' }),
  ...form('schemalagg/ta-bort', 'draft', forEditors(303, 403)),
  page('lagg-undan/index.astro', 'draft', '/lagg-undan', forWriters(200, 303)),
  {
    ...page('lagg-undan/index.astro', 'published', '/lagg-undan', forEditors(200, 303)),
    about: 'publicerad',
  },
  ...form('lagg-undan/bekrafta', 'draft', forWriters(303, 403)),
  ...form('lagg-undan/angra', 'draft', forWriters(303, 403)),
  page('granskning/index.astro', 'published', '/granskning', forWriters(200, 303)),
  ...form('granskning/begar', 'published', forEditors(422, 403)),
  ...form(
    'granskning/utse',
    'published',
    hidden(409, { may: handingOut, refused: ['writer', 'editor', 'contact'], anonymous: 403 }),
    { reviewer: 'ingen' },
  ),
  ...form('granskning/avbryt', 'published', forEditors(303, 403)),
  {
    ...page('granska/index.astro', 'published', '/granska', forWriters(303, 303)),
    about: 'ingen granskare',
  },
  ...form('granska/svara', 'published', forWriters(409, 403)),
  page('kommentarer/index.astro', 'published', '/kommentarer', signedIn(200, 303)),
  ...form('kommentarer/skriv', 'published', signedIn(303, 403), { kind: 'reader', body: 'Bra text.' }),
  ...form('kommentarer/svara', 'published', signedIn(404, 403), { comment: 'ingen', body: 'Svar.' }),
  ...form('kommentarer/klar', 'published', signedIn(404, 403), { comment: 'ingen', isDone: 'yes' }),
];
