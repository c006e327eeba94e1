import type { Generated } from 'kysely';

/** A row of a repeated group. `parent_position` is the position of the row that it belongs to, 0 where there is none. */
export type Row = { revision_id: string; parent_position: Generated<number>; position: number };
