import { makeEntry } from '#test/support/factories/entry-factory.ts';
import type { AccessRow, TestRole, World } from './row.ts';
import { everyone, signedIn } from './row.ts';

const writing: readonly TestRole[] = ['writer', 'editor', 'contact', 'coordinator', 'admin'];
const editing: readonly TestRole[] = ['editor', 'contact', 'coordinator', 'admin'];

/** The address beneath an entry that is made for the row: nobody's act is in the way of the next. */
const entry = (state: 'draft' | 'published' | 'withdrawn', path: string) => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, state });
  return `/bibliotek/${slug}${path}`;
};

/** Drafts are hidden: whoever may not see them is told that there is no such page. */
function hidden(
  status: number,
  roles: readonly TestRole[],
  anonymous: number,
  writer?: number,
): Record<TestRole, number> {
  const allowed = Object.fromEntries(roles.map((role) => [role, status]));
  return { ...everyone(404), anonymous, ...(writer && { writer }), ...allowed };
}

function page(route: string, address: AccessRow['address'], expect: AccessRow['expect']): AccessRow {
  return { route, representation: 'html', address, expect, isProtected: true };
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

const newForm: Record<TestRole, number> = {
  ...everyone(422),
  anonymous: 403,
  reader: 403,
};

export const rows: readonly AccessRow[] = [
  page('bibliotek/ny/index.astro', '/bibliotek/ny', { ...everyone(200), anonymous: 303, reader: 403 }),
  ...form('bibliotek/ny/spara.astro', '/bibliotek/ny/spara', newForm, { title: 'x'.repeat(101) }),
  page('bibliotek/[slug]/redigera/index.astro', entry('draft', '/redigera'), hidden(200, writing, 303)),
  {
    ...page(
      'bibliotek/[slug]/redigera/index.astro',
      entry('published', '/redigera'),
      hidden(200, writing, 303),
    ),
    about: 'publicerad',
  },
  ...form(
    'bibliotek/[slug]/redigera/spara.astro',
    entry('draft', '/redigera/spara'),
    hidden(409, writing, 403),
    { title: 'Sparat av någon annan' },
  ),
  page(
    'bibliotek/[slug]/forhandsgranska/index.astro',
    entry('draft', '/forhandsgranska'),
    hidden(200, writing, 303),
  ),
  // the coordinator is led to asking the organisation for its yes
  ...form('bibliotek/[slug]/publicera.astro', entry('draft', '/publicera'), hidden(303, editing, 403, 403)),
  ...form('bibliotek/[slug]/skicka.astro', entry('draft', '/skicka'), hidden(303, writing, 403)),
  page(
    'bibliotek/[slug]/dra-tillbaka/index.astro',
    entry('published', '/dra-tillbaka'),
    hidden(200, editing, 303, 403),
  ),
  ...form(
    'bibliotek/[slug]/dra-tillbaka/bekrafta.astro',
    entry('published', '/dra-tillbaka/bekrafta'),
    hidden(422, editing, 403, 403),
  ),
  page(
    'bibliotek/[slug]/byt-adress/index.astro',
    entry('published', '/byt-adress'),
    hidden(200, editing, 303, 403),
  ),
  ...form(
    'bibliotek/[slug]/byt-adress/spara.astro',
    entry('published', '/byt-adress/spara'),
    hidden(422, editing, 403, 403),
  ),
  page('bibliotek/[slug]/ta-bort/index.astro', entry('draft', '/ta-bort'), hidden(200, writing, 303)),
  ...form(
    'bibliotek/[slug]/ta-bort/bekrafta.astro',
    entry('draft', '/ta-bort/bekrafta'),
    hidden(303, writing, 403),
  ),
  page('mitt/beskrivningar/index.astro', '/mitt/beskrivningar', signedIn(200, 303)),
];
