import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Thread } from '../threads/thread.ts';
import { findAskerOf } from './question-queries.ts';

/** How the actor has asked what the thread is about: with their name, or without; nothing when somebody else has. */
export async function askerIn(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  { id, authorId }: Pick<Thread, 'id' | 'authorId'>,
): Promise<'named' | 'unnamed' | undefined> {
  const personId = actorId(actor);
  if (personId === null) return undefined;
  if (authorId === personId) return 'named';
  return (await findAskerOf(db, id)) === personId ? 'unnamed' : undefined;
}
