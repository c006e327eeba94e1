import { beforeAll, describe, expect, inject, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { findCategory } from '#src/features/forum/categories/category-queries.ts';
import { editCategory } from '#src/features/forum/categories/editing/category-edit-service.ts';
import { startThread, writePost } from '#src/features/forum/posts/post-service.ts';
import { type Person, system } from '#src/platform/access/actor.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { makePassword, signInByPassword } from '#test/support/access/sign-in.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import { type MadeThread, makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { type Caller, caller } from '#test/support/http.ts';
import { type TestRole, testRoles } from './access/row.ts';

/** In the title, the tags' thread, the first post and the answer of what nobody else may know. */
const secret = 'Salamanderprovet';
const categoryName = 'Salamanderrummet';
const tag = { vocabulary: 'hindrance', value: 'anxiety' };

let world: PeopledWorld;
let keeper: Caller;
let keeperId: string;
let category: Category;
let entry: MadeEntry;
let open: MadeThread;
let thread: { id: string; path: string; postId: string; answerId: string };

beforeAll(async () => {
  world = await getWorld();
  const { app, network, organisation } = world;
  category = await makeCategory(app, { network, visibility: 'closed-group', name: categoryName });
  entry = await makeEntry(app, { organisation, content: { title: 'En öppen beskrivning' } });
  open = await makeThread(app, { category: await makeCategory(app, { visibility: 'public' }), tags: [tag] });
  await makeKeeper();
}, 60_000);

/** The one who is in the closed group, signed in, and what they say there of what is open. */
async function makeKeeper(): Promise<void> {
  const { app, organisation } = world;
  const person = await makePerson(app, { scope: organisation, name: 'Demo Nyckelharpa' });
  keeperId = person.id;
  keeper = caller(inject('base'));
  await signInByPassword(keeper, { email: person.email, password: await makePassword(app, person.id) });
  const at = app.clock.now().toISOString();
  await app.db
    .insertInto('membership')
    .values({
      id: app.ids.next(),
      person_id: person.id,
      scope_type: 'category',
      scope_id: category.id,
      role: 'reader',
      is_substitute: 0,
      status: 'approved',
      requested_at: at,
      decided_at: at,
      decided_by: null,
      ended_at: null,
    })
    .execute();
  const actor = (await actorOf(app.db, person.id)) as Person;
  const body = `${secret}: se /bibliotek/${entry.slug} och ${open.path}.`;
  const begun = { category: category.slug, title: `${secret} i trappan`, kind: 'question' as const, body };
  const postId = idOf(await startThread(app, actor, { ...begun, tags: [tag] }));
  const row = app.db.selectFrom('post').select('thread_id').where('id', '=', postId);
  const { thread_id: id } = await row.executeTakeFirstOrThrow();
  const answerId = idOf(await writePost(app, actor, id, { body: `${secret} igen. @Demo Kontaktperson` }));
  thread = { id, postId, answerId, path: `/forum/${category.slug}/${id}-salamanderprovet-i-trappan` };
}

function idOf(outcome: Outcome<string>): string {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
}

/** Everything of the portal that lists, counts, searches, suggests or hands out what is said in the forum. */
const surroundings = () => [
  '/',
  '/forum',
  `/forum?tagg=${tag.vocabulary}:${tag.value}`,
  '/forum?slag=fraga&utan-svar=ja',
  '/forum/ny',
  open.path,
  `/bibliotek/${entry.slug}`,
  `/bibliotek/${entry.slug}/samtal`,
  `/organisationer/${world.organisation.slug}`,
  `/natverk/${world.network.slug}`,
  `/sok?q=${secret}`,
  `/sok?q=${secret}&innehall=thread`,
  `/sok?q=salamander&exakt=1`,
  `/api/v1/search?q=${secret}`,
  `/api/v1/suggest?q=${secret.slice(0, 6)}`,
  '/bibliotek/flode.atom',
  '/forum/flode.atom',
  '/api/v1/threads?limit=100',
  '/sitemap.xml',
  '/att-gora',
  '/moderering',
  '/moderering/borttaget',
  '/mitt/notiser',
  '/mitt/foljer',
  '/mitt/bokmarken',
  '/mitt/utkast',
];

/** What stands at the addresses of the group itself. */
const inside = () => [
  `/forum/${category.slug}`,
  thread.path,
  `/forum/${category.slug}/flode.atom`,
  `/api/v1/threads?category=${category.slug}`,
  `${thread.path}?fran=1`,
  `${thread.path}/svara`,
  `${thread.path}/exportera`,
  `/inlagg/${thread.postId}`,
  `/inlagg/${thread.answerId}/historik`,
  `/inlagg/${thread.answerId}/citera`,
  `/inlagg/${thread.answerId}/anmal`,
  `/moderering/${thread.postId}`,
  `/en${thread.path}`,
];

const withoutQuestion = (body: string) =>
  body.replaceAll(/(?:value|href|content)="[^"]*"|<em>[^<]*<\/em>/g, '');

describe('What is said in a closed group', () => {
  it('its members read, find and see beside what it is about', async () => {
    for (const path of [`/forum/${category.slug}`, thread.path, '/forum'])
      expect((await keeper.get(path)).body, path).toContain(secret);
    const find = async () => (await keeper.get(`/sok?q=${secret}`)).body.includes(`${thread.id}`);
    await expect.poll(find, { timeout: 30_000 }).toBe(true);
  });

  for (const role of testRoles) {
    it(`is nowhere for ${role}: no word of it, no name of it, no address of it`, async () => {
      for (const path of surroundings()) {
        const { body } = await world.as(role).get(path);
        const said = withoutQuestion(body);
        for (const word of [`${secret} i trappan`, `${secret} igen`, categoryName, category.slug, thread.id])
          expect(said.includes(word), `${path}: ${word}`).toBe(false);
        expect(body.includes(thread.id), path).toBe(false);
      }
    });

    it(`answers ${role} as if it did not exist`, async () => {
      for (const path of inside()) {
        const mine = await keeper.get(path);
        const given = await world.as(role).get(path, { 'if-none-match': mine.headers.etag ?? '*' });
        expect([303, 403, 404], path).toContain(given.status);
        expect(given.body.includes(secret) || given.body.includes(categoryName), path).toBe(false);
        const absent = path
          .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, world.app.ids.next())
          .replace(category.slug, 'ej');
        expect((await world.as(role).get(absent)).status, `${path} and ${absent}`).toBe(given.status);
      }
    });
  }

  it('nobody else follows, marks, answers or is called to', async () => {
    for (const role of testRoles.filter(
      (one): one is Exclude<TestRole, 'anonymous'> => one !== 'anonymous',
    )) {
      for (const [type, id] of [
        ['category', category.id],
        ['thread', thread.id],
      ] as const) {
        const form = { type, id, frequency: 'at-once' };
        expect((await world.as(role).post('/mitt/foljer/folj', form)).status, role).toBe(404);
      }
      for (const verb of ['tacka', 'bokmark', 'hjalpte'])
        expect((await world.as(role).post(`/inlagg/${thread.answerId}/${verb}`, {})).status, verb).toBe(404);
      const { id } = world.person(role);
      const told = await world.app.db
        .selectFrom('notice')
        .select('id')
        .where('person_id', '=', id)
        .where('subject', 'in', [`post:${thread.postId}`, `post:${thread.answerId}`])
        .execute();
      expect(told, role).toEqual([]);
      const called = await world.app.db
        .selectFrom('post_mention')
        .select('person_id')
        .where('post_id', '=', thread.answerId)
        .execute();
      expect(called).toEqual([]);
      const names = await world.as(role).get(`/forum/ny/uppmarksamma?kategori=${category.slug}&q=nyckel`);
      expect(names.body, role).not.toContain('Nyckelharpa');
    }
  });
});

