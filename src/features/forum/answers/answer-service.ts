import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { editPost } from '../posts/edit-service.ts';
import { type NewPost, type Posting, writePost } from '../posts/post-service.ts';
import { readOwnWork } from './own-work/own-work-service.ts';

export type NewAnswer = Pick<NewPost, 'body' | 'formKey' | 'replyTo' | 'didEntryId'> & {
  /** About law, as of the day. */
  isLaw?: string | undefined;
  lawAsOf?: string | undefined;
};

/** Answers in a thread, maybe with how the own organisation did, maybe about law; returns the post's id. */
export async function writeAnswer(
  app: Posting,
  actor: Actor,
  threadId: string,
  { isLaw, lawAsOf, didEntryId, ...words }: NewAnswer,
): Promise<Outcome<string>> {
  requirePermission(actor, 'forum.write');
  const law = isLaw ? { lawAsOf } : {};
  const wrong = {
    ...(isLaw && wrongDay(lawAsOf, swedishDay(app.clock.now()))),
    ...(didEntryId && (await wrongWork(app, actor, didEntryId))),
  };
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const did = didEntryId ? { kind: 'did-so' as const, didEntryId } : {};
  return writePost(app, actor, threadId, { ...words, ...law, ...did });
}

export type ChangedAnswer = Pick<NewAnswer, 'body' | 'isLaw' | 'lawAsOf'> & { version: number };

/** Changes what the actor has written, and, where the form asked, whether it is about law and as of which day. */
export async function editAnswer(
  app: Posting,
  actor: Actor,
  postId: string,
  { isLaw, lawAsOf, ...words }: ChangedAnswer,
): Promise<Outcome<string>> {
  requirePermission(actor, 'forum.write');
  const wrong = isLaw ? wrongDay(lawAsOf, swedishDay(app.clock.now())) : {};
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const law = isLaw || lawAsOf ? { lawAsOf: isLaw ? (lawAsOf ?? null) : null } : {};
  return editPost(app, actor, postId, { ...words, ...law });
}

function wrongDay(day: string | undefined, today: string): FieldErrors {
  if (!day) return { lawAsOf: { code: 'required' } };
  return day > today ? { lawAsOf: { code: 'future-date' } } : {};
}

async function wrongWork(app: Posting, actor: Actor, didEntryId: string): Promise<FieldErrors> {
  const own = await readOwnWork(app, actor);
  return own.some(({ id }) => id === didEntryId) ? {} : { didEntryId: { code: 'not-a-choice' } };
}
