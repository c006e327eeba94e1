import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeFile } from '#test/support/factories/file-factory.ts';
import { type AccessRow, everyone, type TestRole, type World } from './row.ts';

const writing: readonly TestRole[] = ['writer', 'editor', 'contact', 'coordinator', 'admin'];
const inNetwork: readonly TestRole[] = [...writing, 'reader', 'otherWriter', 'otherEditor', 'otherContact'];

/** Drafts are hidden: whoever may not see them is told that there is no such page. */
function only(roles: readonly TestRole[], status: number, anonymous: number): Record<TestRole, number> {
  return { ...everyone(404), anonymous, ...Object.fromEntries(roles.map((role) => [role, status])) };
}

const beneath = (path: string) => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, state: 'draft' });
  return `/bibliotek/${slug}/material${path}`;
};

const page = (route: string, path: string): AccessRow => ({
  route: `bibliotek/[slug]/material/${route}`,
  representation: 'html',
  address: beneath(path),
  expect: only(writing, 200, 303),
  isProtected: true,
});

/** A form that says nothing is refused to those who may send it, and hidden from everybody else. */
const form = (route: string, path: string, status: number): AccessRow[] => [
  {
    route: `bibliotek/[slug]/material/${route}`,
    method: 'POST',
    representation: 'html',
    address: beneath(path),
    form: {},
    expect: only(writing, status, 403),
  },
  {
    route: `bibliotek/[slug]/material/${route}`,
    about: 'som sida',
    representation: 'redirect',
    address: beneath(path),
    expect: everyone(303),
  },
];

type Made = Parameters<typeof makeFile>[1];
type Found = Awaited<ReturnType<typeof makeFile>>;

const file =
  (made: Omit<Made, 'organisation'>, path: (found: Found) => string) =>
  async ({ app, organisation }: World) =>
    path(await makeFile(app, { organisation, ...made }));

const latest = ({ path }: Found) => path;
const numbered = ({ versionPath }: Found) => versionPath;
const routes = [
  { route: 'filer/[lineage]/[name].astro', path: latest },
  { route: 'filer/[lineage]/[number]/[name].astro', path: numbered },
];

/** A file is open to those who may read the text that names it, at both of its addresses. */
const files = routes.flatMap(({ route, path }): AccessRow[] => [
  { route, representation: 'file', address: file({}, path), expect: everyone(200) },
  {
    route,
    about: 'utkast',
    representation: 'file',
    address: file({ state: 'draft' }, path),
    expect: only(writing, 200, 404),
  },
  {
    route,
    about: 'bara nätverket',
    representation: 'file',
    address: file({ materials: 'network-only' }, path),
    expect: only(inNetwork, 200, 404),
  },
  {
    route,
    about: 'väntar på en andra person',
    representation: 'file',
    address: file({ reading: 'unreadable' }, path),
    expect: { ...everyone(503), ...Object.fromEntries(writing.map((role) => [role, 200])) },
  },
]);

export const rows: readonly AccessRow[] = [
  page('index.astro', ''),
  page('fil/index.astro', '/fil'),
  page('lank/index.astro', '/lank'),
  ...form('fil/spara.astro', '/fil/spara', 422),
  ...form('lank/spara.astro', '/lank/spara', 422),
  ...form('ordna.astro', '/ordna', 422),
  ...form('godkann.astro', '/godkann', 400),
  ...files,
];
