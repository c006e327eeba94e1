import { sessionsOf } from '#src/features/accounts/sessions.ts';
import { createApp } from '#src/server/app.ts';
import { readConfig } from '#src/server/env.ts';
import { makePerson } from '../support/factories/person-factory.ts';
import { type Caller, caller } from '../support/http.ts';
import type { Portal } from '../support/portal.ts';

export type Member = { id: string; visitor: Caller; cookie: string };

/** Members of a demo municipality, each signed in: as many as it takes to act without meeting the limit of an account. */
export async function makeMembers(portal: Portal, count: number): Promise<readonly Member[]> {
  const { dataDir, databaseUrl, base } = portal;
  const config = readConfig({ ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
  const { app, close } = await createApp(config, { activityInMemory: true });
  try {
    const scope = await app.db
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', 'hallinge-kommun')
      .executeTakeFirstOrThrow();
    const members: Member[] = [];
    while (members.length < count) {
      const { id } = await makePerson(app, { role: 'writer', scope });
      const { secret } = await sessionsOf(app).create({ personId: id, client: 'bench' });
      const cookie = sessionsOf(app).cookie(secret).split(';')[0] ?? '';
      members.push({ id, visitor: caller(base, cookie), cookie });
    }
    return members;
  } finally {
    await close();
  }
}
