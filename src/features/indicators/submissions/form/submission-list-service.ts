import { directory } from '#src/features/network/directory-service.ts';
import type { OrganisationSummary } from '#src/features/network/organisations/organisation.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { runsSchools } from '../../rounds/asked-organisations.ts';
import type { Round } from '../../rounds/round.ts';
import { listRounds } from '../../rounds/round-queries.ts';
import { type Standing, stateIn } from '../../rounds/round-service.ts';
import { listSubmissions } from '../submission-queries.ts';

/** A round that an organisation can hand in to, and how far it has come. */
export type OpenPart = { round: Round; organisation: OrganisationSummary; state: Standing['state'] };

/** The open rounds of the organisations for which the reader may hand in figures. */
export async function listOpenParts(app: Pick<App, 'db'>, actor: Actor): Promise<readonly OpenPart[]> {
  requirePermission(actor, 'figures.compare');
  if (actor.kind !== 'person') return [];
  const ids = new Set(
    actor.memberships
      .filter(({ scopeType }) => scopeType === 'organisation')
      .map(({ scopeId }) => scopeId)
      .filter((id) => isPermitted(actor, 'figures.submit', { organisationIds: [id] })),
  );
  return (await Promise.all([...ids].map((id) => partsOf(app.db, id)))).flat();
}

async function partsOf(db: Db, organisationId: string): Promise<readonly OpenPart[]> {
  const organisation = await directory.organisationById(db, organisationId);
  if (!organisation || !runsSchools(organisation)) return [];
  const rounds = (await listRounds(db, (await directory.scope(db, organisationId)).networkIds)).filter(
    ({ closedAt }) => closedAt === null,
  );
  const submissions = await listSubmissions(
    db,
    rounds.map(({ id }) => id),
    organisationId,
  );
  return rounds.map((round) => {
    const own = submissions.filter(({ roundId }) => roundId === round.id);
    return { round, organisation, state: stateIn(own).state };
  });
}
