import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type Cursor, decodeCursor, encodeCursor } from '#src/lib/paging.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { readUserCounts, type UserCount } from '../adoption/user-count.ts';
import { actingScope } from '../entry/scope-rules.ts';
import {
  listOwnEntries,
  listScopeOrganisations,
  type OwnEntryRow,
} from '../publishing/publishing-queries.ts';

export type OwnEntry = OwnEntryRow & { mayPublish: boolean; users: UserCount | undefined };
export type OwnEntries = {
  entries: readonly OwnEntry[];
  /** More than one: each row says whose it is. */
  hasSeveralOrganisations: boolean;
  mayWrite: boolean;
  next: string | undefined;
  isArchived: boolean;
  today: string;
};

const pageSize = 50;

/** The descriptions that the actor writes, for organisations and along with others, the latest changed first. */
export async function readOwnEntries(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  { after, isArchived = false }: { after?: string | null; isArchived?: boolean } = {},
): Promise<OwnEntries> {
  requireSelf(actor);
  const organisations = await listScopeOrganisations(app.db, actingScope(actor, 'entry.write'));
  const whose = { organisationIds: organisations.map(({ id }) => id), entryIds: entriesOf(actor) };
  const cursor = after ? decodeCursor(after) : undefined;
  const found = await listOwnEntries(app.db, whose, { limit: pageSize + 1, after: cursor, isArchived });
  const published = await listScopeOrganisations(app.db, actingScope(actor, 'entry.publish'));
  const mayPublishFor = new Set(published.map(({ id }) => id));
  const shown = found.slice(0, pageSize);
  const users = await readUserCounts(
    app.db,
    shown.map(({ entryId }) => entryId),
  );
  const entries = shown.map((entry) => ({
    ...entry,
    mayPublish: mayPublishFor.has(entry.organisationId),
    users: users.get(entry.entryId),
  }));
  const last = found.length > pageSize ? entries.at(-1) : undefined;
  return {
    entries,
    hasSeveralOrganisations: new Set(entries.map(({ organisationId }) => organisationId)).size > 1,
    mayWrite: organisations.length > 0,
    isArchived,
    today: swedishDay(app.clock.now()),
    next: last && encodeCursor([last.since, last.entryId] satisfies Cursor),
  };
}

/** Entries that somebody has been invited to write along in. */
function entriesOf(actor: Actor): readonly string[] {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  return memberships.filter(({ scopeType }) => scopeType === 'entry').map(({ scopeId }) => scopeId);
}
