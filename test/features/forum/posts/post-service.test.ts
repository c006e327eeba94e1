import { beforeEach, expect, it } from 'vitest';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { listFormerHeadings } from '#src/features/forum/posts/headings/heading-queries.ts';
import { editHeading } from '#src/features/forum/posts/headings/heading-service.ts';
import { startThread, writePost } from '#src/features/forum/posts/post-service.ts';
import { removePost, restorePost } from '#src/features/forum/posts/removal-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type MadeNetwork, makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { vouchFor } from './vouching.ts';

const identityNumber = '20121212-1212';

describeOnEachEngine('writing in the forum', ({ app }) => {
  let network: MadeNetwork;
  let author: MadePerson;
  let colleague: MadePerson;
  let coordinator: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    author = await makePerson(app, { role: 'editor', scope: organisation });
    colleague = await makePerson(app, { scope: await makeOrganisation(app, { network }) });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    await makeRoom(app, { slug: 'fraga', visibility: 'member', networkId: network.id });
  });

  const question = { category: 'fraga', title: 'Hur delar ni en anställning?', kind: 'question' } as const;
  const start = (own: Partial<Parameters<typeof startThread>[2]> = {}, by = author) =>
    startThread(app, by.actor, { ...question, body: 'Vi är tre kommuner.', ...own });
  const thread = () => app.db.selectFrom('thread').selectAll().executeTakeFirstOrThrow();
  const post = (id: string) =>
    app.db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const answer = async (by: MadePerson, body = 'Det gör vi.') =>
    value(await writePost(app, by.actor, (await thread()).id, { body }));
  const kinds = async () => {
    const rows = await app.db
      .selectFrom('event')
      .select('kind')
      .where('subject_type', '=', 'thread')
      .orderBy('seq')
      .execute();
    return rows.map(({ kind }) => kind);
  };

  it('begins a thread with its first post, tags and event', async () => {
    const id = value(await start({ tags: [{ vocabulary: 'tier', value: 'remedial' }] }));
    expect(await thread()).toMatchObject({ slug: 'hur-delar-ni-en-anstallning', posts: 1, last_number: 1 });
    expect(await post(id)).toMatchObject({
      number: 1,
      author_role: 'editor',
      body_html: '<p>Vi är tre kommuner.</p>',
    });
    expect(await app.db.selectFrom('thread_tag').select('value').execute()).toEqual([{ value: 'remedial' }]);
    expect(await kinds()).toEqual(['thread.started']);
  });

  it('does a form that is sent twice once, and a changed one anew', async () => {
    const first = value(await start({ formKey: 'k1' }));
    expect(value(await start({ formKey: 'k1' }))).toBe(first);
    expect(value(await start({ formKey: 'k1', body: 'Vi är fyra.' }))).not.toBe(first);
  });

  it('gives fifty who write at once fifty numbers, and counts them', async () => {
    await start();
    const people = await Promise.all(
      Array.from({ length: 25 }, () => makePerson(app, { scope: { id: organisationOf(author) } })),
    );
    const { id } = await thread();
    const written = people.flatMap(({ actor }) =>
      [1, 2].map((n) => writePost(app, actor, id, { body: `Svar ${n}` })),
    );
    await Promise.all(written);
    const rows = await app.db.selectFrom('post').select('number').orderBy('number').execute();
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 51 }, (_, n) => n + 1));
    expect(await thread()).toMatchObject({ posts: 51, last_number: 51 });
  });

  it('stops an identity number in every text, and stores nothing', async () => {
    expect(await start({ title: `Om ${identityNumber}` })).toMatchObject({
      errors: { title: { code: 'identity-number' } },
    });
    expect(await start({ body: `Om ${identityNumber}` })).toMatchObject({
      errors: { body: { code: 'identity-number' } },
    });
    expect(await app.db.selectFrom('thread').selectAll().execute()).toEqual([]);
  });

  it('is for members who see the category', async () => {
    await makeRoom(app, {
      slug: 'samordnare',
      visibility: `role:coordinator:${network.id}`,
      networkId: network.id,
    });
    await makeRoom(app, { slug: 'oppen', visibility: 'public', networkId: network.id });
    await expect(start({ category: 'samordnare' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await start({ category: 'samordnare' }, coordinator)).ok).toBe(true);
    expect((await start({ category: 'oppen' })).ok).toBe(true);
    await expect(
      startThread(app, anonymous, { ...question, category: 'oppen', body: 'Hej.' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(start({ category: 'oppen' }, await makePerson(app))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is refused in a locked thread and a closed category, but not for those who look after it', async () => {
    await start();
    const { id } = await thread();
    await app.db.updateTable('thread').set({ is_locked: 1 }).execute();
    expect(await writePost(app, colleague.actor, id, { body: 'Hej.' })).toMatchObject({
      errors: { form: { code: 'thread-locked' } },
    });
    expect((await writePost(app, coordinator.actor, id, { body: 'Låst.' })).ok).toBe(true);
    await app.db.updateTable('forum_category').set({ closed_at: '2026-01-01T00:00:00.000Z' }).execute();
    expect(await start({}, colleague)).toMatchObject({ errors: { form: { code: 'category-closed' } } });
  });

  it('answers a post of the same thread only', async () => {
    const first = value(await start());
    const { id } = await thread();
    const reply = value(await writePost(app, colleague.actor, id, { body: 'Ja.', replyTo: first }));
    expect(await post(reply)).toMatchObject({ reply_to_id: first, number: 2 });
    const other = value(await start({ title: 'En annan' }));
    await expect(writePost(app, colleague.actor, id, { body: 'Ja.', replyTo: other })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('asks the coordinator’s right before a question is put for somebody unnamed', async () => {
    await expect(start({ isForUnnamed: true })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await post(value(await start({ isForUnnamed: true }, coordinator)))).toMatchObject({
      is_for_unnamed: 1,
    });
  });

  it('says when to try again after too many at once', async () => {
    await start();
    await answer(author);
    await answer(author);
    await expect(answer(author)).rejects.toMatchObject({
      code: 'rate-limited',
      detail: { retryAfterSeconds: 15 },
    });
    app.clock.advance({ seconds: 15 });
    await answer(author);
  });

  it('lets the first posts wait of those who registered themselves, and of nobody else', async () => {
    await vouchFor(app, colleague, 'mail-domain');
    await vouchFor(app, author);
    expect(await post(value(await start({}, colleague)))).toMatchObject({ state: 'awaiting' });
    expect(await thread()).toMatchObject({ state: 'awaiting', posts: 0 });
    expect(await post(value(await start()))).toMatchObject({ state: 'visible' });
  });

  it('lets somebody whom nobody has vouched for write one a minute, five in the first hour', async () => {
    await vouchFor(app, colleague, 'mail-domain');
    await start({}, colleague);
    await start({}, colleague);
    await expect(start({}, colleague)).rejects.toMatchObject({ detail: { retryAfterSeconds: 60 } });
    for (let more = 0; more < 3; more += 1) {
      app.clock.advance({ minutes: 2 });
      await start({}, colleague);
    }
    app.clock.advance({ minutes: 2 });
    await expect(start({}, colleague)).rejects.toMatchObject({ detail: { retryAfterSeconds: 240 } });
  });

  it('links the thread with the entries and threads that its words name, as far as the author sees them', async () => {
    const { id: entry, slug } = await makeEntry(app, { organisation: await makeOrganisation(app) });
    const draft = await makeEntry(app, { organisation: await makeOrganisation(app), state: 'draft' });
    await makeRoom(app, {
      slug: 'samordnare',
      visibility: `role:coordinator:${network.id}`,
      networkId: network.id,
    });
    await start({ category: 'samordnare' }, coordinator);
    const closed = await thread();
    const post = value(
      await start({
        body: `Se /bibliotek/${slug}, /bibliotek/${draft.slug} och /forum/samordnare/${closed.id}-x`,
      }),
    );
    const links = () => app.db.selectFrom('thread_link').select(['target_type', 'target_id']).execute();
    expect(await links()).toEqual([{ target_type: 'entry', target_id: entry }]);
    const { thread_id: threadId } = await app.db
      .selectFrom('post')
      .select('thread_id')
      .where('id', '=', post)
      .executeTakeFirstOrThrow();
    const other = value(await start({ title: 'En annan', body: `Som i /forum/fraga/${threadId}-x` }));
    await editPost(app, author.actor, other, { body: `Som /bibliotek/${slug}`, version: 1 });
    expect(await links()).toEqual(Array(2).fill({ target_type: 'entry', target_id: entry }));
    expect((await kinds()).filter((kind) => kind === 'thread.linked')).toHaveLength(3);
  });

  it('keeps what a post said before it was edited', async () => {
    const id = value(await start());
    app.clock.advance({ minutes: 5 });
    await editPost(app, author.actor, id, { body: 'Vi är fyra.', version: 1 });
    expect(await post(id)).toMatchObject({
      body_md: 'Vi är fyra.',
      body_html: '<p>Vi är fyra.</p>',
      version: 2,
    });
    expect(await app.db.selectFrom('post_revision').selectAll().execute()).toMatchObject([
      { version: 1, body_md: 'Vi är tre kommuner.', written_by: author.id },
    ]);
    const late = editPost(app, author.actor, id, { body: 'Vi är fem.', version: 1 });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    await editPost(app, author.actor, id, { body: 'Vi är fyra.', version: 2 });
    expect(await kinds()).toEqual(['thread.started', 'post.edited']);
  });

  it('lets who began a thread and those who look after it call it something else', async () => {
    await start({ tags: [{ vocabulary: 'tier', value: 'remedial' }] });
    const { id } = await thread();
    const heading = { title: 'Hur många delar ni?', kind: 'experience', tags: [] } as const;
    value(await editHeading(app, author.actor, id, { ...heading, version: 1 }));
    expect(await thread()).toMatchObject({ slug: 'hur-manga-delar-ni', kind: 'experience', version: 2 });
    expect(await app.db.selectFrom('thread_tag').selectAll().execute()).toEqual([]);
    const late = editHeading(app, coordinator.actor, id, { ...heading, version: 1 });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    value(
      await editHeading(app, coordinator.actor, id, { ...heading, title: 'Delad anställning', version: 2 }),
    );
    expect(await listFormerHeadings(app.db, id)).toMatchObject([
      { title: question.title, kind: 'question', tags: ['tier:remedial'], changedBy: author.id },
      { title: heading.title, kind: 'experience', tags: [], changedBy: coordinator.id },
    ]);
    const trail = app.db.selectFrom('audit').selectAll().where('action', '=', 'thread.heading-changed');
    expect(await trail.execute()).toMatchObject([{ actor_id: coordinator.id, object_id: id }]);
    const other = editHeading(app, colleague.actor, id, { ...heading, version: 3 });
    await expect(other).rejects.toMatchObject({ code: 'forbidden' });
    const blocked = await editHeading(app, author.actor, id, {
      ...heading,
      title: identityNumber,
      version: 3,
    });
    expect(blocked).toMatchObject({ errors: { title: { code: 'identity-number' } } });
  });

  it('lets nobody edit or remove what somebody else wrote', async () => {
    const id = value(await start());
    for (const { actor } of [colleague, coordinator]) {
      await expect(editPost(app, actor, id, { body: 'Nej.', version: 1 })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(removePost(app, actor, id, { reason: 'Nej.' })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(restorePost(app, actor, id)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('removes an answer with its reason, counts anew, and takes it back', async () => {
    await start();
    const id = await answer(colleague);
    await removePost(app, colleague.actor, id, { reason: 'Fel tråd.' });
    expect(await post(id)).toMatchObject({
      state: 'removed',
      state_reason: 'Fel tråd.',
      state_by: colleague.id,
    });
    expect(await thread()).toMatchObject({ posts: 1, state: 'visible' });
    await restorePost(app, colleague.actor, id);
    expect(await post(id)).toMatchObject({ state: 'visible', state_reason: null });
    expect(await thread()).toMatchObject({ posts: 2, last_number: 2 });
  });

  it('takes a thread without answers along with its first post, and leaves one with answers', async () => {
    const first = value(await start());
    await removePost(app, author.actor, first, { reason: 'Löst.' });
    expect(await thread()).toMatchObject({ state: 'removed', posts: 0 });
    await restorePost(app, author.actor, first);
    expect(await thread()).toMatchObject({ state: 'visible', posts: 1 });
    await answer(colleague);
    await removePost(app, author.actor, first, { reason: 'Löst.' });
    expect(await thread()).toMatchObject({ state: 'visible', posts: 1 });
  });

  it('never brings back what a moderator has taken away', async () => {
    const id = value(await start());
    await app.db.updateTable('post').set({ state: 'removed', state_by: coordinator.id }).execute();
    await expect(restorePost(app, author.actor, id)).rejects.toMatchObject({ code: 'conflict' });
  });
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
}

const organisationOf = ({ actor }: MadePerson) =>
  actor.memberships.find(({ scopeType }) => scopeType === 'organisation')?.scopeId ?? '';

type Room = { slug: string; visibility: string; networkId: string };

async function makeRoom(app: TestApp, { slug, visibility, networkId }: Room): Promise<void> {
  const at = app.clock.now().toISOString();
  await app.db
    .insertInto('forum_category')
    .values({
      id: app.ids.next(),
      slug,
      name: slug,
      position: 1,
      visibility,
      network_id: networkId,
      holds: 'talk',
      created_at: at,
      changed_at: at,
      closed_at: null,
    })
    .execute();
}
