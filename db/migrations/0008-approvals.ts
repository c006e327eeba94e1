import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** One-time links that let somebody without an account approve, write along or confirm; statutes that have changed. */
export async function up(_db: AnyDb): Promise<void> {}
