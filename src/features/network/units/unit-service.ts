import { acceptText } from '#src/features/privacy/accept-text.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { slugify } from '#src/lib/slug.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { UnitInput } from '../organisations/editing/organisation-input.ts';
import { openOrganisation } from '../organisations/organisation-service.ts';
import { endUnit, insertUnit } from './unit-queries.ts';
import { flattenUnits } from './unit-rules.ts';

type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'config'>;

/** Adds a unit under the organisation or one of its living units. */
export async function addUnit(
  app: WriteApp,
  actor: Actor,
  slug: string,
  input: UnitInput,
): Promise<Outcome<void>> {
  const { organisation } = await openOrganisation(app, actor, slug);
  const parent = flattenUnits(organisation.units).find((unit) => unit.slug === input.parent);
  if (input.parent && !parent) return refused({ parent: { code: 'not-a-choice' } });
  const errors = await acceptText(app, actor, { name: input.name, aliases: input.aliases.join('\n') });
  if (Object.keys(errors).length > 0) return refused(errors);
  await app.db.transaction().execute(async (trx) => {
    await insertUnit(trx, {
      id: app.ids.next(),
      organisationId: organisation.id,
      parentId: parent?.id ?? null,
      slug: slugify(input.name),
      name: input.name,
      aliases: input.aliases.map((name) => ({
        id: app.ids.next(),
        name,
        validFrom: null,
        validUntil: null,
      })),
    });
    await record(app, trx, actor, organisation.id);
  });
  return done(undefined);
}

/** Says that a unit has ended today; `conflict` when it is no living unit of the organisation. */
export async function closeUnit(app: WriteApp, actor: Actor, slug: string, unitId: string): Promise<void> {
  const { organisation } = await openOrganisation(app, actor, slug);
  const validUntil = swedishDay(app.clock.now());
  await app.db.transaction().execute(async (trx) => {
    await endUnit(trx, { id: unitId, organisationId: organisation.id, validUntil });
    await record(app, trx, actor, organisation.id);
  });
}

async function record(app: WriteApp, trx: Db, actor: Actor, id: string): Promise<void> {
  const object = { type: 'organisation' as const, id };
  const data = { fields: ['units'] };
  await app.events.append(trx, { kind: 'organisation.changed', actor, subject: object, data });
  await app.audit.record(trx, { actor, action: 'organisation.changed', object, data });
}
