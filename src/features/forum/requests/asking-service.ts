import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText, askedText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { type Actor, system } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Category } from '../categories/category.ts';
import { listCategories } from '../categories/category-queries.ts';
import { type Thread, threadPath } from '../threads/thread.ts';
import { findThread } from '../threads/thread-queries.ts';
import type { Begun } from '../writing/compose-service.ts';
import { deleteDraft, findDraft } from '../writing/drafts/draft-queries.ts';
import type { AskInput } from '../writing/writing-input.ts';
import { listOwnNames } from './own-names-queries.ts';
import { ownNamesIn } from './own-names-rules.ts';
import type { UnnamedQuestion } from './question.ts';
import { findQuestion, insertQuestion, listAsked, updateHandled } from './question-queries.ts';
import { veiled } from './question-rules.ts';

/** Where the actor can ask, what they have begun to ask, and what became of what they have asked. */
export type Asking = Omit<Begun, 'files'> & {
  networks: readonly { id: string; name: string }[];
  own: readonly (UnnamedQuestion & { path: string | undefined })[];
};

/** The page where one asks without the municipality's name. */
export async function openAsking(app: Pick<App, 'db' | 'ids'>, actor: Actor): Promise<Asking> {
  requirePermission(actor, 'forum.write');
  const categories = await firstCategories(app, actor);
  const asked = await listAsked(app.db, requireSelf(actor));
  const own = await Promise.all(
    asked.map(async (question) => {
      const thread = question.threadId === null ? undefined : await readOn(app, question.threadId);
      return { ...question, path: thread?.state === 'visible' ? threadPath(thread) : undefined };
    }),
  );
  const draft = await findDraft(app.db, { personId: requireSelf(actor), place: 'unnamed' });
  const { title = '', body = '', categoryId, savedAt } = draft ?? {};
  return {
    networks: categories.map(({ id, name, network }) => ({ id, name: network?.name ?? name })),
    own,
    values: { title, body, network: categoryId ?? '', formKey: app.ids.next() },
    savedAt,
  };
}

/** The thread, or the one that it was made a part of. */
async function readOn({ db }: Pick<App, 'db'>, threadId: string): Promise<Thread | undefined> {
  const thread = await findThread(db, threadId);
  return thread?.mergedIntoId ? findThread(db, thread.mergedIntoId) : thread;
}

/** The first category of each of the actor's networks, which bears the network's id. */
async function firstCategories({ db }: Pick<App, 'db'>, actor: Actor): Promise<readonly Category[]> {
  const all = await listCategories(db);
  return all.filter(
    ({ id, networkId, visibility, isClosed }) => id === networkId && !isClosed && canSee(actor, visibility),
  );
}

/** Asks the coordinator to put the question. What the log and the trail keep of it names nobody. */
export async function askUnnamed(
  app: TextGate & Pick<App, 'ids' | 'events' | 'limits'>,
  actor: Actor,
  { network: networkId, title, body }: AskInput,
): Promise<Outcome<string>> {
  requirePermission(actor, 'forum.write');
  const askedBy = requireSelf(actor);
  const known = await firstCategories(app, actor);
  if (!known.some(({ id }) => id === networkId)) return refused({ network: { code: 'not-a-choice' } });
  const own = await listOwnNames(app.db, askedBy);
  const wrong = await acceptText(app, veiled(actor), { title, body }, (text) => ownNamesIn(text, own));
  if (Object.keys(wrong).length > 0) return refused(wrong);
  app.limits.take('forum-post', askedBy);
  const id = app.ids.next();
  await app.db.transaction().execute(async (trx) => {
    await insertQuestion(trx, { id, networkId, title, body, askedBy, askedAt: isoAt(app.clock) });
    await deleteDraft(trx, { personId: askedBy, place: 'unnamed' });
    const subject = { type: 'question', id } as const;
    await app.events.append(trx, { kind: 'question.asked', actor: system, subject });
  });
  return done(id);
}

/** What the asker would be asked about, for a form that is shown again because of something else. */
export async function askedBeforeAsking(
  app: Pick<TextGate, 'db' | 'config'>,
  actor: Actor,
  texts: Pick<AskInput, 'title' | 'body'>,
): Promise<FieldErrors> {
  const own = await listOwnNames(app.db, requireSelf(actor));
  return askedText(app, actor, texts, (text) => ownNamesIn(text, own));
}

/** Takes back what still waits; nobody else's question is there to be taken back. */
export async function withdrawQuestion(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<void> {
  requirePermission(actor, 'forum.write');
  const question = await findQuestion(app.db, id);
  if (!question || question.askedBy !== requireSelf(actor)) throw new DomainError('not-found');
  await updateHandled(app.db, id, 'withdrawn', { by: null, at: isoAt(app.clock) });
}
