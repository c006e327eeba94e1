import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up(_db: Kysely<any>): Promise<void> {}
