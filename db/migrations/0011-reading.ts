import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** What municipalities add to what they read: their own routine in a guide. */
export async function up(_db: AnyDb): Promise<void> {}
