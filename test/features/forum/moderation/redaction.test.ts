import { beforeEach, expect, it } from 'vitest';
import { findPostWithThread } from '#src/features/forum/moderation/decisions/cared-post-service.ts';
import { decidePost } from '#src/features/forum/moderation/decisions/decision-service.ts';
import type { RedactionInput } from '#src/features/forum/moderation/redaction/redaction-input.ts';
import { openRedaction, redactPost } from '#src/features/forum/moderation/redaction/redaction-service.ts';
import { reportPost } from '#src/features/forum/moderation/reports/report-service.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { editHeading } from '#src/features/forum/posts/headings/heading-service.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type ModeratedWorld, makeModeratedWorld } from './moderated-world.ts';

const secret = 'Hemligheten som aldrig borde ha skrivits här.';

describeOnEachEngine('a text that is taken away for good', ({ app }) => {
  let world: ModeratedWorld;
  let postId: string;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
    const { thread, author, organisation } = world;
    ({ id: postId } = await makePost(app, { thread, author, organisation, body: secret }));
  });

  const redact = (input: Partial<RedactionInput> = {}, id = postId) =>
    redactPost(app, world.coordinator.actor, id, {
      what: 'post',
      cause: 'privacy',
      reason: 'Inlägget pekade ut någon.',
      number: 1,
      version: 1,
      ...input,
    });

  /** Every table and column of the database in which the words stand. */
  const placesWith = async (words: string) => {
    const tables = new Set((await app.db.introspection.getTables()).map(({ name }) => name));
    const found: string[] = [];
    for (const name of tables) {
      const rows = await app.db
        .selectFrom(name as 'post')
        .selectAll()
        .execute();
      if (JSON.stringify(rows).includes(words)) found.push(name);
    }
    return found;
  };

  it('is gone from what the thread was called before, too', async () => {
    const { coordinator, thread, author } = world;
    const heading = { title: secret, kind: 'question', tags: [] } as const;
    await editHeading(app, coordinator.actor, thread.id, { ...heading, version: 1 });
    await editHeading(app, coordinator.actor, thread.id, { ...heading, title: 'Allmänt', version: 2 });
    await app.db.updateTable('post').set({ author_id: author.id }).where('id', '=', thread.postId).execute();
    await redact({}, postId);
    expect(await placesWith(secret)).toEqual(['thread_revision']);
    await redact({}, thread.postId);
    expect(await placesWith(secret)).toEqual([]);
  });

  it('is said to stand in a good example too, until its author has said no to that', async () => {
    const owner = await makeOrganisation(app, { name: 'Ängsmåla kommun' });
    const entry = await makeEntry(app, { organisation: owner, state: 'draft' });
    const harvest = { id: app.ids.next(), thread_id: world.thread.id, entry_id: entry.id };
    const at = app.clock.now().toISOString();
    await app.db
      .insertInto('harvest')
      .values({ ...harvest, started_by: null, started_at: at })
      .execute();
    const asked = { harvest_id: harvest.id, post_id: postId, author_id: world.author.id };
    const row = { ...asked, state: 'asked' as const, credit: null, answered_at: null };
    await app.db.insertInto('harvest_post').values(row).execute();
    const owners = async () => (await openRedaction(app, world.coordinator.actor, postId)).exampleOwners;
    expect(await owners()).toEqual(['Ängsmåla kommun']);
    await app.db.updateTable('harvest_post').set({ state: 'declined' }).execute();
    expect(await owners()).toEqual([]);
  });

  it('is nowhere in the database any more: post, versions, drafts, what others quote in drafts', async () => {
    await editPost(app, world.author.actor, postId, { body: `${secret}\n\nMer.`, version: 1 });
    const at = app.clock.now().toISOString();
    for (const [place, person] of [
      [`post:${postId}`, world.author],
      [`thread:${world.thread.id}`, world.members[0] ?? world.author],
    ] as const) {
      const id = app.ids.next();
      await app.db
        .insertInto('post_draft')
        .values({
          id,
          person_id: person.id,
          place,
          category_id: null,
          kind: null,
          body_md: `> ${secret}\n\nSvar`,
          saved_at: at,
        })
        .execute();
    }
    expect((await placesWith('Hemligheten')).sort()).toEqual(['post', 'post_draft', 'post_revision']);
    expect(await redact({ version: 2 })).toMatchObject({ ok: true });
    expect(await placesWith('Hemligheten')).toEqual([]);
    const draft = await app.db.selectFrom('post_draft').select('body_md').executeTakeFirstOrThrow();
    expect(draft.body_md).toContain('Svar');
    const { post, thread } = await findPostWithThread(app, postId);
    expect(post).toMatchObject({ state: 'removed', bodyMd: '', bodyHtml: '' });
    expect(thread.posts).toBe(2);
  });

  it('is not brought back, and reports of it are answered', async () => {
    const [reporter] = world.members;
    if (!reporter) throw new Error('Nobody reports.');
    const report = { reason: 'privacy', note: 'Där står Hemligheten om en elev.' } as const;
    await reportPost(app, reporter.actor, { postId, clientKey: '192.0.2.7' }, report);
    await redact({ number: 2 });
    const decide = { act: 'restore', reason: '', number: 3, version: 2 } as const;
    await expect(decidePost(app, world.coordinator.actor, postId, decide)).rejects.toMatchObject({
      code: 'conflict',
    });
    const [row] = await app.db.selectFrom('post_report').select(['state', 'note']).execute();
    expect(row).toEqual({ state: 'upheld', note: '' });
  });

  it('takes the heading of the thread along, and lets the answers be read', async () => {
    const title = 'Hemligheten i rubriken';
    const { category, author, organisation } = world;
    const made = await makeThread(app, { category, author, organisation, title, body: secret });
    await makePost(app, { thread: made, author, organisation });
    await redact({}, made.postId);
    const { thread } = await findPostWithThread(app, made.postId);
    expect(thread).toMatchObject({ title: 'Rubriken är borttagen', state: 'visible', posts: 1 });
    expect(await placesWith(title)).toEqual([]);
  });

  it('can be the earlier versions alone', async () => {
    await editPost(app, world.author.actor, postId, { body: 'Utan det.', version: 1 });
    expect(await openRedaction(app, world.coordinator.actor, postId)).toMatchObject({ revisions: 1 });
    await redact({ what: 'history', reason: '', version: 2 });
    expect(await placesWith('Hemligheten')).toEqual([]);
    const { post } = await findPostWithThread(app, postId);
    expect(post).toMatchObject({ state: 'visible', bodyMd: 'Utan det.' });
    expect(await app.db.selectFrom('post_decision').selectAll().execute()).toEqual([]);
  });

  it('tells where else its words stand', async () => {
    const { thread, author, organisation } = world;
    const quoting = await makePost(app, { thread, author, organisation, body: `> ${secret}\n\nJaså.` });
    expect(await openRedaction(app, world.coordinator.actor, postId)).toMatchObject({
      quotedIn: [{ id: quoting.id, number: quoting.number }],
    });
  });

  it('is said in the log and the audit trail by ids and kinds', async () => {
    await redact();
    const audit = await app.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'post.redacted')
      .execute();
    expect(audit).toMatchObject([{ actor_id: world.coordinator.id, object_id: postId }]);
    const events = await app.db.selectFrom('event').select('kind').orderBy('seq').execute();
    expect(events.map(({ kind }) => kind)).toEqual(['post.state-changed', 'post.decided', 'post.edited']);
  });

  it('is so only by those who look after it, of the version that they have read, with a reason', async () => {
    for (const { actor } of [world.author, ...world.members]) {
      const input = { what: 'post', cause: 'privacy', reason: 'x', number: 1, version: 1 } as const;
      await expect(redactPost(app, actor, postId, input)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(redact({ version: 2 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await redact({ reason: '' })).toMatchObject({ errors: { reason: { code: 'required' } } });
  });
});
