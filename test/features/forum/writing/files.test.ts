import { Readable } from 'node:stream';
import { beforeEach, expect, it } from 'vitest';
import type { Category } from '#src/features/forum/categories/category.ts';
import { beginCategories } from '#src/features/forum/categories/first-categories.ts';
import { beginDiscussion } from '#src/features/forum/discussion/discussion-service.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { startThread } from '#src/features/forum/posts/post-service.ts';
import { rerenderPostsJob } from '#src/features/forum/posts/rerender/rerender-posts-job.ts';
import { threadSource } from '#src/features/forum/search/thread-source.ts';
import { discardDraft, keepDraft, listOwnDrafts } from '#src/features/forum/writing/drafts/draft-service.ts';
import { attachFile, detachFile } from '#src/features/forum/writing/files/attach-service.ts';
import { scanPostFilesJob, sweepPostFilesJob } from '#src/features/forum/writing/files/file-jobs.ts';
import { findPostFile } from '#src/features/forum/writing/files/post-file-service.ts';
import { letFileBeRead } from '#src/features/forum/writing/files/second-look/second-look-service.ts';
import { secondLookTasks } from '#src/features/forum/writing/files/second-look/second-look-tasks-text.ts';
import { anonymous, withConfirmed } from '#src/platform/access/actor.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { docx } from '#test/support/documents/office.ts';
import { pdf } from '#test/support/documents/pdf.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('files with posts', ({ app }) => {
  let author: MadePerson;
  let category: Category;

  beforeEach(async () => {
    author = await makePerson(app, { scope: await makeOrganisation(app) });
    category = await makeCategory(app, { visibility: 'member' });
  });

  const sent = (content: Uint8Array = docx(), name = 'Blankett för samtal.docx') => ({
    name,
    content: Readable.from([content]),
  });
  const attach = (file = sent(), by = author.actor, place: 'new' | `post:${string}` = 'new') =>
    attachFile(app, by, { place, values: { body: 'Se bilagan.' } }, file);
  const post = async () => {
    const words = {
      category: category.slug,
      title: 'Blankett',
      kind: 'experience',
      body: 'Se bilagan.',
    } as const;
    return value(await startThread(app, author.actor, words));
  };
  const files = () => app.db.selectFrom('post_file').selectAll().execute();
  const html = async () =>
    (await app.db.selectFrom('post').select('body_html').executeTakeFirstOrThrow()).body_html;
  const pathIn = async () =>
    /href="\/inlagg\/([^/]+)\/fil\/([^/]+)\/([^"]+)"/.exec(await html())?.slice(1) ?? [];
  const open = async (actor: Parameters<typeof findPostFile>[1] = author.actor) => {
    const [postId = '', fileId = '', name = ''] = await pathIn();
    return findPostFile(app, actor, { postId, fileId, name });
  };

  it('stay with what is begun when its author says something elsewhere', async () => {
    value(await attach());
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    await app.db.transaction().execute((trx) => beginCategories(app, trx, network.id));
    const entry = await makeEntry(app, { organisation, state: 'published' });
    value(await beginDiscussion(app, author.actor, entry.id, { body: 'Bra!', formKey: app.ids.next() }));
    expect(await html()).toBe('<p>Bra!</p>');
    expect(await listOwnDrafts(app, author.actor)).toMatchObject([{ body: 'Se bilagan.' }]);
    expect(await files()).toMatchObject([{ post_id: null }]);
  });

  it('follow the draft to the post, and are handed to those who read it', async () => {
    value(await attach());
    expect(await listOwnDrafts(app, author.actor)).toMatchObject([{ body: 'Se bilagan.' }]);
    const id = await post();
    expect(await files()).toMatchObject([{ post_id: id, draft_id: null, state: 'clean' }]);
    expect(await html()).toMatch(
      /<p>Se bilagan\.<\/p>\n<ul class="post-files">.*Blankett för samtal\.docx<\/a> \(Word/,
    );
    expect(await open()).toMatchObject({ kind: 'file', file: { fileName: 'Blankett för samtal.docx' } });
    await expect(open(anonymous)).rejects.toMatchObject({ code: 'not-found' });
    await app.db.updateTable('post').set({ state: 'hidden' }).execute();
    const other = await makePerson(app, { scope: await makeOrganisation(app) });
    await expect(open(other.actor)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('come with a change too, and stay when the words are rendered anew', async () => {
    const id = await post();
    value(await attach(sent(), author.actor, `post:${id}`));
    value(await editPost(app, author.actor, id, { body: 'Se bilagan.', version: 1 }));
    const shown = await html();
    expect(shown).toContain('post-files');
    await app.db.updateTable('post').set({ renderer_version: 0, body_html: '<p>Gammalt</p>' }).execute();
    await rerenderPostsJob.run(app, {});
    expect(await html()).toBe(shown);
  });

  it('never hold an identity number, and ask about what may point at somebody', async () => {
    const secret = await attach(sent(docx({ text: ['Om 20121212-1212.'] })));
    expect(secret).toMatchObject({ errors: { upload: { code: 'file-identity-number' } } });
    const warned = await attach(sent(docx({ text: ['Ring mig på 070-174 06 05.'] })));
    expect(warned).toMatchObject({ errors: { upload: { code: 'look-again' } } });
    expect(await files()).toEqual([]);
    const findings = warned.ok ? [] : (warned.errors['upload']?.findings ?? []);
    const confirmed = withConfirmed(author.actor, new Set(findings.map(({ digest }) => digest)));
    value(await attach(sent(docx({ text: ['Ring mig på 070-174 06 05.'] })), confirmed));
    expect(await files()).toHaveLength(1);
  });

  it('are of the library’s kinds, and few', async () => {
    expect(await attach(sent(Buffer.from('<script>'), 'a.html'))).toMatchObject({ ok: false });
    for (let n = 0; n < 5; n++) value(await attach());
    expect(await attach()).toMatchObject({ errors: { upload: { code: 'too-many', values: { max: 5 } } } });
  });

  it('are taken out again by their owner alone, and keep a draft without words', async () => {
    value(await attach());
    const fileId = (await files())[0]?.file_id ?? '';
    await keepDraft(app, author.actor, { place: 'new', values: {} });
    expect(await files()).toHaveLength(1);
    const other = await makePerson(app, { scope: await makeOrganisation(app) });
    const taken = detachFile(app, other.actor, { place: 'new', fileId });
    await expect(taken).rejects.toMatchObject({ code: 'not-found' });
    await detachFile(app, author.actor, { place: 'new', fileId });
    expect(await files()).toEqual([]);
    expect(await app.db.selectFrom('file').select('id').execute()).toEqual([]);
  });

  it('that no program can read wait for a second person who looks after the talk', async () => {
    const network = await makeNetwork(app);
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    const reader = await makePerson(app, { scope: await makeOrganisation(app, { network }) });
    category = await makeCategory(app, { visibility: 'member', network });
    value(await attach(sent(pdf({ pages: [{ picture: true }] }), 'inskannad.pdf')));
    const id = await post();
    const waits = { kind: 'waits', standing: 'unapproved' };
    expect(await open(reader.actor)).toEqual(waits);
    for (const { actor } of [author, coordinator]) expect(await open(actor)).toMatchObject({ kind: 'file' });
    const [file] = await files();
    const fileId = file?.file_id ?? '';
    expect(await secondLookTasks.list(app, coordinator.actor)).toMatchObject([{ path: `/inlagg/${id}/fil` }]);
    expect(await secondLookTasks.list(app, reader.actor)).toEqual([]);
    await expect(letFileBeRead(app, reader.actor, id, fileId)).rejects.toMatchObject({ code: 'forbidden' });
    await letFileBeRead(app, coordinator.actor, id, fileId);
    expect(await files()).toMatchObject([{ approved_by: coordinator.id }]);
    expect(await open(reader.actor)).toMatchObject({ kind: 'file' });
    expect(await secondLookTasks.list(app, coordinator.actor)).toEqual([]);
    await expect(letFileBeRead(app, coordinator.actor, id, fileId)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('that no program can read are never let through by whoever attached them', async () => {
    const network = await makeNetwork(app);
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    category = await makeCategory(app, { visibility: 'member', network });
    value(await attach(sent(pdf({ pages: [{ picture: true }] }), 'inskannad.pdf'), coordinator.actor));
    const words = { category: category.slug, title: 'Blankett', kind: 'experience', body: 'Se.' } as const;
    const id = value(await startThread(app, coordinator.actor, words));
    const fileId = (await files())[0]?.file_id ?? '';
    expect(await secondLookTasks.list(app, coordinator.actor)).toEqual([]);
    await expect(letFileBeRead(app, coordinator.actor, id, fileId)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = await makePerson(app, { role: 'coordinator', scope: network });
    await letFileBeRead(app, other.actor, id, fileId);
    expect(await open()).toMatchObject({ kind: 'file' });
  });

  it('of drafts that were thrown away are swept', async () => {
    value(await attach());
    const [draft] = await listOwnDrafts(app, author.actor);
    await discardDraft(app, author.actor, draft?.id ?? '');
    await sweepPostFilesJob.run(app, {});
    expect(await files()).toHaveLength(1);
    app.clock.advance({ days: 2 });
    await sweepPostFilesJob.run(app, {});
    expect(await files()).toEqual([]);
  });

  it('are found by what stands in them as long as the post is shown and readers have the file', async () => {
    value(await attach(sent(docx({ text: ['Rutin för förstadagen'], comment: 'Fråga Norrbruk' }))));
    const id = await post();
    const { thread_id: threadId } = await app.db
      .selectFrom('post')
      .select('thread_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const found = async () => (await threadSource.documents(app, [threadId]))[0]?.body;
    expect(await found()).toContain('Rutin för förstadagen');
    expect(await found()).not.toContain('Norrbruk');
    await app.db.updateTable('post_file').set({ state: 'quarantined' }).execute();
    expect(await found()).not.toContain('förstadagen');
    await scanPostFilesJob.run(app, {});
    expect(await found()).toContain('förstadagen');
    const cleared = app.db.selectFrom('event').select('subject_id').where('kind', '=', 'file.cleared');
    expect(await cleared.execute()).toEqual([{ subject_id: threadId }]);
    await app.db.updateTable('post').set({ state: 'hidden' }).execute();
    expect(await found()).not.toContain('förstadagen');
    await app.files.remove(app.db, (await files())[0]?.file_id ?? '');
    expect(await app.db.selectFrom('file_text').selectAll().execute()).toEqual([]);
  });

  it('wait for the scanner, and are let out when nothing holds them', async () => {
    value(await attach());
    await post();
    await app.db.updateTable('post_file').set({ state: 'quarantined' }).execute();
    expect(await open()).toEqual({ kind: 'waits', standing: 'quarantined' });
    await scanPostFilesJob.run(app, {});
    expect(await open()).toMatchObject({ kind: 'file' });
  });
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
}
