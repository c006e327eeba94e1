import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Reviews by the network, comments at fields, publishing on a day. */
export async function up(_db: AnyDb): Promise<void> {}
