import { createHash } from 'node:crypto';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { SessionTable } from '#db/tables/accounts.ts';
import type { App, Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';

const hour = 3_600_000;
/** Unused for so long, a session has ended: an admin's sooner (S-7.3.1). */
export const idleMs = { person: 24 * hour, admin: hour };

/** What the database knows a session by: SHA-256 of the secret in the cookie. */
export function sessionHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

type Row = SessionTable & { name: string; is_admin: number | bigint };

/** Sessions of people who are awake, with what decides how long they may rest. */
function selectLive(db: Db) {
  return db
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .selectAll('s')
    .select((eb) => [
      'p.name',
      eb
        .selectFrom('membership as m')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('m.person_id', '=', 's.person_id')
        .where('m.role', '=', 'admin')
        .where('m.status', '=', 'approved')
        .$asScalar()
        .as('is_admin'),
    ])
    .where('p.state', '=', 'active');
}

const liveById = compiledOnce((db, { id }: { id: string }) => selectLive(db).where('s.id', '=', id));

/**
 * Lucia's seven doors to the table `session`. A secret goes in, only hashes come out, and what comes out is what
 * the delete methods take. Reading writes nothing in the database: the mark of use is kept by `app.activity`,
 * and ended rows are left to the sweep.
 */
export class SessionAdapter implements Adapter {
  readonly #app: Pick<App, 'clock' | 'activity'>;
  readonly #db: App['db'];

  constructor(app: Pick<App, 'clock' | 'activity'>, db: App['db']) {
    this.#app = app;
    this.#db = db;
  }

  async getSessionAndUser(secret: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await liveById(this.#db, { id: sessionHash(secret) });
    if (!row || this.#endOf(row) <= this.#now()) return [null, null];
    return [this.#toSession(row), { id: row.person_id, attributes: { name: row.name } }];
  }

  async getUserSessions(personId: string): Promise<DatabaseSession[]> {
    const rows = await selectLive(this.#db).where('s.person_id', '=', personId).execute();
    return rows.filter((row) => this.#endOf(row) > this.#now()).map((row) => this.#toSession(row));
  }

  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
    await this.#db
      .insertInto('session')
      .values({
        id: sessionHash(id),
        person_id: userId,
        client: attributes.client,
        created_at: attributes.createdAt,
        authenticated_at: attributes.authenticatedAt,
        expires_at: attributes.endsAt ?? new Date(expiresAt.getTime() + this.#skew()).toISOString(),
      })
      .execute();
    this.#app.activity.touch('session', sessionHash(id));
  }

  async updateSessionExpiration(id: string): Promise<void> {
    this.#app.activity.touch('session', id);
  }

  async deleteSession(id: string): Promise<void> {
    await this.#db.deleteFrom('session').where('id', '=', id).execute();
  }

  async deleteUserSessions(personId: string): Promise<void> {
    await this.#db.deleteFrom('session').where('person_id', '=', personId).execute();
  }

  async deleteExpiredSessions(): Promise<void> {
    const now = this.#app.clock.now().toISOString();
    await this.#db.deleteFrom('session').where('expires_at', '<=', now).execute();
  }

  #toSession(row: Row): DatabaseSession {
    return {
      id: row.id,
      userId: row.person_id,
      expiresAt: new Date(this.#endOf(row) - this.#skew()),
      attributes: {
        client: row.client,
        createdAt: row.created_at,
        authenticatedAt: row.authenticated_at,
        lastUsedAt: this.#lastUse(row).toISOString(),
        endsAt: row.expires_at,
      },
    };
  }

  #lastUse(row: Row): Date {
    return this.#app.activity.lastSeen('session', row.id) ?? new Date(row.created_at);
  }

  #endOf(row: Row): number {
    const idle = Number(row.is_admin) > 0 ? idleMs.admin : idleMs.person;
    return Math.min(this.#lastUse(row).getTime() + idle, Date.parse(row.expires_at));
  }

  #now(): number {
    return this.#app.clock.now().getTime();
  }

  /** Lucia reads the machine's clock, the portal its own: added to Lucia's times, taken from ours. */
  #skew(): number {
    return this.#now() - Date.now();
  }
}
