import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { type Posting, writePost } from '../../posts/post-service.ts';
import type { ThreadTag } from '../../posts/tag-rules.ts';
import type { Thread } from '../../threads/thread.ts';
import { listTags } from '../../threads/thread-queries.ts';
import { mayModerate, visibleThread } from '../../visible-service.ts';
import {
  countEntriesAbout,
  countHelpedAbout,
  countSharedUses,
  findAskingOrganisation,
  findSize,
  listAnswerers,
  listTakingPart,
} from './answerer-queries.ts';
import { proposeAnswerers, type Reason } from './answerer-rules.ts';
import { callForAnswer } from './answerer-text.ts';

/** An organisation that most likely has something to say, and why. */
export type ProposedAnswerer = { id: string; slug: string; name: string; reasons: readonly Reason[] };

/** Organisations that may be able to answer, with why; whoever asked, and those who look after the talk, may ask them. */
export type Answerers = {
  thread: Thread;
  mayAsk: boolean;
  proposed: readonly ProposedAnswerer[];
};

/** Proposes who can answer in the thread, by what the portal knows and the reader may read. */
export async function readAnswerers(
  app: Pick<App, 'db'>,
  actor: Actor,
  threadId: string,
): Promise<Answerers> {
  requirePermission(actor, 'forum.write');
  const thread = await visibleThread(app, actor, threadId);
  const tags = await listTags(app.db, threadId);
  const asking = await findAskingOrganisation(app.db, threadId);
  const proposed = await propose(app, actor, {
    tags,
    asking,
    notTo: new Set(await listTakingPart(app.db, threadId)),
  });
  const isAsker = thread.authorId !== null && thread.authorId === actorId(actor);
  return {
    thread,
    mayAsk: (isAsker || mayModerate(actor, thread.category)) && thread.state === 'visible',
    proposed,
  };
}

/** Proposes who most likely knows about any of the tags, by what the portal knows and the reader may read. */
export function proposeAbout(
  app: Pick<App, 'db'>,
  actor: Actor,
  tags: readonly ThreadTag[],
): Promise<readonly ProposedAnswerer[]> {
  requirePermission(actor, 'forum.write');
  return propose(app, actor, { tags, asking: undefined, notTo: new Set() });
}

async function propose(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  {
    tags,
    asking,
    notTo,
  }: { tags: readonly ThreadTag[]; asking: string | undefined; notTo: ReadonlySet<string> },
): Promise<readonly ProposedAnswerer[]> {
  const [entries, helped, sharedUses] = await Promise.all([
    countEntriesAbout(db, tags),
    countHelpedAbout(db, tags, actor.keys),
    asking === undefined ? new Map<string, number>() : countSharedUses(db, asking),
  ]);
  const known = await listAnswerers(db, [
    ...new Set([...entries.keys(), ...helped.keys(), ...sharedUses.keys()]),
  ]);
  const candidates = known.map(({ id, size }) => ({
    organisationId: id,
    size,
    entries: entries.get(id) ?? 0,
    helped: helped.get(id) ?? 0,
    sharedUses: sharedUses.get(id) ?? 0,
  }));
  const size = asking === undefined ? undefined : await findSize(db, asking);
  return proposeAnswerers(candidates, { notTo, size }).flatMap(({ organisationId, reasons }) => {
    const found = known.find(({ id }) => id === organisationId);
    return found ? [{ id: found.id, slug: found.slug, name: found.name, reasons }] : [];
  });
}

/** Calls the proposed organisation's contact people to the thread, with a post of the asker's; returns its id. */
export async function askAnswerer(
  app: Posting,
  actor: Actor,
  threadId: string,
  { organisation, formKey }: { organisation: string; formKey: string },
): Promise<Outcome<string>> {
  const { mayAsk, proposed } = await readAnswerers(app, actor, threadId);
  if (!mayAsk) throw new DomainError('forbidden');
  const asked = proposed.find(({ id }) => id === organisation);
  if (!asked) throw new DomainError('not-found');
  return writePost(app, actor, threadId, { body: callForAnswer(asked.name), formKey, isApart: true });
}
