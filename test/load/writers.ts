import { sessionsOf } from '#src/features/accounts/sessions.ts';
import { saveDraft } from '#src/features/library/entry/entry-service.ts';
import type { App } from '#src/platform/app.ts';
import { createApp } from '#src/server/app.ts';
import { readConfig } from '#src/server/env.ts';
import { makePerson } from '../support/factories/person-factory.ts';
import { type Caller, caller } from '../support/http.ts';
import type { Portal } from '../support/portal.ts';

export type Writer = { visitor: Caller; slug: string };

/** Editors of the demo network, each signed in and with a draft of their own. */
export async function makeWriters(portal: Portal, count: number): Promise<Writer[]> {
  const { dataDir, databaseUrl, base } = portal;
  const config = readConfig({ ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
  const open = await createApp(config, { activityInMemory: true });
  try {
    const writers: Writer[] = [];
    while (writers.length < count) writers.push(await makeWriter(open.app, base));
    return writers;
  } finally {
    await open.close();
  }
}

const organisation = 'hallinge-kommun';

async function makeWriter(app: App, base: string): Promise<Writer> {
  const scope = await app.db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', organisation)
    .executeTakeFirstOrThrow();
  const { id, actor } = await makePerson(app, { role: 'editor', scope });
  const { secret } = await sessionsOf(app).create({ personId: id, client: 'bench' });
  const cookie = sessionsOf(app).cookie(secret).split(';')[0] ?? '';
  const saved = await saveDraft(app, actor, { content: draft, marks: { answers: { contacts: 'unknown' } } });
  if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
  return { visitor: caller(base, cookie), slug: saved.value.slug };
}

const draft = {
  organisation,
  origin: 'municipality' as const,
  kind: 'team-or-service' as const,
  title: 'Närvaroteam som mäts',
  summary: 'Två personer på halvtid stöttar skolorna när en elev har börjat vara borta. Exempeldata.',
  use: 'service' as const,
  status: 'ordinary' as const,
  tiers: ['remedial' as const],
  target: { note: 'Elever i grundskolan.' },
  team: [{ profession: 'social-worker' as const, relation: 'member' as const }],
  wayIn: { how: 'Rektor ringer teamet.' },
  isExample: true,
};
