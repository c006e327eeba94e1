import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { slugify } from '#src/lib/slug.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { type Thread, type ThreadKind, threadPath } from '../../threads/thread.ts';
import { listTags } from '../../threads/thread-queries.ts';
import { mayModerate, visibleThread } from '../../visible-service.ts';
import type { Post } from '../post.ts';
import { hasAnswers } from '../post-change-queries.ts';
import { findFirstPost } from '../post-queries.ts';
import type { Posting } from '../post-service.ts';
import { changePostState } from '../post-state.ts';
import { replaceTags } from '../post-write-queries.ts';
import type { ThreadTag } from '../tag-rules.ts';
import { stateIn } from '../writing-rights.ts';
import { insertFormerHeading, updateHeading } from './heading-queries.ts';

/** What a thread is called, what it is and what it is about. */
export type Heading = { title: string; kind: ThreadKind; tags: readonly ThreadTag[] };
export type HeadingForm = { thread: Thread; tags: readonly ThreadTag[] };

/** Opens the thread's heading for whoever began it and those who look after it; an entry's discussion is called as the entry. */
export async function openHeading(
  app: Pick<Posting, 'db'>,
  actor: Actor,
  threadId: string,
): Promise<HeadingForm> {
  requirePermission(actor, 'forum.write');
  const thread = await visibleThread(app, actor, threadId);
  if (!mayChangeHeading(actor, thread)) throw new DomainError('forbidden');
  return { thread, tags: await listTags(app.db, threadId) };
}

/** Whether the actor, who sees the thread, may call it something else. */
export function mayChangeHeading(actor: Actor, thread: Thread): boolean {
  if (thread.entryId !== null || thread.state === 'merged') return false;
  const isOwn = thread.authorId !== null && thread.authorId === actorId(actor);
  return mayModerate(actor, thread.category) || (isOwn && !thread.isLocked);
}

/**
 * Changes the heading, keeps the former one, and returns the thread's path; `conflict` when it was changed since `version`. What somebody calls it
 * whom nobody has vouched for waits for a moderator with the first post, and is refused where others have answered.
 */
export async function editHeading(
  app: Posting,
  actor: Actor,
  threadId: string,
  { title, kind, tags, version }: Heading & { version: number },
): Promise<Outcome<string>> {
  const { thread, tags: before } = await openHeading(app, actor, threadId);
  const first = title === thread.title ? undefined : await firstToRead(app, actor, thread);
  if (first && (await hasAnswers(app.db, threadId))) return refused({ title: { code: 'heading-answered' } });
  const wrong = await acceptText(app, actor, { title });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const by = requireSelf(actor);
  app.limits.take('write', by);
  const slug = slugify(title) || threadId;
  await app.db.transaction().execute(async (trx) => {
    await updateHeading(trx, { id: threadId, version, title, kind, slug });
    await insertFormerHeading(trx, thread, { id: app.ids.next(), tags: before, by, at: isoAt(app.clock) });
    await replaceTags(trx, threadId, tags);
    if (thread.authorId !== by) await recordChange(app, trx, actor, thread);
    await app.events.append(trx, {
      kind: 'thread.changed',
      actor,
      subject: { type: 'thread', id: threadId },
      data: { category: thread.category.id },
    });
    if (first) await changePostState(app, trx, actor, { post: first, thread, to: 'awaiting' });
  });
  return done(threadPath({ ...thread, slug }));
}

/** Somebody else's heading was changed: the audit trail says who did, never what it said. */
async function recordChange(
  app: Pick<Posting, 'audit'>,
  trx: Db,
  actor: Actor,
  { id, category }: Thread,
): Promise<void> {
  await app.audit.record(trx, {
    actor,
    action: 'thread.heading-changed',
    object: { type: 'thread', id },
    data: { category: category.id },
  });
}

/** The shown post that a new heading takes along to a moderator; nothing for those whose words need no look. */
async function firstToRead(
  app: Pick<Posting, 'db'>,
  actor: Actor,
  thread: Thread,
): Promise<Post | undefined> {
  if ((await stateIn(app, actor, thread.category)) === 'visible') return undefined;
  const first = await findFirstPost(app.db, thread.id);
  return first?.state === 'visible' ? first : undefined;
}
