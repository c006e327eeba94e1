import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { relist } from '#src/features/library/cards/entry-cards.ts';
import { actingScope, hasScope } from '#src/features/library/entry/scope-rules.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { StatuteChange } from '../expiry/expiry.ts';
import {
  deleteStatuteChange,
  insertStatuteChange,
  listEntriesCiting,
  listStatuteChanges,
} from '../expiry/expiry-queries.ts';
import type { StatuteInput } from './statute-input.ts';

type MarkingApp = Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit' | 'config'>;

/** What has changed in law: open to everybody, beside what was said of it before. */
export async function readStatuteChanges({ db }: Pick<App, 'db'>): Promise<readonly StatuteChange[]> {
  return listStatuteChanges(db);
}

/** What has been marked as changed, for those who coordinate a network; the law is the same for all of them. */
export async function openStatuteChanges(
  app: Pick<App, 'db'>,
  actor: Actor,
): Promise<readonly StatuteChange[]> {
  requireMarker(actor);
  return listStatuteChanges(app.db);
}

function requireMarker(actor: Actor): void {
  requireSelf(actor);
  if (!hasScope(actingScope(actor, 'statute.mark')))
    throw new DomainError('forbidden', { action: 'statute.mark' });
}

/** Marks a statute or one of its sections as changed: every text that cites it and was confirmed before that day is in doubt. */
export async function markStatute(
  app: MarkingApp,
  actor: Actor,
  input: StatuteInput,
): Promise<Outcome<StatuteChange>> {
  requireMarker(actor);
  const { chapter = null, section = null } = input;
  if (section !== null && chapter === null) return refused({ chapter: { code: 'required' } });
  if (chapter !== null && section === null) return refused({ section: { code: 'required' } });
  const blocked = await acceptText(app, actor, { note: input.note });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  const { statute, changedOn, note } = input;
  const createdAt = app.clock.now().toISOString();
  const change = { id: app.ids.next(), statute, chapter, section, changedOn, note, createdAt };
  await app.db.transaction().execute(async (trx) => {
    await insertStatuteChange(trx, change);
    await tell(app, trx, actor, { action: 'statute.marked', change });
  });
  return done(change);
}

/** Takes a mark away that was wrong. */
export async function unmarkStatute(app: MarkingApp, actor: Actor, { id }: { id: string }): Promise<void> {
  requireMarker(actor);
  await app.db.transaction().execute(async (trx) => {
    const change = await deleteStatuteChange(trx, id);
    if (change) await tell(app, trx, actor, { action: 'statute.unmarked', change });
  });
}

/** Writes the audit row, and anew what lists and cached pages say of every entry that cites the statute. */
async function tell(
  app: MarkingApp,
  trx: Db,
  actor: Actor,
  { action, change }: { action: string; change: StatuteChange },
): Promise<void> {
  const { id, statute, chapter, section, changedOn } = change;
  await app.audit.record(trx, {
    actor,
    action,
    object: { type: 'statute-change', id },
    data: { statute, chapter: chapter ?? '', section: section ?? '', changedOn },
  });
  await relist(app, trx, await listEntriesCiting(trx, statute));
}
