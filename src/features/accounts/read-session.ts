import { type Actor, anonymous, personActor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { listHeldMemberships } from './memberships/membership-queries.ts';
import { sessionsOf } from './sessions.ts';

/** Who is behind a request's Cookie header: a signed-in person with their approved memberships, or anonymous. Writes nothing but the mark of use. */
export async function readSession(
  app: Pick<App, 'db' | 'clock' | 'activity' | 'config'>,
  cookieHeader: string | null,
): Promise<{ actor: Actor; sessionId: string | null }> {
  const sessions = sessionsOf(app);
  const secret = sessions.read(cookieHeader);
  const session = secret ? await sessions.validate(secret) : undefined;
  if (!session) return { actor: anonymous, sessionId: null };
  const { personId, name } = session;
  const memberships = await listHeldMemberships(app.db, personId);
  return { actor: personActor({ personId, name, memberships }), sessionId: session.id };
}
