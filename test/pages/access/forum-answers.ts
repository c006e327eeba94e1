import { insertHarvest } from '#src/features/forum/harvest/harvest-queries.ts';
import { insertQuestion } from '#src/features/forum/requests/question-queries.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import type { AccessRow, TestRole, World } from './row.ts';
import { everyone, signedIn } from './row.ts';

/** A question in the forum that whoever asks has put, or somebody else. */
async function made(world: World, role: TestRole, whose: 'own' | 'others') {
  const { app, network } = world;
  const category = await makeCategory(app, { visibility: 'member', network, position: 99 });
  const isOwn = whose === 'own' && role !== 'anonymous';
  const thread = await makeThread(app, { category, ...(isOwn && { author: world.person(role) }) });
  return { thread, answer: await makePost(app, { thread }) };
}

const ofAnswer = (whose: 'own' | 'others', path: string) => async (world: World, role: TestRole) =>
  `/inlagg/${(await made(world, role, whose)).answer.id}${path}`;

/** Those who look after the talk of the network, beside who asked. */
const carers = (status: number, others: number): Record<TestRole, number> => ({
  ...everyone(others),
  coordinator: status,
  admin: status,
});

const sent = (
  route: string,
  about: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  form: AccessRow['form'] = {},
): AccessRow => ({ route, about, method: 'POST', representation: 'html', address, form, expect });
const asPage = (route: string, address: AccessRow['address'], expect = everyone(303)): AccessRow => ({
  route,
  about: 'som sida',
  representation: 'redirect',
  address,
  expect,
});

const lawAnswer = async (world: World) => {
  const { answer } = await made(world, 'anonymous', 'others');
  await world.app.db
    .updateTable('post')
    .set({ law_as_of: '2026-01-01' })
    .where('id', '=', answer.id)
    .execute();
  return `/inlagg/${answer.id}/kontrollera`;
};

const inThread = (path: string) => async (world: World, role: TestRole) =>
  `${(await made(world, role, 'others')).thread.path}${path}`;

const asking = '/forum/ny/utan-kommunnamn';

/** A question that waits for the coordinator, asked by whoever asks now or by a reader. */
const waiting = async ({ app, network, person }: World, role: TestRole) => {
  const id = app.ids.next();
  await insertQuestion(app.db, {
    id,
    networkId: network.id,
    askedBy: person(role === 'anonymous' ? 'reader' : role).id,
    title: 'Hur gör ni?',
    body: 'Vi undrar.',
    askedAt: app.clock.now().toISOString(),
  });
  return id;
};
const ofQuestion = (path: string) => async (world: World, role: TestRole) =>
  `${asking}/${await waiting(world, role)}${path}`;
/** Nobody else sees it, whoever runs the portal neither. */
const coordinator = (status: number, anonymous: number): Record<TestRole, number> => ({
  ...everyone(404),
  coordinator: status,
  anonymous,
});

/** A thread in which whoever asks has written as well. */
const joined = (path: string) => async (world: World, role: TestRole) => {
  const { thread } = await made(world, role, 'others');
  if (role !== 'anonymous') await makePost(world.app, { thread, author: world.person(role) });
  return `${thread.path}${path}`;
};

/** A post of whoever asks, or of a reader, that somebody wants in a good example. */
const wanted = (path: string) => async (world: World, role: TestRole) => {
  const { app, network, person } = world;
  const author = person(role === 'anonymous' ? 'reader' : role);
  const category = await makeCategory(app, { visibility: 'member', network, position: 99 });
  const thread = await makeThread(app, { category, author });
  const harvest = { id: app.ids.next(), threadId: thread.id, entryId: null, startedBy: null };
  const post = { id: thread.postId, authorId: author.id, isOwn: false };
  await insertHarvest(app.db, { ...harvest, at: app.clock.now().toISOString() }, [post]);
  return `/inlagg/${thread.postId}${path}`;
};

const check = 'inlagg/[id]/kontrollera.astro';
const helped = 'inlagg/[id]/hjalpte.astro';

