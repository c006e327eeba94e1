import type { App } from '#src/platform/app.ts';
import type { KnownMunicipality, Position } from './background.ts';
import { listBackgrounds, listPositions } from './background-queries.ts';

/** What is public of municipalities and bears on how alike they are, in the order of their codes. */
export function readBackgrounds({ db }: Pick<App, 'db'>): Promise<readonly KnownMunicipality[]> {
  return listBackgrounds(db);
}

/** Where the municipalities lie, by code; one that nothing is known of is left out. */
export function readPositions({ db }: Pick<App, 'db'>): Promise<ReadonlyMap<string, Position>> {
  return listPositions(db);
}
