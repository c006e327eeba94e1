import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import type { AccessRow, TestRole, World } from './row.ts';
import { everyone, signedIn } from './row.ts';

/** Who reads the category: all members, the coordinators of the network alone, or everybody; `portal` = all members, and no network runs it. */
type Readers = 'members' | 'coordinators' | 'everybody' | 'portal';

async function made(world: World, who: Readers, author?: { id: string }) {
  const { app, network } = world;
  const visibility = {
    members: 'member',
    coordinators: `role:coordinator:${network.id}`,
    everybody: 'public',
    portal: 'member',
  } as const;
  const category = await makeCategory(app, {
    visibility: visibility[who],
    position: 99,
    ...(who !== 'portal' && { network }),
  });
  const thread = await makeThread(app, { category });
  return { thread, post: await makePost(app, { thread, ...(author && { author }) }) };
}

const inThread = (who: Readers, path: string) => async (world: World) =>
  `${(await made(world, who)).thread.path}${path}`;
const ofPost = (who: Readers, path: string) => async (world: World) =>
  `/inlagg/${(await made(world, who)).post.id}${path}`;
const ofCase = (who: Readers, path: string) => async (world: World) =>
  `/moderering/${(await made(world, who)).post.id}${path}`;
/** A post that whoever asks has written. */
const ofOwn = (path: string) => async (world: World, role: TestRole) => {
  const author = role === 'anonymous' ? undefined : world.person(role);
  return `/inlagg/${(await made(world, 'members', author)).post.id}${path}`;
};

/** Those who look after what members write, and after what coordinators write among themselves. */
const carers = {
  members: (status: number, anonymous: number): Record<TestRole, number> => ({
    ...everyone(403),
    coordinator: status,
    admin: status,
    anonymous,
  }),
  coordinators: (status: number, anonymous: number): Record<TestRole, number> => ({
    ...everyone(404),
    coordinator: status,
    anonymous,
  }),
};

const page = (route: string, about: string, address: AccessRow['address'], expect: AccessRow['expect']) =>
  ({ route, about, representation: 'html', address, expect, isProtected: true }) as const;

const asPage = (route: string, address: AccessRow['address']): AccessRow => ({
  route,
  about: 'som sida',
  representation: 'redirect',
  address,
  expect: everyone(303),
});

const sent = (
  route: string,
  about: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  form: Readonly<Record<string, string>> = {},
): AccessRow => ({ route, about, method: 'POST', representation: 'html', address, form, expect });

const read = { number: '1', version: '1' };
const words = { cause: 'other', reason: 'Inlägget bryter mot forumets regler.' };

/** What is sent to a thread's pages, and what whoever may do it is answered. */
const threadActs = [
  { act: 'las', verb: 'spara', form: { act: 'lock' }, status: 303 },
  { act: 'las', verb: 'avbryt', form: { plan: 'finns-inte' }, status: 409 },
  { act: 'fast', verb: 'spara', form: { day: '' }, status: 303 },
  { act: 'flytta', verb: 'spara', form: {}, status: 422 },
  { act: 'dela', verb: 'spara', form: {}, status: 422 },
  { act: 'sla-ihop', verb: 'spara', form: {}, status: 422 },
] as const;
const threadPages = ['las', 'fast', 'flytta', 'dela', 'sla-ihop', 'exportera'] as const;
const handed = 'forum/[category]/[thread]/exportera/hamta.astro';

export const rows: readonly AccessRow[] = [
  page('moderering/index.astro', 'kö', '/moderering', signedIn(200, 303)),
  {
    route: 'moderering/borttaget.astro',
    representation: 'html',
    address: '/moderering/borttaget',
    expect: everyone(200),
  },
  page('moderering/moderatorer/index.astro', 'lista', '/moderering/moderatorer', carers.members(200, 303)),
  sent('moderering/moderatorer/utse.astro', 'tomt', '/moderering/moderatorer/utse', carers.members(422, 403)),
  asPage('moderering/moderatorer/utse.astro', '/moderering/moderatorer/utse'),
  sent(
    'moderering/moderatorer/avsluta.astro',
    'ingen',
    '/moderering/moderatorer/avsluta',
    carers.members(404, 403),
    { moderator: 'finns-inte' },
  ),
  asPage('moderering/moderatorer/avsluta.astro', '/moderering/moderatorer/avsluta'),

  ...(['members', 'coordinators'] as const).flatMap((who) => [
    page('moderering/[post]/index.astro', who, ofCase(who, ''), carers[who](200, 303)),
    sent('moderering/[post]/besluta.astro', who, ofCase(who, '/besluta'), carers[who](303, 403), {
      act: 'hide',
      ...words,
      ...read,
    }),
    page('inlagg/[id]/gallra/index.astro', who, ofPost(who, '/gallra'), carers[who](200, 303)),
    sent('inlagg/[id]/gallra/spara.astro', who, ofPost(who, '/gallra/spara'), carers[who](303, 403), {
      what: 'post',
      ...words,
      ...read,
    }),
    ...threadPages.map((act) =>
      page(
        `forum/[category]/[thread]/${act}/index.astro`,
        who,
        inThread(who, `/${act}`),
        carers[who](200, 303),
      ),
    ),
    ...threadActs.map(({ act, verb, form, status }) =>
      sent(
        `forum/[category]/[thread]/${act}/${verb}.astro`,
        who,
        inThread(who, `/${act}/${verb}`),
        carers[who](status, 403),
        form,
      ),
    ),
    {
      ...sent(handed, who, inThread(who, '/exportera/hamta'), carers[who](200, 403)),
      representation: 'file' as const,
    },
  ]),
  page('moderering/[post]/index.astro', 'hela portalens', ofCase('portal', ''), carers.members(200, 303)),
  asPage('moderering/[post]/besluta.astro', ofCase('members', '/besluta')),
  asPage('inlagg/[id]/gallra/spara.astro', ofPost('members', '/gallra/spara')),
  ...threadActs.map(({ act, verb }) =>
    asPage(`forum/[category]/[thread]/${act}/${verb}.astro`, inThread('members', `/${act}/${verb}`)),
  ),
  asPage(handed, inThread('members', '/exportera/hamta')),

  page('inlagg/[id]/anmal/index.astro', 'medlemmars', ofPost('members', '/anmal'), signedIn(200, 404)),
  sent(
    'inlagg/[id]/anmal/skicka.astro',
    'medlemmars',
    ofPost('members', '/anmal/skicka'),
    signedIn(303, 404),
    { reason: 'wrong' },
  ),
  {
    route: 'inlagg/[id]/anmal/index.astro',
    about: 'öppet',
    representation: 'html',
    address: ofPost('everybody', '/anmal'),
    expect: everyone(200),
  },
  sent('inlagg/[id]/anmal/skicka.astro', 'öppet', ofPost('everybody', '/anmal/skicka'), everyone(303), {
    reason: 'privacy',
  }),
  asPage('inlagg/[id]/anmal/skicka.astro', ofPost('members', '/anmal/skicka')),
  page('inlagg/[id]/beslut/index.astro', 'eget', ofOwn('/beslut'), signedIn(200, 303)),
  page('inlagg/[id]/beslut/index.astro', 'andras', ofPost('members', '/beslut'), signedIn(404, 303)),
  sent('inlagg/[id]/beslut/svara.astro', 'eget, tomt', ofOwn('/beslut/svara'), signedIn(422, 403)),
  asPage('inlagg/[id]/beslut/svara.astro', ofOwn('/beslut/svara')),
];
