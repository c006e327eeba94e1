import { directory } from '#src/features/network/directory-service.ts';
import { recordOrganisation } from '#src/features/network/organisations/organisation-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type ExchangeFormat, exchangeFormats, type Named, termOf } from '../exchange.ts';
import type { CapacityInput } from './capacity-input.ts';
import { countTakenOn, findPerTerm, type PerTerm, replacePerTerm, type TakenOn } from './capacity-queries.ts';

/** What an organisation says that it can receive in the term that is now, and how much of that is taken. */
export type Capacity = {
  term: string;
  perTerm: PerTerm;
  taken: ReadonlyMap<ExchangeFormat, TakenOn>;
};

/** Open to all, as the organisation says it. */
export async function readCapacity(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  organisationId: string,
): Promise<Capacity> {
  const term = termOf(swedishDay(clock.now()));
  const [perTerm, taken] = await Promise.all([
    findPerTerm(db, organisationId),
    countTakenOn(db, organisationId, term),
  ]);
  return { term, perTerm, taken };
}

/** The form for those who answer for the organisation. */
export async function openCapacity(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<{ organisation: Named; capacity: Capacity }> {
  const organisation = await directory.organisation(app.db, slug);
  if (!organisation) throw new DomainError('not-found');
  requirePermission(actor, 'exchange.answer', await directory.scope(app.db, organisation.id));
  return { organisation, capacity: await readCapacity(app, organisation.id) };
}

/** Says what the organisation can receive from now on; its page shows it at once. */
export async function saveCapacity(
  app: Pick<App, 'db' | 'clock' | 'events' | 'audit' | 'limits'>,
  actor: Actor,
  slug: string,
  input: CapacityInput,
): Promise<void> {
  const { organisation } = await openCapacity(app, actor, slug);
  app.limits.take('write', actorId(actor) ?? '');
  const said = exchangeFormats.flatMap((format): [ExchangeFormat, number][] => {
    const count = input[format];
    return count === undefined ? [] : [[format, count]];
  });
  await app.db.transaction().execute(async (trx) => {
    await replacePerTerm(trx, organisation.id, new Map(said));
    const change = { kind: 'organisation.changed', id: organisation.id, fields: ['exchange'] } as const;
    await recordOrganisation(app, trx, actor, change);
  });
}
