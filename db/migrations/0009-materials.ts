import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Uploaded files of entries: versions, what was found in them, and their text. */
export async function up(_db: AnyDb): Promise<void> {}
