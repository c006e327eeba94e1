import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { mayStandIn } from '../../categories/category-rules.ts';
import { type Linking, relinkThread } from '../../posts/links/post-links.ts';
import { recountThread } from '../../posts/post-change-queries.ts';
import { type Thread, threadPath } from '../../threads/thread.ts';
import { getCaredThread } from './cared-thread-service.ts';
import { type Caring, recordCare } from './record-care.ts';
import {
  listPlacedPosts,
  movePosts,
  moveRelations,
  takeNumbers,
  updateMerged,
} from './thread-care-queries.ts';

/** The thread that an address or an id means, when the actor looks after it too. */
export async function findMergeTarget(
  app: Pick<App, 'db'>,
  actor: Actor,
  id: string,
  address: string,
): Promise<Outcome<{ thread: Thread; target: Thread }>> {
  const thread = await getCaredThread(app, actor, id);
  const targetId = idIn(address);
  const target = targetId === undefined || targetId === id ? undefined : await ifCared(app, actor, targetId);
  if (target?.state !== 'visible') return refused({ target: { code: 'no-such-thread' } });
  if (!mayStandIn(thread.category, target.category)) return refused({ target: { code: 'wider-circle' } });
  return done({ thread, target });
}

/**
 * Moves every post of the thread to the end of another and lets its address lead there; returns the other's path. Both
 * are threads that the actor looks after. An entry's discussion can take in others, and goes into none.
 */
export async function mergeThread(
  app: Caring & Linking,
  actor: Actor,
  id: string,
  address: string,
): Promise<Outcome<string>> {
  const found = await findMergeTarget(app, actor, id, address);
  if (!found.ok) return found;
  const { thread, target } = found.value;
  if (thread.entryId !== null) throw new DomainError('conflict');
  await app.db.transaction().execute(async (trx) => {
    await updateMerged(trx, id, target.id);
    const posts = (await listPlacedPosts(trx, id)).map((post) => post.id);
    const firstNumber = await takeNumbers(trx, target.id, posts.length);
    await movePosts(trx, posts, { from: id, to: target.id, firstNumber });
    await moveRelations(trx, { from: id, to: target.id });
    for (const one of [id, target.id]) {
      await recountThread(trx, one);
      await relinkThread(app, trx, actor, one);
    }
    const data = { from: id, to: target.id, category: target.category.id };
    for (const threadId of [id, target.id]) {
      await recordCare(app, trx, actor, { kind: 'thread.merged', threadId, data });
    }
  });
  return done(threadPath(target));
}

const lastPart = /(?:^|\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[^/]*$/;

/** The id in the address of a thread, or the id itself. */
function idIn(address: string): string | undefined {
  return lastPart.exec(address.trim())?.[1];
}

async function ifCared(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<Thread | undefined> {
  try {
    return await getCaredThread(app, actor, id);
  } catch (error) {
    if (isDomainError(error) && (error.code === 'not-found' || error.code === 'forbidden')) return undefined;
    throw error;
  }
}
