import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { ReleasedSet } from './released.ts';
import { listReleasedSets, type SetFilter } from './released-queries.ts';

/** What the public may see of the figures: of regions, and of those who agreed to be named. */
export function listPublicSets(
  { db }: Pick<App, 'db'>,
  filter: Omit<SetFilter, 'view'> & { view: 'region' | 'named' },
): Promise<readonly ReleasedSet[]> {
  return listReleasedSets(db, filter);
}

/** The fields without names, for those who take part in the comparison. */
export async function listFields(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  filter: Omit<SetFilter, 'view'>,
): Promise<readonly ReleasedSet[]> {
  requirePermission(actor, 'figures.compare');
  return listReleasedSets(db, { ...filter, view: 'field' });
}
