import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import type { AccessRow, TestRole, World } from './row.ts';
import { everyone, signedIn } from './row.ts';

/** For whom a category is, by who reads it. */
const readers = {
  open: () => 'public',
  members: () => 'member',
  network: ({ network }: World) => `network:${network.id}`,
  coordinators: ({ network }: World) => `role:coordinator:${network.id}`,
  group: () => 'closed-group',
} as const satisfies Record<string, (world: World) => VisibilityKey | 'closed-group'>;
type Readers = keyof typeof readers;

async function made(world: World, who: Readers) {
  const category = await makeCategory(world.app, {
    visibility: readers[who](world),
    network: world.network,
    position: 99,
  });
  return { category, thread: await makeThread(world.app, { category }) };
}

const category = (who: Readers) => async (world: World) => `/forum/${(await made(world, who)).category.slug}`;
const thread = (who: Readers) => async (world: World) => (await made(world, who)).thread.path;
const post =
  (who: Readers, path = '') =>
  async (world: World) =>
    `/inlagg/${(await made(world, who)).thread.postId}${path}`;

const members: Record<TestRole, number> = { ...everyone(200), anonymous: 404 };
const onlyCoordinator: Record<TestRole, number> = { ...everyone(404), coordinator: 200 };
/** Nobody is a member of a group that was just made, an administrator neither. */
const nobody = everyone(404);

const expected: Record<Readers, Record<TestRole, number>> = {
  open: everyone(200),
  members,
  network: members,
  coordinators: onlyCoordinator,
  group: nobody,
};

const found = (expect: Record<TestRole, number>, status: number) =>
  Object.fromEntries(
    Object.entries(expect).map(([role, one]) => [role, one === 200 ? status : one]),
  ) as Record<TestRole, number>;

function readingRows(who: Readers): AccessRow[] {
  const isProtected = who !== 'open';
  return [
    {
      route: 'forum/[category]/index.astro',
      about: who,
      representation: 'html',
      address: category(who),
      expect: expected[who],
      isProtected,
    },
    {
      route: 'forum/[category]/[thread]/index.astro',
      about: who,
      representation: 'html',
      address: thread(who),
      expect: expected[who],
      isProtected,
    },
    {
      route: 'inlagg/[id]/index.astro',
      about: who,
      representation: 'redirect',
      address: post(who),
      expect: found(expected[who], 302),
      isProtected,
    },
  ];
}

const hiddenPost = async (world: World) => {
  const open = await made(world, 'open');
  const hidden = await makePost(world.app, { thread: open.thread, state: 'awaiting' });
  return `/inlagg/${hidden.id}`;
};

const entry = (path: string) => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, state: 'published' });
  return `/bibliotek/${slug}${path}`;
};

const arranging: Record<TestRole, number> = {
  ...everyone(403),
  anonymous: 303,
  coordinator: 200,
  admin: 200,
};
const arrangingPost = (status: number): Record<TestRole, number> => ({
  ...everyone(403),
  coordinator: status,
  admin: status,
});

const arranged =
  (path: string, who: Readers = 'network') =>
  async (world: World) =>
    `/forum/kategorier/${(await made(world, who)).category.id}${path}`;

/** A page of the coordinator's, and the form that it sends. */
function arrangingRows(
  page: string,
  verb: string,
  address: (path: string) => AccessRow['address'],
  status: number,
): AccessRow[] {
  const route = `forum/kategorier${page}`;
  const sent = { route: `${route}/${verb}.astro`, representation: 'html' as const };
  const shown = { route: `${route}/index.astro`, representation: 'html' as const, isProtected: true };
  return [
    { ...shown, address: address(''), expect: arranging },
    { ...sent, method: 'POST', address: address(`/${verb}`), expect: arrangingPost(status) },
    {
      ...sent,
      about: 'som sida',
      representation: 'redirect',
      address: address(`/${verb}`),
      expect: everyone(303),
    },
  ];
}

export const rows: readonly AccessRow[] = [
  ...arrangingRows('', 'flytta', (path) => `/forum/kategorier${path}`, 303),
  ...arrangingRows('/ny', 'spara', (path) => `/forum/kategorier/ny${path}`, 422),
  ...arrangingRows('/[id]', 'spara', (path) => arranged(path), 422),
  ...arrangingRows('/[id]/medlemmar', 'lagg-till', (path) => arranged(`/medlemmar${path}`, 'group'), 422),
  {
    route: 'forum/kategorier/[id]/medlemmar/ta-bort.astro',
    method: 'POST',
    representation: 'html',
    address: arranged('/medlemmar/ta-bort', 'group'),
    expect: arrangingPost(303),
  },
  {
    route: 'forum/kategorier/[id]/medlemmar/ta-bort.astro',
    about: 'som sida',
    representation: 'redirect',
    address: arranged('/medlemmar/ta-bort', 'group'),
    expect: everyone(303),
  },
  { route: 'forum/index.astro', representation: 'html', address: '/forum', expect: everyone(200) },
  ...(Object.keys(readers) as Readers[]).flatMap(readingRows),
  {
    route: 'inlagg/[id]/index.astro',
    about: 'väntar på en moderator',
    representation: 'redirect',
    address: hiddenPost,
    expect: { ...everyone(404), coordinator: 302, admin: 302 },
  },
  ...(['tacka', 'bokmark'] as const).flatMap((verb): AccessRow[] => [
    {
      route: `inlagg/[id]/${verb}.astro`,
      method: 'POST',
      representation: 'html',
      address: post('members', `/${verb}`),
      form: { on: 'ja' },
      expect: signedIn(303, 403),
    },
    {
      route: `inlagg/[id]/${verb}.astro`,
      about: 'som sida',
      representation: 'redirect',
      address: post('members', `/${verb}`),
      expect: everyone(303),
    },
  ]),
  {
    route: 'bibliotek/[slug]/samtal/index.astro',
    representation: 'html',
    address: entry('/samtal'),
    expect: signedIn(200, 303),
    isProtected: true,
  },
  {
    route: 'bibliotek/[slug]/samtal/spara.astro',
    method: 'POST',
    representation: 'html',
    address: entry('/samtal/spara'),
    expect: signedIn(422, 403),
  },
  {
    route: 'bibliotek/[slug]/samtal/autospara.ts',
    method: 'POST',
    representation: 'json',
    address: entry('/samtal/autospara'),
    expect: signedIn(200, 403),
  },
  ...['spara.astro', 'autospara.ts'].map(
    (file): AccessRow => ({
      route: `bibliotek/[slug]/samtal/${file}`,
      about: 'som sida',
      representation: 'redirect',
      address: entry(`/samtal/${file.replace(/\..*/, '')}`),
      expect: everyone(303),
    }),
  ),
  {
    route: 'mitt/bokmarken/index.astro',
    representation: 'html',
    address: '/mitt/bokmarken',
    expect: signedIn(200, 303),
    isProtected: true,
  },
];
