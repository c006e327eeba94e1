import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { Approval } from '../approvals/approval.ts';
import { listPublishedApprovals } from '../approvals/approval-queries.ts';
import type { Entry } from '../entry/entry.ts';
import { entryScope } from '../entry/entry.ts';
import { getPublishedEntry } from '../entry/published-entry-service.ts';
import { type HistoryRow, listHistory } from './revision-history-queries.ts';

export type History = {
  entry: Entry;
  rows: readonly HistoryRow[];
  /** On whose yes each version was published, by its number. */
  approvals: ReadonlyMap<number, readonly Approval[]>;
  mayEdit: boolean;
  /** Members read earlier versions and compare them; to others their writers have no names. */
  mayCompare: boolean;
};

/** Every published revision of an entry that is public, newest first, or where the entry has moved. */
export async function readHistory(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
): Promise<History | { movedTo: string }> {
  const found = await getPublishedEntry(app, actor, slug);
  if (found.kind === 'moved') return { movedTo: found.slug };
  const { entry } = found;
  const rows = await listHistory(app.db, entry.head.id);
  const approvals = await listPublishedApprovals(app.db, entry.head.id);
  const mayCompare = isPermitted(actor, 'entry.see-history');
  return {
    entry,
    approvals,
    rows: mayCompare ? rows : rows.map((row) => ({ ...row, writer: null })),
    mayEdit: isPermitted(actor, 'entry.write', entryScope(entry.head)),
    mayCompare,
  };
}
