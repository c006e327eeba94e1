import { beforeEach, expect, it } from 'vitest';
import { mergeThread } from '#src/features/forum/moderation/care/merge-service.ts';
import { splitThread } from '#src/features/forum/moderation/care/split-service.ts';
import type { DecisionInput } from '#src/features/forum/moderation/decisions/decision-input.ts';
import { decidePost } from '#src/features/forum/moderation/decisions/decision-service.ts';
import { redactPost } from '#src/features/forum/moderation/redaction/redaction-service.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { writePost } from '#src/features/forum/posts/post-service.ts';
import { removePost, restorePost } from '#src/features/forum/posts/removal-service.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import { makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type ModeratedWorld, makeModeratedWorld } from '../moderation/moderated-world.ts';

describeOnEachEngine('what a thread points at', ({ app }) => {
  let world: ModeratedWorld;
  let entry: MadeEntry;
  let other: MadeEntry;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
    entry = await makeEntry(app, world);
    other = await makeEntry(app, world);
  });

  const linked = async (threadId = world.thread.id) => {
    const rows = await app.db
      .selectFrom('thread_link')
      .select('target_id')
      .where('thread_id', '=', threadId)
      .execute();
    return rows.map((row) => row.target_id).sort();
  };
  const answer = async (body: string) => {
    const outcome = await writePost(app, world.author.actor, world.thread.id, { body });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
    return outcome.value;
  };
  const decide = async (postId: string, act: DecisionInput['act'], [number, version]: [number, number]) => {
    const input = { act, cause: 'wrong', reason: 'Fel.', number, version } as const;
    expect(await decidePost(app, world.coordinator.actor, postId, input)).toMatchObject({ ok: true });
  };

  it('follows what its posts say now', async () => {
    const id = await answer(`Se /bibliotek/${entry.slug}.`);
    await answer(`Se också /bibliotek/${entry.slug}.`);
    const edit = { body: `Se /bibliotek/${other.slug}.`, version: 1 };
    await editPost(app, world.author.actor, id, edit);
    expect(await linked()).toEqual([entry.id, other.id].sort());
    await editPost(app, world.author.actor, id, { body: 'Se ingenting.', version: 2 });
    expect(await linked()).toEqual([entry.id]);
  });

  it('is what its shown posts name: not those that wait, are hidden or gone', async () => {
    const { thread, author, organisation } = world;
    const body = `Se /bibliotek/${entry.slug}.`;
    const { id: first } = await makePost(app, { thread, author, organisation, body, state: 'awaiting' });
    await decide(first, 'approve', [1, 1]);
    expect(await linked()).toEqual([entry.id]);
    await decide(first, 'hide', [2, 1]);
    expect(await linked()).toEqual([]);
    await editPost(app, author.actor, first, { body: `Se /bibliotek/${other.slug}.`, version: 1 });
    expect(await linked()).toEqual([]);
    await decide(first, 'restore', [3, 2]);
    expect(await linked()).toEqual([other.id]);
    await removePost(app, author.actor, first, { reason: '' });
    expect(await linked()).toEqual([]);
    await restorePost(app, author.actor, first);
    expect(await linked()).toEqual([other.id]);
  });

  it('is what the author sees, whoever lets the post through', async () => {
    const { thread, author, organisation } = world;
    const draft = await makeEntry(app, { organisation: await makeOrganisation(app), state: 'draft' });
    const body = `Se /bibliotek/${draft.slug} och /bibliotek/${entry.slug}.`;
    const { id } = await makePost(app, { thread, author, organisation, body, state: 'awaiting' });
    await decide(id, 'approve', [1, 1]);
    expect(await linked()).toEqual([entry.id]);
  });

  it('goes with a text that is taken away for good', async () => {
    const id = await answer(`Se /bibliotek/${entry.slug}.`);
    const input = { what: 'post', cause: 'privacy', reason: 'Pekar ut.', number: 1, version: 1 } as const;
    await redactPost(app, world.coordinator.actor, id, input);
    expect(await linked()).toEqual([]);
  });

  it('keeps the good example that was made of it', async () => {
    const id = await answer('Se ingenting.');
    const at = app.clock.now().toISOString();
    const made = { thread_id: world.thread.id, entry_id: entry.id };
    await app.db
      .insertInto('harvest')
      .values({ id: app.ids.next(), ...made, started_by: null, started_at: at })
      .execute();
    await app.db
      .insertInto('thread_link')
      .values({
        thread_id: world.thread.id,
        target_type: 'entry',
        target_id: entry.id,
        added_by: null,
        added_at: at,
      })
      .execute();
    await removePost(app, world.author.actor, id, { reason: '' });
    expect(await linked()).toEqual([entry.id]);
  });

  it('goes where the posts go', async () => {
    const { category, coordinator, thread } = world;
    await answer(`Se /bibliotek/${entry.slug}.`);
    const moved = await answer(`Se /bibliotek/${other.slug}.`);
    const input = { title: 'En annan fråga', category: category.id, posts: [moved] };
    const split = await splitThread(app, coordinator.actor, thread.id, input);
    const made = await app.db
      .selectFrom('thread')
      .select('id')
      .where('title', '=', input.title)
      .executeTakeFirstOrThrow();
    expect(split).toMatchObject({ ok: true });
    expect([await linked(), await linked(made.id)]).toEqual([[entry.id], [other.id]]);
    const third = await makeThread(app, { category });
    for (const { id } of [thread, made]) await mergeThread(app, coordinator.actor, id, third.path);
    expect(await linked(third.id)).toEqual([entry.id, other.id].sort());
    expect(await linked()).toEqual([]);
  });
});
