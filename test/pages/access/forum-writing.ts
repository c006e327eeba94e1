import { documentTypes } from '#src/platform/documents/document.ts';
import { docx } from '#test/support/documents/office.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import type { AccessRow, TestRole, World } from './row.ts';
import { everyone, signedIn } from './row.ts';

/** Who reads the category: all members, or the coordinators of the network alone. */
type Readers = 'members' | 'coordinators';

async function made(world: World, who: Readers, author?: { id: string }) {
  const { app, network } = world;
  const visibility = who === 'members' ? 'member' : (`role:coordinator:${network.id}` as const);
  const category = await makeCategory(app, { visibility, network, position: 99 });
  const thread = await makeThread(app, { category });
  return { thread, post: await makePost(app, { thread, ...(author && { author }) }) };
}

const inThread = (who: Readers, path: string) => async (world: World) =>
  `${(await made(world, who)).thread.path}${path}`;
const ofPost = (who: Readers, path: string) => async (world: World) =>
  `/inlagg/${(await made(world, who)).post.id}${path}`;
/** A post that whoever asks has written. */
const ofOwn = (path: string) => async (world: World, role: TestRole) => {
  const author = role === 'anonymous' ? undefined : world.person(role);
  return `/inlagg/${(await made(world, 'members', author)).post.id}${path}`;
};

/** A thread that whoever asks has begun. */
const ofOwnThread = (path: string) => async (world: World, role: TestRole) => {
  const { app, network } = world;
  const category = await makeCategory(app, { network, position: 99 });
  const own = role === 'anonymous' ? {} : { author: world.person(role) };
  return `${(await makeThread(app, { category, ...own })).path}${path}`;
};

/** Those who look after the category. */
const caring = (status: number, anonymous: number): Record<TestRole, number> => ({
  ...everyone(403),
  coordinator: status,
  admin: status,
  anonymous,
});

/** A post with a file, as it is told in its text. */
const withFile = (who: Readers) => async (world: World) => {
  const { app } = world;
  const { post } = await made(world, who);
  const at = app.clock.now().toISOString();
  const content = await app.files.write(docx(), 1_000_000);
  const row = { mime: documentTypes.docx, fileName: 'blankett.docx', alt: null, ownerType: 'post-draft' };
  const file = await app.db.transaction().execute(async (trx) => {
    const stored = await app.files.insert(
      trx,
      { ...row, ownerId: post.id, visibility: 'category:ingen' },
      content,
    );
    const times = { uploaded_at: at, scanned_at: null, approved_by: null, approved_at: null };
    const kept = { file_id: stored.id, draft_id: null, post_id: post.id, uploaded_by: null } as const;
    await trx
      .insertInto('post_file')
      .values({ ...kept, ...times, state: 'clean', reading: 'read' })
      .execute();
    return stored;
  });
  return `/inlagg/${post.id}/fil/${file.id}/blankett.docx`;
};

const calling = (who: Readers) => async (world: World) =>
  `/forum/ny/uppmarksamma?q=demo&kategori=${(await made(world, who)).thread.category.slug}`;

const coordinators = (status: number, anonymous: number): Record<TestRole, number> => ({
  ...everyone(404),
  coordinator: status,
  anonymous,
});
/** What others have written is theirs; of what one cannot read one is told nothing. */
const others = { members: signedIn(403, 303), coordinators: coordinators(403, 303) };

const page = (route: string, about: string, address: AccessRow['address'], expect: AccessRow['expect']) =>
  ({ route, about, representation: 'html', address, expect, isProtected: true }) as const;

const asPage = (route: string, address: AccessRow['address'], expect = everyone(303)): AccessRow => ({
  route,
  about: 'som sida',
  representation: 'redirect',
  address,
  expect,
});

const sent = (
  route: string,
  about: string,
  address: AccessRow['address'],
  expect: AccessRow['expect'],
  form: Readonly<Record<string, string>> = {},
): AccessRow => ({ route, about, method: 'POST', representation: 'html', address, form, expect });

const kept = (row: AccessRow): AccessRow => ({ ...row, representation: 'json' });

const reply = 'forum/[category]/[thread]/svara';
const heading = 'forum/[category]/[thread]/redigera';
const edit = 'inlagg/[id]/redigera';
const removal = 'inlagg/[id]/ta-bort';

