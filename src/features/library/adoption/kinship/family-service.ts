import type { Entry, EntryCard, OrganisationName } from '#src/features/library/entry/entry.ts';
import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { listVariants } from '#src/features/library/list/entry-list-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Experience } from '../adoption.ts';
import { listUsers } from '../adoption-queries.ts';
import { listExperiences } from '../follow-up/answer-queries.ts';
import { readUserCounts, type UserCount } from '../user-count.ts';
import { findOriginal, type Original } from '../variants/original-service.ts';

/** A published variant; the text of the first ones, for telling what differs. */
export type ListedVariant = { card: EntryCard; entry: Entry | undefined };

/** What the page of an entry tells of those that it builds on and of those that use it: the same for every reader. */
export type EntryFamily = {
  original: Original | undefined;
  variants: readonly ListedVariant[];
  asIs: readonly OrganisationName[];
  trying: readonly OrganisationName[];
  experiences: readonly Experience[];
  /** Nothing when nobody else uses it. */
  users: UserCount | undefined;
};

/** Of so many variants the differences are told; the rest are named. */
const mostCompared = 12;

/** The family of a published entry. */
export async function readFamily(app: Pick<App, 'db'>, { head, content }: Entry): Promise<EntryFamily> {
  const { db } = app;
  const cards = await listVariants(app, anonymous, head.id);
  return {
    original: content.variantOf === undefined ? undefined : await findOriginal(db, content.variantOf),
    variants: await Promise.all(cards.map((card, at) => withText(db, card, at < mostCompared))),
    asIs: await listUsers(db, head.id, 'as-is'),
    trying: await listUsers(db, head.id, 'trying'),
    experiences: await listExperiences(db, head.id, { onlyPublic: true }),
    users: (await readUserCounts(db, [head.id])).get(head.id),
  };
}

async function withText(db: Db, card: EntryCard, isCompared: boolean): Promise<ListedVariant> {
  if (!isCompared) return { card, entry: undefined };
  const found = await getPublishedEntry({ db }, anonymous, card.slug);
  return { card, entry: found.kind === 'entry' ? found.entry : undefined };
}
