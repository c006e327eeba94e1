import type { App } from '#src/platform/app.ts';
import { sessionsOf } from './sessions.ts';

const recentMs = 10 * 60_000;

/** Whether the session proved who it is within the last ten minutes: asked before what would hurt in wrong hands (S-7.5.1). */
export async function isRecentlyConfirmed(
  app: Pick<App, 'db' | 'clock' | 'activity' | 'config'>,
  { personId, sessionId }: { personId: string; sessionId: string | null },
): Promise<boolean> {
  const session = (await sessionsOf(app).list(personId)).find(({ id }) => id === sessionId);
  if (!session) return false;
  return app.clock.now().getTime() - Date.parse(session.authenticatedAt) <= recentMs;
}