export const rows: readonly AccessRow[] = [
  page('forum/ny/index.astro', 'formulär', '/forum/ny', signedIn(200, 303)),
  sent('forum/ny/spara.astro', 'tomt', '/forum/ny/spara', signedIn(422, 403)),
  asPage('forum/ny/spara.astro', '/forum/ny/spara'),
  kept(sent('forum/ny/autospara.ts', 'tomt', '/forum/ny/autospara', signedIn(200, 403))),
  asPage('forum/ny/autospara.ts', '/forum/ny/autospara'),
  {
    ...page('forum/ny/uppmarksamma.ts', 'kollegor', calling('members'), signedIn(200, 403)),
    representation: 'json',
  },
  {
    ...page('forum/ny/uppmarksamma.ts', 'samordnarnas', calling('coordinators'), coordinators(200, 403)),
    representation: 'json',
  },
  ...(['members', 'coordinators'] as const).flatMap((who) => {
    const readers = (status: number, anonymous: number) =>
      who === 'members' ? signedIn(status, anonymous) : coordinators(status, anonymous);
    const words = { body: 'Det gör vi också.' };
    return [
      page(`${reply}/index.astro`, who, inThread(who, '/svara'), readers(200, 303)),
      sent(`${reply}/spara.astro`, who, inThread(who, '/svara/spara'), readers(303, 403), words),
      kept(sent(`${reply}/autospara.ts`, who, inThread(who, '/svara/autospara'), readers(200, 403), words)),
      page('inlagg/[id]/historik/index.astro', who, ofPost(who, '/historik'), readers(200, 303)),
      page('inlagg/[id]/citera.astro', who, ofPost(who, '/citera'), {
        ...readers(303, 404),
      }),
      page(`${edit}/index.astro`, `andras, ${who}`, ofPost(who, '/redigera'), others[who]),
      page(`${removal}/index.astro`, `andras, ${who}`, ofPost(who, '/ta-bort'), others[who]),
    ];
  }),
  ...(['members', 'coordinators'] as const).map((who) => ({
    ...page('inlagg/[id]/fil/[file]/[name].astro', who, withFile(who), {
      ...(who === 'members' ? signedIn(200, 404) : coordinators(200, 404)),
    }),
    representation: 'file' as const,
  })),
  page('inlagg/[id]/fil/index.astro', 'ingen väntar', ofPost('members', '/fil'), caring(200, 303)),
  sent('inlagg/[id]/fil/godkann.astro', 'ingen väntar', ofPost('members', '/fil/godkann'), caring(404, 403), {
    file: 'ingen',
  }),
  asPage('inlagg/[id]/fil/godkann.astro', ofPost('members', '/fil/godkann')),
  asPage(`${reply}/spara.astro`, inThread('members', '/svara/spara')),
  asPage(`${reply}/autospara.ts`, inThread('members', '/svara/autospara')),
  page(`${heading}/index.astro`, 'andras', inThread('members', '/redigera'), caring(200, 303)),
  page(`${heading}/index.astro`, 'egen', ofOwnThread('/redigera'), signedIn(200, 303)),
  sent(`${heading}/spara.astro`, 'egen', ofOwnThread('/redigera/spara'), signedIn(303, 403), {
    version: '1',
    title: 'Vad räcker?',
    kind: 'question',
  }),
  sent(`${heading}/spara.astro`, 'andras', inThread('members', '/redigera/spara'), caring(303, 403), {
    version: '1',
    title: 'Vad räcker?',
    kind: 'question',
  }),
  asPage(`${heading}/spara.astro`, inThread('members', '/redigera/spara')),
  page(`${edit}/index.astro`, 'eget', ofOwn('/redigera'), signedIn(200, 303)),
  sent(`${edit}/spara.astro`, 'eget', ofOwn('/redigera/spara'), signedIn(303, 403), {
    version: '1',
    body: 'Vi gör nästan så.',
  }),
  sent(`${edit}/spara.astro`, 'andras', ofPost('members', '/redigera/spara'), signedIn(403, 403)),
  asPage(`${edit}/spara.astro`, ofOwn('/redigera/spara')),
  kept(
    sent(`${edit}/autospara.ts`, 'eget', ofOwn('/redigera/autospara'), signedIn(200, 403), { version: '1' }),
  ),
  asPage(`${edit}/autospara.ts`, ofOwn('/redigera/autospara')),
  page(`${removal}/index.astro`, 'eget', ofOwn('/ta-bort'), signedIn(200, 303)),
  sent(`${removal}/bekrafta.astro`, 'eget', ofOwn('/ta-bort/bekrafta'), signedIn(303, 403), {
    reason: 'Fel tråd.',
  }),
  asPage(`${removal}/bekrafta.astro`, ofOwn('/ta-bort/bekrafta')),
  page(`${removal}/klart.astro`, 'inte borttaget', ofOwn('/ta-bort/klart'), signedIn(409, 303)),
  sent(`${removal}/angra.astro`, 'inte borttaget', ofOwn('/ta-bort/angra'), signedIn(409, 403)),
  asPage(`${removal}/angra.astro`, ofOwn('/ta-bort/angra')),
  page('mitt/utkast/index.astro', 'inga', '/mitt/utkast', signedIn(200, 303)),
  sent('mitt/utkast/ta-bort.astro', 'finns inte', '/mitt/utkast/ta-bort', signedIn(404, 403), {
    draft: 'ingen',
  }),
  asPage('mitt/utkast/ta-bort.astro', '/mitt/utkast/ta-bort'),
  sent('mitt/utkast/angra.astro', 'tomt', '/mitt/utkast/angra', signedIn(303, 403), { place: 'new' }),
  asPage('mitt/utkast/angra.astro', '/mitt/utkast/angra'),
];
