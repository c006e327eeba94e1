import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { stopWords } from '../analysis/stop-words.ts';
import { shippedSynonyms } from '../query/gather-synonyms.ts';
import type { SynonymInput } from './synonym-input.ts';
import {
  getSynonyms,
  insertSynonyms,
  listSynonyms,
  updateSynonyms,
  updateSynonymsRemoved,
} from './synonym-queries.ts';
import { checkWords } from './synonym-rules.ts';
import type { PortalSynonyms } from './synonyms-of-portal.ts';

/** What people of the portal have said to mean the same, for those who may change it. */
export async function openSynonyms(app: Pick<App, 'db'>, actor: Actor): Promise<readonly PortalSynonyms[]> {
  requireEditor(actor);
  return listSynonyms(app.db);
}

/** One group to change; nothing for a new one. */
export async function openSynonymGroup(
  app: Pick<App, 'db'>,
  actor: Actor,
  id: string | undefined,
): Promise<PortalSynonyms | undefined> {
  requireEditor(actor);
  if (id === undefined) return undefined;
  const group = await getSynonyms(app.db, id);
  if (group.isRemoved) throw new DomainError('not-found');
  return group;
}

/** The group that an address names; nothing where it says `ny`, for one that is to come. */
export function groupIdIn(name: string | undefined): string | undefined {
  return name === 'ny' ? undefined : (name ?? '');
}

/** The words hold in the whole portal, so whoever coordinates any of its networks may change them. */
export function requireEditor(actor: Actor): string {
  const personId = requireSelf(actor);
  const networkIds = actor.kind === 'person' ? actor.memberships.map(({ scopeId }) => scopeId) : [];
  requirePermission(actor, 'synonym.edit', { networkIds });
  return personId;
}

/** What is wrong with the words, among all that stand beside them. */
export async function faultsOf(
  app: App,
  actor: Actor,
  id: string | undefined,
  { shown, equal, silent, broader }: SynonymGroup,
): Promise<FieldErrors> {
  const text = { shown, equal: equal.join('\n'), silent: silent.join('\n'), broader: broader.join('\n') };
  const blocked = await acceptText(app, actor, text);
  if (Object.keys(blocked).length > 0) return blocked;
  const written = (await listSynonyms(app.db)).filter((other) => other.id !== id);
  return checkWords(
    { shown, equal, silent, broader },
    { written, shipped: await shippedSynonyms(app), stopWords },
  );
}

/** Adds a group, or changes one that is as it was read; searches are read with it from the next moment. */
export async function saveSynonyms(
  app: App,
  actor: Actor,
  id: string | undefined,
  input: SynonymInput,
): Promise<Outcome<string>> {
  app.limits.take('write', requireEditor(actor));
  const errors = await faultsOf(app, actor, id, input);
  if (Object.keys(errors).length > 0) return refused(errors);
  const { version: saves, ...group } = input;
  const written = { id: id ?? app.ids.next(), by: actorId(actor), at: isoAt(app.clock) };
  await app.db.transaction().execute(async (trx) => {
    if (id === undefined) await insertSynonyms(trx, written, group);
    else await updateSynonyms(trx, { ...written, saves }, group);
    await record(app, trx, actor, { id: written.id, act: id === undefined ? 'added' : 'changed' });
  });
  return done(written.id);
}

/** Removes a group; it can be brought back for some time. */
export async function removeSynonyms(app: App, actor: Actor, id: string): Promise<void> {
  app.limits.take('write', requireEditor(actor));
  await changeRemoved(app, actor, id, true);
}

/** Brings a group back; `conflict` when its words have found another home meanwhile. */
export async function restoreSynonyms(app: App, actor: Actor, id: string): Promise<void> {
  app.limits.take('write', requireEditor(actor));
  const errors = await faultsOf(app, actor, id, await getSynonyms(app.db, id));
  if (Object.keys(errors).length > 0) throw new DomainError('conflict', { type: 'synonyms' });
  await changeRemoved(app, actor, id, false);
}

async function changeRemoved(app: App, actor: Actor, id: string, isRemoved: boolean): Promise<void> {
  await app.db.transaction().execute(async (trx) => {
    await updateSynonymsRemoved(trx, { id, isRemoved, by: actorId(actor), at: isoAt(app.clock) });
    await record(app, trx, actor, { id, act: isRemoved ? 'removed' : 'restored' });
  });
}

/** Writes the event that gives the words to the indexes, and the audit row. */
async function record(
  { events, audit }: Pick<App, 'events' | 'audit'>,
  trx: Db,
  actor: Actor,
  { id, act }: { id: string; act: 'added' | 'changed' | 'removed' | 'restored' },
): Promise<void> {
  const subject = { type: 'synonyms' as const, id };
  await events.append(trx, { kind: 'synonyms.changed', actor, subject, data: { act } });
  await audit.record(trx, { actor, action: 'synonyms.changed', object: subject, data: { act } });
}
