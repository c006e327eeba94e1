import { acceptText } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { County } from '../municipalities/municipality.ts';
import { listCounties } from '../municipalities/municipality-queries.ts';
import { networkSlug } from '../slug-rules.ts';
import type { NetworkCreationInput } from './network-input.ts';
import { insertNumberedNetwork, replaceModules } from './network-queries.ts';

type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'config'>;

/** What the page of a new network offers. */
export async function openNetworkCreation(
  app: Pick<App, 'db'>,
  actor: Actor,
): Promise<{ counties: readonly County[] }> {
  requirePermission(actor, 'network.create');
  return { counties: await listCounties(app.db) };
}

/** Writes a new network without members; returns its slug. */
export async function createNetwork(
  app: WriteApp,
  actor: Actor,
  input: NetworkCreationInput,
): Promise<Outcome<string>> {
  const { counties } = await openNetworkCreation(app, actor);
  const { name, purpose, countyCode } = input;
  const slug = networkSlug(name);
  const errors = {
    ...(await acceptText(app, actor, { name, purpose })),
    ...(slug === '' && { name: { code: 'invalid' as const } }),
    ...(isUnknown(countyCode, counties) && { countyCode: { code: 'not-a-choice' as const } }),
  };
  if (Object.keys(errors).length > 0) return refused(errors);
  const id = app.ids.next();
  const network = { id, slug, name, purpose, countyCode, isDemo: false, at: app.clock.now().toISOString() };
  return done(
    await app.db.transaction().execute(async (trx) => {
      const taken = await insertNumberedNetwork(trx, network);
      await replaceModules(trx, id, input.modules);
      await record(app, trx, actor, id);
      return taken;
    }),
  );
}

function isUnknown(code: string | null, counties: readonly County[]): boolean {
  return code !== null && !counties.some((county) => county.code === code);
}

async function record(app: WriteApp, trx: Db, actor: Actor, id: string): Promise<void> {
  const object = { type: 'network' as const, id };
  const data = { fields: ['name', 'purpose', 'modules'] };
  await app.events.append(trx, { kind: 'network.changed', actor, subject: object, data });
  await app.audit.record(trx, { actor, action: 'network.created', object, data });
}
