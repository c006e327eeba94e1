import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type Entry, type EntryHead, entryScope } from '../entry/entry.ts';
import { findSlug, getHead } from '../entry/entry-queries.ts';
import { findPublished } from '../storage/revision-queries.ts';
import { findReview, type Review } from './review-queries.ts';

export type Reviewed = { head: EntryHead; review: Review | undefined; isReviewer: boolean };

/** A published entry with its review, for those who take part in it; hidden as `not-found` from everybody else. */
export async function getReviewed(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<Reviewed> {
  const found = await findSlug(app.db, slug);
  const head = found && (await getHead(app.db, found.entryId));
  if (head?.state !== 'published') throw new DomainError('not-found');
  const review = await findReview(app.db, head.id);
  const personId = actorId(actor);
  const isReviewer = personId !== null && review?.reviewerId === personId;
  if (!isReviewer && !isPermitted(actor, 'entry.see-draft', entryScope(head)))
    throw new DomainError('not-found');
  return { head, review, isReviewer };
}

/** A municipality's own text: what editors have retold is not reviewed by the network. */
export async function getReviewable(app: Pick<App, 'db'>, head: EntryHead): Promise<Entry> {
  const published = await findPublished(app.db, head);
  if (!published || published.content.origin === 'retold')
    throw new DomainError('conflict', { type: 'review' });
  return published;
}

/** The organisations whose text it is: the one that answers for it, and others that own the work. */
export function organisationsOf({ head, content, organisations }: Entry): readonly string[] {
  const owners = content.units.filter(({ role }) => role === 'owner').map(({ organisation }) => organisation);
  return [head.organisation.id, ...owners.flatMap((slug) => organisations.get(slug)?.id ?? [])];
}
