import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Local variants: who uses what, and what became of it. */
export async function up(_db: AnyDb): Promise<void> {}