describe('A category that is closed', () => {
  it('is gone at once for those who read it: from pages that were kept, 304s, lists and the search', async () => {
    const { app, network } = world;
    const made = await makeCategory(app, { network, visibility: 'public', name: 'Vattenödlerummet' });
    const author = (await actorOf(app.db, keeperId)) as Person;
    const title = 'Vattenödlan i källaren';
    const begun = { category: made.slug, title, kind: 'news' as const, body: 'Den simmar.' };
    const postId = idOf(await startThread(app, author, begun));
    const anybody = world.as('anonymous');
    const lists = ['/forum', '/sok?q=vattenödlan', '/sitemap.xml', '/api/v1/search?q=vattenödlan'].map(
      encodeURI,
    );
    await expect
      .poll(async () => (await anybody.get(lists[1] ?? '')).body.includes(title), { timeout: 30_000 })
      .toBe(true);
    const at = (await anybody.get(`/inlagg/${postId}`)).headers.location?.split('#')[0] ?? '';
    const kept = await anybody.get(at);
    expect([kept.status, (await anybody.get(at)).status]).toEqual([200, 200]);

    const found = await findCategory(app.db, { id: made.id });
    const version = found?.version ?? 1;
    const wanted = { name: made.name, about: '', readers: 'group' as const, closed: false, version };
    expect(await editCategory(app, system, made.id, wanted)).toMatchObject({ ok: true });
    const after = await anybody.get(at, { 'if-none-match': kept.headers.etag ?? '' });
    expect([after.status, after.body.includes(title)]).toEqual([404, false]);
    for (const path of lists) expect((await anybody.get(path)).body.includes(title), path).toBe(false);
  });
});

describe('A thread that is hidden', () => {
  it('is gone within a second: from search, suggestions, counts, lists, feed, data and site map', async () => {
    const { app, network, organisation } = world;
    const made = await makeCategory(app, { network, visibility: 'public', name: 'Brunkullerummet' });
    const { actor } = await makePerson(app, { scope: organisation });
    const title = 'Brunkullan på ängen';
    const begun = { category: made.slug, title, kind: 'news' as const, body: 'Den doftar vanilj.' };
    const postId = idOf(await startThread(app, actor, begun));
    const addresses = [
      '/forum',
      `/forum/${made.slug}`,
      `/forum/${made.slug}/flode.atom`,
      '/sok?q=brunkullan',
      '/api/v1/search?q=brunkullan',
      '/api/v1/suggest?q=brunkul',
      `/api/v1/threads?category=${made.slug}`,
      '/sitemap.xml',
    ];
    const tells = async (path: string) => {
      const { body } = await world.as('anonymous').get(path);
      return /brunkullan på|brunkullan-pa|"brunkulla|"total":1,/i.test(withoutQuestion(body));
    };
    const telling = async () => {
      const told = await Promise.all(addresses.map(tells));
      return addresses.filter((_, index) => told[index]);
    };
    await expect.poll(telling, { timeout: 30_000 }).toEqual(addresses);

    const decision = { act: 'hide', cause: 'other', reason: 'Inlägget bryter mot reglerna.', number: '1' };
    const hidden = await world
      .as('coordinator')
      .post(`/moderering/${postId}/besluta`, { ...decision, version: '1' });
    expect(hidden.status).toBe(303);
    await expect.poll(telling, { timeout: 1000 }).toEqual([]);
    expect((await world.as('anonymous').get(`/inlagg/${postId}`)).status).toBe(404);
  });
});
