import type { App } from '#src/platform/app.ts';
import { type FigureChange, listChanges } from './changes-queries.ts';

/** What has been released or withdrawn since the change with this number, the oldest first; open to all. */
export function readChanges(
  { db }: Pick<App, 'db'>,
  { after, limit }: { after: number; limit: number },
): Promise<readonly FigureChange[]> {
  return listChanges(db, after, limit);
}
