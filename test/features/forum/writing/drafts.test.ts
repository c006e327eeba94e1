import { beforeEach, expect, it } from 'vitest';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { readPostHistory } from '#src/features/forum/posts/history-service.ts';
import { startThread, writePost } from '#src/features/forum/posts/post-service.ts';
import { openEditForm, openReplyForm, openThreadForm } from '#src/features/forum/writing/compose-service.ts';
import {
  discardDraft,
  keepDraft,
  listOwnDrafts,
  restoreDraft,
} from '#src/features/forum/writing/drafts/draft-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import { type MadeNetwork, makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('drafts in the forum', ({ app }) => {
  let network: MadeNetwork;
  let organisation: Awaited<ReturnType<typeof makeOrganisation>>;
  let author: MadePerson;
  let colleague: MadePerson;
  let category: { slug: string };

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    author = await makePerson(app, { scope: organisation });
    colleague = await makePerson(app, { scope: await makeOrganisation(app, { network }) });
    category = await makeCategory(app, { visibility: 'member' });
  });

  const begun = { title: 'Hur delar ni?', body: 'Vi är tre.', kind: 'question', 'tag-tier': ['remedial'] };
  const keep = (values: Record<string, string | string[]>, place: 'new' | `thread:${string}` = 'new') =>
    keepDraft(app, author.actor, { place, values });
  const drafts = (by = author) => listOwnDrafts(app, by.actor);
  const thread = async () => {
    const input = {
      category: category.slug,
      title: 'Hur delar ni?',
      kind: 'question',
      body: 'Vi är tre.',
    } as const;
    const posted = await startThread(app, author.actor, input);
    const row = await app.db.selectFrom('thread').select('id').executeTakeFirstOrThrow();
    return { id: row.id, postId: posted.ok ? posted.value : '' };
  };

  it('are kept and shown again in the form, to their author alone', async () => {
    await keep({ ...begun, category: category.slug });
    const { values, savedAt } = await openThreadForm(app, author.actor, {});
    expect(values).toMatchObject({ ...begun, category: category.slug });
    expect(savedAt).toBe(app.clock.now().toISOString());
    expect((await openThreadForm(app, colleague.actor, {})).values).not.toHaveProperty('title');
    expect(await drafts(colleague)).toEqual([]);
  });

  it('are one a place, and none when the form is emptied', async () => {
    await keep(begun);
    await keep({ ...begun, title: 'Hur gör ni?' });
    expect(await drafts()).toMatchObject([{ title: 'Hur gör ni?' }]);
    await keep({ title: ' ', body: '' });
    expect(await drafts()).toEqual([]);
  });

  it('never hold an identity number', async () => {
    const kept = await keep({ ...begun, body: 'Om 20121212-1212.' });
    expect(kept).toMatchObject({ errors: { body: { code: 'identity-number' } } });
    expect(await drafts()).toEqual([]);
  });

  it('go with the posting', async () => {
    const { id } = await thread();
    await keep(begun);
    await keep({ body: 'Vi har' }, `thread:${id}`);
    expect(await drafts()).toHaveLength(2);
    await writePost(app, author.actor, id, { body: 'Vi har delat.' });
    expect(await drafts()).toMatchObject([{ place: 'new' }]);
  });

  it('are thrown away and taken back', async () => {
    await keep(begun);
    const [draft] = await drafts();
    await expect(discardDraft(app, colleague.actor, draft?.id ?? '')).rejects.toMatchObject({
      code: 'not-found',
    });
    const { place, title, body, tags } = await discardDraft(app, author.actor, draft?.id ?? '');
    expect(await drafts()).toEqual([]);
    await restoreDraft(app, author.actor, { place, title, body, tags, kind: 'question' });
    expect((await openThreadForm(app, author.actor, {})).values).toMatchObject(begun);
  });

  it('are kept only where their author may write', async () => {
    const { id, postId } = await thread();
    await app.db.updateTable('forum_category').set({ visibility: 'role:coordinator:elsewhere' }).execute();
    await expect(keep(begun, `thread:${id}`)).rejects.toMatchObject({ code: 'not-found' });
    await expect(keepDraft(app, anonymous, { place: 'new', values: begun })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await app.db.updateTable('forum_category').set({ visibility: 'member' }).execute();
    const others = keepDraft(app, colleague.actor, { place: `post:${postId}`, values: begun });
    await expect(others).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of answers in a thread that is gone can still be read', async () => {
    const { id } = await thread();
    await keep({ body: 'Vi har' }, `thread:${id}`);
    await app.db.updateTable('forum_category').set({ visibility: 'role:coordinator:elsewhere' }).execute();
    expect(await drafts()).toMatchObject([{ body: 'Vi har', where: undefined }]);
  });

  it('quote a post once, after what was begun', async () => {
    const { id, postId } = await thread();
    await keep({ body: 'Vi har' }, `thread:${id}`);
    const open = () => openReplyForm(app, author.actor, id, { replyTo: postId, quote: true });
    const { values } = await open();
    expect(values['body']).toMatch(/^Vi har\n\n> \*\*Medlem, Hällinge kommun skrev:\*\*\n>\n> Vi är tre\./);
    await keep({ body: String(values['body']) }, `thread:${id}`);
    expect(String((await open()).values['body']).match(/skrev/g)).toHaveLength(1);
  });

  it('of an answer keep whom it answers, how they did, and which day the law is of', async () => {
    const { id, postId } = await thread();
    const own = await makeEntry(app, { organisation, state: 'published' });
    const others = await makeEntry(app, { organisation: await makeOrganisation(app), state: 'published' });
    const said = { replyTo: postId, didEntryId: own.id, isLaw: 'ja', lawAsOf: '2026-03-01' };
    await keep({ body: 'Vi har', ...said }, `thread:${id}`);
    const open = (asked = {}) => openReplyForm(app, author.actor, id, asked);
    expect(await open()).toMatchObject({
      values: { body: 'Vi har', ...said },
      answered: { post: { id: postId } },
    });
    expect(await open({ replyTo: '' })).toMatchObject({ values: { replyTo: '' }, answered: undefined });

    const [draft] = await drafts();
    const { place, title, body, tags, replyTo, didEntryId, lawAsOf } = await discardDraft(
      app,
      author.actor,
      draft?.id ?? '',
    );
    const kept = { replyTo: replyTo ?? '', didEntryId: didEntryId ?? '', lawAsOf: lawAsOf ?? '' };
    await restoreDraft(app, author.actor, { place, title, body, tags, ...kept });
    expect((await open()).values).toMatchObject(said);

    await keep({ body: 'Vi har', didEntryId: others.id, replyTo: 'någon annans' }, `thread:${id}`);
    expect((await open()).values).toMatchObject({ replyTo: '', didEntryId: '' });
    expect((await open()).values).not.toHaveProperty('isLaw');
  });

  it('of an answer to a post that is gone answer the thread', async () => {
    const { id } = await thread();
    const answered = await writePost(app, colleague.actor, id, { body: 'Vi delar.' });
    const replyTo = answered.ok ? answered.value : '';
    await keep({ body: 'Tack', replyTo }, `thread:${id}`);
    await app.db.updateTable('post').set({ state: 'removed' }).where('id', '=', replyTo).execute();
    expect(await openReplyForm(app, author.actor, id)).toMatchObject({
      values: { body: 'Tack', replyTo: '' },
      answered: undefined,
    });
  });

  it('of a change stand before what the post says now', async () => {
    const { postId } = await thread();
    expect((await openEditForm(app, author.actor, postId)).values).toMatchObject({
      body: 'Vi är tre.',
      version: '1',
    });
    await keepDraft(app, author.actor, { place: `post:${postId}`, values: { body: 'Vi är fyra.' } });
    expect((await openEditForm(app, author.actor, postId)).values).toMatchObject({ body: 'Vi är fyra.' });
  });

  it('shows members how a post has changed', async () => {
    const { postId } = await thread();
    await editPost(app, author.actor, postId, { body: 'Vi är fyra.', version: 1 });
    const { versions } = await readPostHistory(app, colleague.actor, postId);
    expect(versions.map(({ version, md }) => [version, md])).toEqual([
      [2, 'Vi är fyra.'],
      [1, 'Vi är tre.'],
    ]);
    expect(versions[0]?.changes[0]).toContainEqual({ text: 'fyra', kind: 'added' });
    await app.db.updateTable('post_revision').set({ body_md: '', body_html: '' }).execute();
    const redacted = await readPostHistory(app, colleague.actor, postId);
    expect(redacted.versions.map(({ isRedacted, changes }) => [isRedacted, changes.length])).toEqual([
      [false, 0],
      [true, 0],
    ]);
    await expect(readPostHistory(app, anonymous, postId)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
