import type { Category } from '#src/features/forum/categories/category.ts';
import type { Frequency } from '#src/features/notifications/follow/follow.ts';
import { followObject } from '#src/features/notifications/follow/follow-service.ts';
import { type Actor, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { EventKind } from '#src/platform/events/events.ts';
import type { Followed } from '#src/platform/notices/news-source.ts';
import { type MadeThread, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import type { MadePerson } from '#test/support/factories/person-factory.ts';

type By = { author?: MadePerson };

/** Follows as the forms do. */
export async function follow(
  app: App,
  { actor }: { actor: Actor },
  { type, id }: Followed,
  frequency: Frequency | 'none' = 'at-once',
): Promise<void> {
  const outcome = await followObject(app, actor, { type, id, frequency });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
}

async function say(app: App, kind: EventKind, { id, category }: MadeThread, post: string, by?: MadePerson) {
  const subject = { type: 'thread', id } as const;
  const data = { post, category: category.id };
  await app.db
    .transaction()
    .execute((trx) => app.events.append(trx, { kind, actor: by?.actor ?? system, subject, data }));
}

/** A thread that is begun, with its event. */
export async function beginThread(
  app: App,
  {
    category,
    title,
    author,
    ...rest
  }: By & { category: Category; title?: string } & Partial<Parameters<typeof makeThread>[1]>,
): Promise<MadeThread> {
  const thread = await makeThread(app, {
    category,
    ...(title && { title }),
    ...(author && { author }),
    ...rest,
  });
  await say(app, 'thread.started', thread, thread.postId, author);
  return thread;
}

/** A post that is written in the thread, with its event; returns its id. */
export async function write(
  app: App,
  thread: MadeThread,
  { author, ...words }: By & Omit<Parameters<typeof makePost>[1], 'thread' | 'author'> = {},
): Promise<string> {
  const { id } = await makePost(app, { thread, ...(author && { author }), ...words });
  await say(app, 'post.written', thread, id, author);
  return id;
}

/** Hides, removes or shows a post, with its event. */
export async function turnPost(
  app: App,
  thread: MadeThread,
  post: string,
  state: 'visible' | 'hidden' | 'removed',
): Promise<void> {
  await app.db.updateTable('post').set({ state }).where('id', '=', post).execute();
  await say(app, 'post.state-changed', thread, post);
}

/** Moves the thread to another category, with its event. */
export async function moveThread(app: App, thread: MadeThread, category: Category): Promise<void> {
  await app.db.updateTable('thread').set({ category_id: category.id }).where('id', '=', thread.id).execute();
  await say(app, 'thread.moved', thread, thread.postId);
}

/** Ends or gives back every membership of the person, as an administrator does. */
export async function setMember(app: App, { id }: MadePerson, isMember: boolean): Promise<void> {
  await app.db
    .updateTable('membership')
    .set({ status: isMember ? 'approved' : 'ended' })
    .where('person_id', '=', id)
    .execute();
}