export const rows: readonly AccessRow[] = [
  sent(helped, 'egen fråga', ofAnswer('own', '/hjalpte'), signedIn(303, 403), { on: 'ja' }),
  sent(helped, 'andras fråga', ofAnswer('others', '/hjalpte'), carers(303, 403), { on: 'ja' }),
  asPage(helped, ofAnswer('others', '/hjalpte')),
  sent(check, 'om juridik', lawAnswer, carers(303, 403), { version: '1' }),
  asPage(check, lawAnswer),
  {
    route: 'forum/ny/utan-kommunnamn/index.astro',
    about: 'formulär',
    representation: 'html',
    address: asking,
    expect: signedIn(200, 303),
    isProtected: true,
  },
  sent('forum/ny/utan-kommunnamn/spara.astro', 'tomt', `${asking}/spara`, signedIn(422, 403)),
  asPage('forum/ny/utan-kommunnamn/spara.astro', `${asking}/spara`),
  {
    ...sent('forum/ny/utan-kommunnamn/autospara.ts', 'tomt', `${asking}/autospara`, signedIn(200, 403)),
    representation: 'json',
  },
  asPage('forum/ny/utan-kommunnamn/autospara.ts', `${asking}/autospara`),
  sent(
    'forum/ny/utan-kommunnamn/ta-tillbaka.astro',
    'egen',
    `${asking}/ta-tillbaka`,
    signedIn(303, 403),
    async (world, role) => ({ question: await waiting(world, role) }),
  ),
  sent('forum/ny/utan-kommunnamn/ta-tillbaka.astro', 'ingen', `${asking}/ta-tillbaka`, signedIn(404, 403)),
  asPage('forum/ny/utan-kommunnamn/ta-tillbaka.astro', `${asking}/ta-tillbaka`),
  {
    route: 'forum/ny/utan-kommunnamn/[id]/index.astro',
    about: 'väntar',
    representation: 'html',
    address: ofQuestion(''),
    expect: coordinator(200, 303),
    isProtected: true,
  },
  sent('forum/ny/utan-kommunnamn/[id]/lagg-ut.astro', 'tomt', ofQuestion('/lagg-ut'), coordinator(422, 403)),
  asPage('forum/ny/utan-kommunnamn/[id]/lagg-ut.astro', ofQuestion('/lagg-ut')),
  sent(
    'forum/ny/utan-kommunnamn/[id]/lamna-tillbaka.astro',
    'med skäl',
    ofQuestion('/lamna-tillbaka'),
    coordinator(303, 403),
    { reason: 'Den är redan besvarad.' },
  ),
  asPage('forum/ny/utan-kommunnamn/[id]/lamna-tillbaka.astro', ofQuestion('/lamna-tillbaka')),
  {
    route: 'forum/ny/liknande.ts',
    about: 'medan man skriver',
    representation: 'json',
    address: '/forum/ny/liknande?q=Hur%20ringer%20ni%20hem',
    expect: signedIn(200, 403),
    isProtected: true,
  },
  {
    route: 'forum/[category]/[thread]/vem-kan-svara/index.astro',
    about: 'inga förslag',
    representation: 'html',
    address: inThread('/vem-kan-svara'),
    expect: signedIn(200, 303),
    isProtected: true,
  },
  sent(
    'forum/[category]/[thread]/vem-kan-svara/fraga.astro',
    'ingen som är föreslagen',
    inThread('/vem-kan-svara/fraga'),
    { ...everyone(403), coordinator: 404, admin: 404 },
    { organisation: 'ingen' },
  ),
  asPage('forum/[category]/[thread]/vem-kan-svara/fraga.astro', inThread('/vem-kan-svara/fraga')),
  {
    route: 'forum/[category]/[thread]/gott-exempel/index.astro',
    about: 'andras tråd',
    representation: 'html',
    address: inThread('/gott-exempel'),
    expect: { ...carers(200, 403), anonymous: 303 },
    isProtected: true,
  },
  {
    route: 'forum/[category]/[thread]/gott-exempel/index.astro',
    about: 'tråd där man har skrivit',
    representation: 'html',
    address: joined('/gott-exempel'),
    expect: { ...everyone(200), reader: 403, anonymous: 303 },
    isProtected: true,
  },
  sent('forum/[category]/[thread]/gott-exempel/spara.astro', 'tomt', joined('/gott-exempel/spara'), {
    ...everyone(422),
    reader: 403,
    anonymous: 403,
  }),
  asPage('forum/[category]/[thread]/gott-exempel/spara.astro', inThread('/gott-exempel/spara')),
  {
    route: 'inlagg/[id]/gott-exempel/index.astro',
    about: 'eget inlägg',
    representation: 'html',
    address: wanted('/gott-exempel'),
    expect: signedIn(200, 303),
    isProtected: true,
  },
  {
    route: 'inlagg/[id]/gott-exempel/index.astro',
    about: 'inget att svara på',
    representation: 'html',
    address: ofAnswer('own', '/gott-exempel'),
    expect: signedIn(404, 303),
  },
  sent('inlagg/[id]/gott-exempel/svara.astro', 'ja', wanted('/gott-exempel/svara'), signedIn(303, 403), {
    credit: 'role',
  }),
  sent('inlagg/[id]/gott-exempel/svara.astro', 'tomt', wanted('/gott-exempel/svara'), signedIn(422, 403)),
  asPage('inlagg/[id]/gott-exempel/svara.astro', wanted('/gott-exempel/svara')),
];
