import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readDidSo } from '#src/features/forum/answers/own-work/own-work-service.ts';
import { beginCategories } from '#src/features/forum/categories/first-categories.ts';
import {
  beginDiscussion,
  openDiscussion,
  readEntryTalk,
} from '#src/features/forum/discussion/discussion-service.ts';
import { startThread } from '#src/features/forum/posts/post-service.ts';
import { readLinks } from '#src/features/forum/threads/links/link-service.ts';
import { openDiscussionForm } from '#src/features/forum/writing/compose-service.ts';
import { keepDraft, listOwnDrafts } from '#src/features/forum/writing/drafts/draft-service.ts';
import { attachFile } from '#src/features/forum/writing/files/attach-service.ts';
import { previewPost } from '#src/features/forum/writing/preview-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { docx } from '#test/support/documents/office.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('The talk about an entry', ({ app }) => {
  async function stage() {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    await app.db.transaction().execute((trx) => beginCategories(app, trx, network.id));
    const make = (name: string) => makePerson(app, { scope: organisation, name });
    return {
      network,
      entry: await makeEntry(app, { organisation, state: 'published' }),
      astrid: await make('Astrid Demo'),
      bo: await make('Bo Demo'),
      organisation,
    };
  }
  const words = (body: string) => ({ body, formKey: app.ids.next() });

  it('begins with its first post, once, whoever is first', async () => {
    const { entry, astrid, bo } = await stage();
    expect((await readEntryTalk(app, astrid.actor, entry.id)).mayBegin).toBe(true);
    const both = await Promise.all([
      beginDiscussion(app, astrid.actor, entry.id, words('Hur många delar på tjänsten?')),
      beginDiscussion(app, bo.actor, entry.id, words('Vi har prövat det här.')),
    ]);
    expect(both).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })]);
    const { discussion, mayBegin } = await readEntryTalk(app, bo.actor, entry.id);
    expect(discussion?.posts.map(({ number }) => number)).toEqual([1, 2]);
    expect(mayBegin).toBe(false);
    expect((await openDiscussion(app, bo.actor, entry.id)).path).toContain(discussion?.thread.id);
  });

  it('begins with a draft that stays until it is posted, whoever was first', async () => {
    const { entry, astrid, bo } = await stage();
    const place = `entry:${entry.id}` as const;
    expect(await keepDraft(app, astrid.actor, { place, values: { body: 'Hur många?' } })).toMatchObject({
      ok: true,
    });
    const content = Readable.from([docx()]);
    await attachFile(
      app,
      astrid.actor,
      { place, values: { body: 'Hur många?' } },
      { name: 'Mall.docx', content },
    );
    expect(await openDiscussionForm(app, astrid.actor, entry.id)).toMatchObject({
      values: { body: 'Hur många?' },
      files: [{ fileName: 'Mall.docx' }],
    });
    expect((await openDiscussionForm(app, bo.actor, entry.id)).values['body']).toBe('');
    await beginDiscussion(app, bo.actor, entry.id, words('Vi har prövat det här.'));
    expect(await listOwnDrafts(app, astrid.actor)).toMatchObject([
      { place, where: { path: `/bibliotek/${entry.slug}/samtal` } },
    ]);
    const answer = await beginDiscussion(app, astrid.actor, entry.id, words('Hur många?'));
    expect(answer).toMatchObject({ ok: true });
    expect(await listOwnDrafts(app, astrid.actor)).toEqual([]);
    const files = await app.db.selectFrom('post_file').select('post_id').execute();
    expect(files).toEqual([{ post_id: answer.ok ? answer.value : '' }]);
  });

  it('is drafted and shown as it will look by those alone who may write there', async () => {
    const { entry, astrid } = await stage();
    const place = `entry:${entry.id}` as const;
    const preview = previewPost(app, astrid.actor, { place, values: { body: 'Vad säger @Bo Demo?' } });
    expect(await preview).toContain('<span class="mention">@Bo Demo</span>');
    await app.db.updateTable('entry').set({ state: 'draft' }).where('id', '=', entry.id).execute();
    await app.db.deleteFrom('entry_card').execute();
    await expect(keepDraft(app, astrid.actor, { place, values: {} })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(keepDraft(app, anonymous, { place, values: {} })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('has one post of a form that is sent twice', async () => {
    const { entry, astrid } = await stage();
    const form = words('Vi har prövat det här.');
    const first = await beginDiscussion(app, astrid.actor, entry.id, form);
    expect(await beginDiscussion(app, astrid.actor, entry.id, form)).toEqual(first);
    const { discussion } = await readEntryTalk(app, astrid.actor, entry.id);
    expect(discussion?.posts).toHaveLength(1);
  });

  it('is told of to visitors, who are shown nothing of it', async () => {
    const { entry, astrid } = await stage();
    expect(await readEntryTalk(app, anonymous, entry.id)).toMatchObject({ isTalkedAbout: false });
    await beginDiscussion(app, astrid.actor, entry.id, words('Bara för oss'));
    expect(await readEntryTalk(app, anonymous, entry.id)).toEqual({
      discussion: undefined,
      isTalkedAbout: true,
      mayBegin: false,
      threads: [],
    });
    const begin = beginDiscussion(app, anonymous, entry.id, words('Hej'));
    await expect(begin).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('shows the latest three posts', async () => {
    const { entry, astrid } = await stage();
    await beginDiscussion(app, astrid.actor, entry.id, words('ett'));
    const { discussion } = await readEntryTalk(app, astrid.actor, entry.id);
    const thread = discussion?.thread ?? { id: '' };
    for (const state of ['visible', 'visible', 'visible', 'hidden'] as const)
      await makePost(app, { thread, state });
    const now = await readEntryTalk(app, astrid.actor, entry.id);
    expect(now.discussion?.posts.map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  it('lists the threads that point at the entry to those who may read them', async () => {
    const { entry, network, astrid } = await stage();
    const at = app.clock.now().toISOString();
    for (const visibility of ['public', 'member', 'closed-group'] as const) {
      const category = await makeCategory(app, { network, visibility });
      const { id } = await makeThread(app, { category, title: visibility });
      await app.db
        .insertInto('thread_link')
        .values({ thread_id: id, target_type: 'entry', target_id: entry.id, added_by: null, added_at: at })
        .execute();
    }
    const titles = async (actor: typeof anonymous | typeof astrid.actor) =>
      (await readEntryTalk(app, actor, entry.id)).threads.map(({ title }) => title).toSorted();
    expect(await titles(anonymous)).toEqual(['public']);
    expect(await titles(astrid.actor)).toEqual(['member', 'public']);
  });

  it('goes with the entry', async () => {
    const { organisation, astrid } = await stage();
    const draft = await makeEntry(app, { organisation, state: 'draft' });
    const begin = beginDiscussion(app, astrid.actor, draft.id, words('Hej'));
    await expect(begin).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is named nowhere when its entry is published no more', async () => {
    const { entry, organisation, astrid } = await stage();
    const gone = await makeEntry(app, { organisation, state: 'draft' });
    const { category: talks } = await openDiscussion(app, astrid.actor, entry.id);
    const { id } = await makeThread(app, { category: talks, title: 'Borta', entry: gone });
    const from = await makeThread(app, { category: await makeCategory(app) });
    const added = { added_by: null, added_at: app.clock.now().toISOString() };
    await app.db
      .insertInto('thread_link')
      .values([
        { thread_id: id, target_type: 'entry', target_id: entry.id, ...added },
        { thread_id: from.id, target_type: 'thread', target_id: id, ...added },
      ])
      .execute();
    await app.db
      .updateTable('post')
      .set({ kind: 'did-so', did_entry_id: entry.id })
      .where('thread_id', '=', id)
      .execute();
    expect((await readEntryTalk(app, astrid.actor, entry.id)).threads).toEqual([]);
    expect(await readLinks(app, astrid.actor, from.id)).toEqual([]);
    expect(await readDidSo(app, astrid.actor, entry.id)).toEqual([]);
  });

  it('is begun at its entry alone', async () => {
    const { entry, astrid } = await stage();
    const { category: talks } = await openDiscussion(app, astrid.actor, entry.id);
    const loose = { category: talks.slug, title: 'Lös', kind: 'question', body: 'Hej' } as const;
    await expect(startThread(app, astrid.actor, loose)).rejects.toMatchObject({ code: 'not-found' });
  });
});
