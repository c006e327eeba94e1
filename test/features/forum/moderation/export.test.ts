import { buffer } from 'node:stream/consumers';
import { beforeEach, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { lockThread, moveThread } from '#src/features/forum/moderation/care/change-service.ts';
import { decidePost } from '#src/features/forum/moderation/decisions/decision-service.ts';
import { exportThread } from '#src/features/forum/moderation/export/thread-export-service.ts';
import type { PostRecord, ThreadRecord } from '#src/features/forum/moderation/export/thread-record.ts';
import { readRemovals } from '#src/features/forum/moderation/log/removal-service.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { editHeading } from '#src/features/forum/posts/headings/heading-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { type ModeratedWorld, makeModeratedWorld, makeModerator } from './moderated-world.ts';

describeOnEachEngine('what is handed out and told', ({ app }) => {
  let world: ModeratedWorld;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
    await editPost(app, world.author.actor, world.postId, { body: 'Ett <b>ändrat</b> svar.', version: 1 });
    await decidePost(app, world.coordinator.actor, world.postId, {
      act: 'remove',
      cause: 'insult',
      reason: 'Skälet som författaren fick.',
      number: 1,
      version: 2,
    });
  });

  const attach = async () => {
    const content = await app.files.write(Buffer.from('Innehållet'), 1000);
    await app.db.transaction().execute(async (trx) => {
      const file = await app.files.insert(
        trx,
        {
          mime: 'text/plain',
          fileName: '../../bilaga ett.txt',
          alt: null,
          ownerType: 'post',
          ownerId: world.postId,
          visibility: 'member',
        },
        content,
      );
      await trx
        .insertInto('post_file')
        .values({
          file_id: file.id,
          draft_id: null,
          post_id: world.postId,
          state: 'clean',
          reading: 'read',
          uploaded_by: world.author.id,
          uploaded_at: app.clock.now().toISOString(),
          scanned_at: null,
          approved_by: null,
          approved_at: null,
        })
        .execute();
    });
  };

  const unpacked = async () => {
    const { content } = await exportThread(app, world.coordinator.actor, world.thread.id);
    const archive = await fromBufferPromise(await buffer(content), { lazyEntries: true });
    const files = new Map<string, string>();
    for await (const entry of archive.eachEntry()) {
      const text = (await buffer(await archive.openReadStreamPromise(entry))).toString();
      files.set(entry.fileName, text);
    }
    return files;
  };

  it('is the whole thread: removed posts, versions, decisions and files, as a page and as data', async () => {
    await attach();
    const files = await unpacked();
    const page = files.get('trad.html') ?? '';
    expect(page).toContain('Sekretessprövning krävs');
    expect(page).toContain('Ett &lt;b&gt;ändrat&lt;/b&gt; svar.');
    expect(page).toContain('Skälet som författaren fick.');
    expect(page).not.toContain('<script');
    const record = JSON.parse(files.get('trad.json') ?? '') as ThreadRecord & { posts: PostRecord[] };
    expect(record.posts).toHaveLength(2);
    expect(record.posts[1]).toMatchObject({
      state: 'removed',
      author: 'Demo Skribent',
      versions: [{ version: 1, text: 'Ett svar.' }],
      decisions: [{ act: 'remove', decidedBy: 'Demo Person' }],
    });
    const [name] = [...files.keys()].filter((one) => one.startsWith('bilagor/'));
    expect(name).toMatch(/^bilagor\/[\w-]+_.*bilaga_ett\.txt$/);
    expect(files.get(name ?? '')).toBe('Innehållet');
  });

  it('holds every post of a long thread, once and in order', async () => {
    const { thread, author, organisation } = world;
    for (let i = 0; i < 55; i += 1)
      await makePost(app, { thread, author, organisation, body: `Nr\u2028${i}` });
    const files = await unpacked();
    const { posts } = JSON.parse(files.get('trad.json') ?? '') as { posts: PostRecord[] };
    expect(posts.map(({ number }) => number)).toEqual(Array.from({ length: 57 }, (_, at) => at + 1));
    expect(posts.at(-1)?.text).toBe('Nr\u202854');
    expect(files.get('trad.html')?.match(/<article>/g)).toHaveLength(57);
  });

  it('holds what the thread was called, what was done with it, what answers what and the law', async () => {
    const { coordinator, category, network, thread, postId, author } = world;
    const other = await makeCategory(app, { network, visibility: `network:${network.id}`, name: 'Metoder' });
    const heading = { title: 'Delad anställning', kind: 'news', tags: [] } as const;
    await editHeading(app, coordinator.actor, thread.id, { ...heading, version: 1 });
    await lockThread(app, coordinator.actor, thread.id, true);
    await moveThread(app, coordinator.actor, thread.id, other.id);
    const law = await makePost(app, { thread, author, replyTo: { id: thread.postId } });
    await app.db
      .updateTable('post')
      .set({
        law_as_of: '2026-03-01',
        law_checked_by: coordinator.id,
        law_checked_at: '2026-03-02T08:00:00.000Z',
      })
      .where('id', '=', law.id)
      .execute();
    const files = await unpacked();
    const record = JSON.parse(files.get('trad.json') ?? '') as ThreadRecord & { posts: PostRecord[] };
    expect(record).toMatchObject({
      headings: [{ title: 'Räcker delad anställning?', kind: 'question', changedBy: 'Demo Person' }],
      care: [
        { kind: 'thread.locked', by: 'Demo Person' },
        { kind: 'thread.moved', data: { from: category.name, to: 'Metoder' } },
      ],
    });
    expect(record.posts.find(({ id }) => id === postId)).toMatchObject({ answers: null, law: null });
    expect(record.posts.at(-1)).toMatchObject({
      answers: { id: thread.postId, number: 1 },
      law: { asOf: '2026-03-01', checkedBy: 'Demo Person' },
    });
    const page = files.get('trad.html') ?? '';
    for (const words of [
      'Räcker delad anställning? · Fråga',
      'flyttad från Fråga nätverket till Metoder',
      'Kontrollerat av Demo Person',
    ])
      expect(page).toContain(words);
  });

  it('is for those who coordinate a network, of what belongs to none', async () => {
    const common = await makeThread(app, {
      category: await makeCategory(app, { holds: 'entry-discussions' }),
    });
    expect(await exportThread(app, world.coordinator.actor, common.id)).toMatchObject({
      fileName: `trad-${common.id}.zip`,
    });
    await expect(exportThread(app, world.author.actor, common.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('holds nothing of other threads', async () => {
    const { category, author } = world;
    await makeThread(app, { category, author, title: 'En helt annan tråd' });
    for (const text of (await unpacked()).values()) expect(text).not.toContain('En helt annan tråd');
  });

  it('is for coordinators who may read it, three times an hour, and is kept in the trail', async () => {
    const moderator = await makeModerator(app, world.members[0] ?? world.author, {
      scopeType: 'category',
      scopeId: world.category.id,
    });
    const made = (actor = world.coordinator.actor, id = world.thread.id) => exportThread(app, actor, id);
    await expect(made(moderator.actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(made(world.admin.actor)).rejects.toMatchObject({ code: 'not-found' });
    const closed = await makeCategory(app, { network: world.network, visibility: 'closed-group' });
    const hidden = await makeThread(app, { category: closed });
    await expect(made(undefined, hidden.id)).rejects.toMatchObject({ code: 'not-found' });
    for (let i = 0; i < 3; i += 1) await made();
    await expect(made()).rejects.toMatchObject({ code: 'rate-limited' });
    const trail = await app.db
      .selectFrom('audit')
      .select('object_id')
      .where('action', '=', 'thread.exported')
      .execute();
    expect(trail).toHaveLength(3);
  });

  it('is by month and reason to everybody, and what it was only to those who look after it', async () => {
    const counts = [{ month: '2026-11', cause: 'insult', count: 1 }];
    expect(await readRemovals(app, anonymous)).toEqual({ counts, details: [] });
    expect(await readRemovals(app, world.author.actor)).toEqual({ counts, details: [] });
    expect(await readRemovals(app, world.coordinator.actor)).toMatchObject({
      counts,
      details: [{ postId: world.postId, by: 'Demo Person' }],
    });
  });
});
