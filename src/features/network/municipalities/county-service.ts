import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { type DomainError, isDomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { listJoinable } from '../members/joining-service.ts';
import type { Network } from '../networks/network.ts';
import type { MunicipalitiesInput } from '../networks/network-input.ts';
import { getNetwork, insertNetworkOrganisation } from '../networks/network-queries.ts';
import { recordNetwork } from '../networks/network-service.ts';
import { placeOrganisation } from '../organisations/editing/organisation-creation-service.ts';
import type { Named } from '../organisations/organisation.ts';
import { listOrganisations } from '../organisations/organisation-queries.ts';
import { organisationSlug } from '../slug-rules.ts';
import type { County, Municipality } from './municipality.ts';
import { listCounties, listMunicipalities, listOwnOrganisations } from './municipality-queries.ts';

type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit'>;

export type CountyView = {
  network: Network;
  counties: readonly County[];
  county: County | undefined;
  municipalities: readonly (Municipality & {
    /** Its organisation, when it is in the portal already. */
    organisation: Named | undefined;
    isMember: boolean;
  })[];
};

/** The municipalities of a county – the network's own unless another is asked for – and which of them are in the network. */
export async function openCounty(
  app: Pick<App, 'db'>,
  actor: Actor,
  { slug, countySlug }: { slug: string; countySlug: string | null },
): Promise<CountyView> {
  const network = await getNetwork(app.db, slug);
  requirePermission(actor, 'organisation.create', { networkIds: [network.id] });
  const counties = await listCounties(app.db);
  const county =
    counties.find((one) => one.slug === countySlug) ??
    counties.find(({ code }) => code === network.countyCode);
  const municipalities = county ? await listMunicipalities(app.db, county.code) : [];
  const codes = municipalities.map(({ code }) => code);
  const own = await listOwnOrganisations(app.db, codes);
  const members = new Set((await listOrganisations(app.db, { networkSlug: slug })).map(({ id }) => id));
  return {
    network,
    counties,
    county,
    municipalities: municipalities.map((municipality) => {
      const organisation = own.get(municipality.code);
      return {
        ...municipality,
        organisation,
        isMember: organisation !== undefined && members.has(organisation.id),
      };
    }),
  };
}

/** Takes the chosen municipalities into the network, all or none: those that the portal lacks become organisations. */
export async function takeInMunicipalities(
  app: WriteApp,
  actor: Actor,
  slug: string,
  { rows }: MunicipalitiesInput,
): Promise<Outcome<number>> {
  const network = await getNetwork(app.db, slug);
  requirePermission(actor, 'organisation.create', { networkIds: [network.id] });
  const known = new Map((await listMunicipalities(app.db)).map((one) => [one.code, one]));
  const own = await listOwnOrganisations(
    app.db,
    rows.map(({ code }) => code),
  );
  const chosen = rows.flatMap(({ code, include, domains }, index) => {
    const municipality = known.get(code);
    return include && municipality ? [{ municipality, domains, index }] : [];
  });
  if (chosen.length === 0) return refused({ form: { code: 'required' } });
  const fault = domainTwice(chosen) ?? (await notJoinable(app, actor, chosen, own));
  if (fault) return refused(fault);
  return refuseTaken(chosen, () =>
    app.db.transaction().execute(async (trx) => {
      for (const { municipality, domains } of chosen) {
        const organisation = own.get(municipality.code);
        if (organisation) await joinNetwork(app, trx, actor, { network, organisation });
        else await placeMunicipality(app, trx, actor, { network, municipality, domains });
      }
      return chosen.length;
    }),
  );
}

type Chosen = { municipality: Municipality; domains: readonly string[]; index: number };

async function placeMunicipality(
  app: WriteApp,
  trx: Db,
  actor: Actor,
  { network, municipality, domains }: { network: Network } & Pick<Chosen, 'municipality' | 'domains'>,
): Promise<void> {
  const { name, code, countyCode } = municipality;
  const slug = organisationSlug(name);
  const member = { network, name, slug, countyCode, kind: 'municipality' as const };
  await placeOrganisation(app, trx, actor, { ...member, domains, serves: [code] });
}

async function joinNetwork(
  app: WriteApp,
  trx: Db,
  actor: Actor,
  { network, organisation }: { network: Network; organisation: Named },
): Promise<void> {
  await insertNetworkOrganisation(trx, network.id, organisation.id, app.clock.now().toISOString());
  const change = { id: network.id, fields: ['members'], organisationId: organisation.id };
  await recordNetwork(app, trx, actor, change);
}

/** A municipality that belongs to a network where the actor has no say is told. */
async function notJoinable(
  app: Pick<App, 'db'>,
  actor: Actor,
  chosen: readonly Chosen[],
  own: ReadonlyMap<string, Named>,
): Promise<FieldErrors | undefined> {
  const ids = chosen.flatMap(({ municipality }) => own.get(municipality.code)?.id ?? []);
  const joinable = await listJoinable(app.db, actor, ids);
  const strange = chosen.find(({ municipality }) => {
    const organisation = own.get(municipality.code);
    return organisation !== undefined && !joinable.has(organisation.id);
  });
  return strange && { [`rows.${strange.index}.include`]: { code: 'not-a-choice' } };
}

/** Two municipalities cannot have the same domain: the second is told. */
function domainTwice(chosen: readonly Chosen[]): FieldErrors | undefined {
  const seen = new Set<string>();
  for (const { domains, index } of chosen) {
    if (domains.some((domain) => seen.has(domain))) return { [`rows.${index}.domains`]: { code: 'taken' } };
    for (const domain of domains) seen.add(domain);
  }
  return undefined;
}

/** A domain that another organisation has is something to correct, at its municipality. */
async function refuseTaken<T>(chosen: readonly Chosen[], write: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await write());
  } catch (error) {
    const row = isDomainError(error) ? rowOf(error, chosen) : undefined;
    if (!row) throw error;
    return refused({ [`rows.${row.index}.domains`]: { code: 'taken' } });
  }
}

function rowOf({ detail }: DomainError, chosen: readonly Chosen[]): Chosen | undefined {
  return chosen.find(({ domains }) => domains.includes(String(detail['domain'])));
}
