import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Category } from '../categories/category.ts';
import { findCategory } from '../categories/category-queries.ts';
import { type Posting, startThread } from '../posts/post-service.ts';
import type { UnnamedQuestion } from './question.ts';
import { findAsker, findQuestion, updateHandled } from './question-queries.ts';
import { networksHandledBy } from './question-rules.ts';

/** A question that waits, with who asks: shown to the coordinators of its network and to nobody else. */
export type OpenQuestion = {
  question: UnnamedQuestion;
  asker: { name: string; organisations: readonly string[] } | undefined;
  category: Category;
};

/** The question for its coordinator; to anybody else, whoever runs the portal too, it is not there. */
export async function openQuestion(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<OpenQuestion> {
  requirePermission(actor, 'forum.write');
  const question = await findQuestion(app.db, id);
  if (!question || !networksHandledBy(actor).includes(question.networkId)) throw new DomainError('not-found');
  if (question.state !== 'waiting') throw new DomainError('conflict');
  const category = await findCategory(app.db, { id: question.networkId });
  if (!category) throw new DomainError('not-found');
  const asker = question.askedBy === null ? undefined : await findAsker(app.db, question.askedBy);
  return { question, asker, category };
}

/** Puts the question as "En kommun i nätverket frågar" and tells the asker; returns the id of the post. */
export async function putQuestion(
  app: Posting,
  actor: Actor,
  id: string,
  words: { title: string; body: string },
): Promise<Outcome<string>> {
  const { category } = await openQuestion(app, actor, id);
  const put = { ...words, category: category.slug, kind: 'question', isForUnnamed: true } as const;
  return startThread(app, actor, {
    ...put,
    formKey: `unnamed-${id}`,
    isApart: true,
    // put once, and never when it has been taken back meanwhile
    along: async (trx, threadId) => {
      await updateHandled(trx, id, 'posted', { by: actorId(actor), at: isoAt(app.clock), threadId });
      const subject = { type: 'question', id } as const;
      await app.events.append(trx, { kind: 'question.posted', actor, subject });
    },
  });
}

/** Gives the question back with a reason that only the asker reads. */
export async function returnQuestion(
  app: Posting,
  actor: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<Outcome<void>> {
  await openQuestion(app, actor, id);
  const wrong = await acceptText(app, actor, { reason });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  await app.db.transaction().execute(async (trx) => {
    await updateHandled(trx, id, 'returned', { by: actorId(actor), at: isoAt(app.clock), reason });
    const subject = { type: 'question', id } as const;
    await app.events.append(trx, { kind: 'question.returned', actor, subject });
  });
  return done(undefined);
}
