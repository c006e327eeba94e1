import { Lucia, TimeSpan } from 'lucia';
import type { App } from '#src/platform/app.ts';
import { SessionAdapter, sessionHash } from './session-adapter.ts';

type SessionsApp = Pick<App, 'db' | 'clock' | 'activity' | 'config'>;

/** A live session; `id` is the hash that the database holds, safe to show in a form. */
export type Session = {
  id: string;
  personId: string;
  client: string;
  createdAt: string;
  lastUsedAt: string;
  authenticatedAt: string;
};
export type NewSession = { personId: string; client: string };

/** Everything that the portal asks of a session package. `secret` is what the cookie carries and nobody stores. */
export type Sessions = {
  create(session: NewSession): Promise<{ secret: string; id: string }>;
  /** The session behind the secret, marked as used; nothing when it has ended or its person does not sign in. */
  validate(secret: string): Promise<(Session & { name: string }) | undefined>;
  invalidate(id: string): Promise<void>;
  invalidateAll(personId: string, options?: { except: string }): Promise<void>;
  /** The person's live sessions, the latest used first. */
  list(personId: string): Promise<Session[]>;
  /** A new secret in place of the old one after a proof of who it is; the absolute end stays. Nothing when the session has ended. */
  rotate(id: string, personId: string): Promise<{ secret: string; id: string } | undefined>;
  /** The secret in a Cookie header. */
  read(cookieHeader: string | null): string | undefined;
  /** The Set-Cookie value that carries the secret. */
  cookie(secret: string): string;
  /** The Set-Cookie value that takes the cookie away. */
  blankCookie(): string;
};

/** The portal's sessions: the only place that knows the package. Inside a transaction, pass it as `db`. */
export function sessionsOf(app: SessionsApp, db: App['db'] = app.db): Sessions {
  const lucia = luciaOf(app, db);
  const list = async (personId: string): Promise<Session[]> =>
    (await lucia.getUserSessions(personId))
      .map(toSession)
      .sort((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt));

  const create = async (personId: string, attributes: SessionAttributes) => {
    const { id: secret } = await lucia.createSession(personId, attributes);
    return { secret, id: sessionHash(secret) };
  };

  return {
    create({ personId, client }) {
      const now = app.clock.now().toISOString();
      return create(personId, { client, createdAt: now, lastUsedAt: now, authenticatedAt: now });
    },
    async validate(secret) {
      const { session, user } = await lucia.validateSession(secret);
      return session ? { ...toSession(session), name: user.name } : undefined;
    },
    invalidate: (id) => lucia.invalidateSession(id),
    async invalidateAll(personId, options) {
      if (!options) return lucia.invalidateUserSessions(personId);
      for (const { id } of await list(personId)) {
        if (id !== options.except) await lucia.invalidateSession(id);
      }
    },
    list,
    async rotate(id, personId) {
      const old = (await lucia.getUserSessions(personId)).find((session) => session.id === id);
      if (!old) return undefined;
      await lucia.invalidateSession(id);
      const { client, createdAt, lastUsedAt, endsAt } = old;
      return create(personId, {
        client,
        createdAt,
        lastUsedAt,
        endsAt,
        authenticatedAt: app.clock.now().toISOString(),
      });
    },
    read: (header) => lucia.readSessionCookie(header ?? '') ?? undefined,
    cookie: (secret) => lucia.createSessionCookie(secret).serialize(),
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
  };
}

/** `__Host-` and Secure where the portal answers on https; http exists on loopback alone. */
function luciaOf(app: SessionsApp, db: App['db']) {
  const secure = app.config.publicOrigin?.startsWith('https:') ?? false;
  return new Lucia(new SessionAdapter(app, db), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      name: secure ? '__Host-sid' : 'sid',
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

function toSession(session: { id: string; userId: string } & SessionAttributes): Session {
  const { id, userId, client, createdAt, lastUsedAt, authenticatedAt } = session;
  return { id, personId: userId, client, createdAt, lastUsedAt, authenticatedAt };
}

/** `endsAt` is set when a session carries on another one's absolute end. */
type SessionAttributes = {
  client: string;
  createdAt: string;
  lastUsedAt: string;
  authenticatedAt: string;
  endsAt?: string | undefined;
};

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOf>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: { name: string };
  }
}
