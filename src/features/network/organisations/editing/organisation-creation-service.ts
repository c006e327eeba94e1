import type { County } from '#src/features/network/municipalities/municipality.ts';
import {
  listCounties,
  listMunicipalities,
} from '#src/features/network/municipalities/municipality-queries.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import {
  getNetwork,
  insertNetworkOrganisation,
  listNetworks,
} from '#src/features/network/networks/network-queries.ts';
import { organisationSlug } from '#src/features/network/slug-rules.ts';
import { acceptText } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type Outcome, refused } from '#src/platform/outcome.ts';
import { recordOrganisation, refuseTakenDomain } from '../organisation-service.ts';
import type { OrganisationInput } from './organisation-input.ts';
import {
  insertOrganisation,
  replaceDomains,
  replaceServedMunicipalities,
} from './organisation-write-queries.ts';
import { toMunicipalityCodes } from './serves-rules.ts';

type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'config'>;

export type CreationChoices = { networks: readonly Network[]; counties: readonly County[] };

/** The networks in which the actor may create an organisation; `forbidden` when there are none. */
export async function openCreation(app: Pick<App, 'db'>, actor: Actor): Promise<CreationChoices> {
  const networks = (await listNetworks(app.db)).filter(({ id }) =>
    isPermitted(actor, 'organisation.create', { networkIds: [id] }),
  );
  if (networks.length === 0) throw new DomainError('forbidden', { action: 'organisation.create' });
  return { networks, counties: await listCounties(app.db) };
}

/** Puts a new organisation into a network of the coordinator; returns its slug. */
export async function createOrganisation(
  app: WriteApp,
  actor: Actor,
  input: OrganisationInput,
): Promise<Outcome<string>> {
  const network = await getNetwork(app.db, input.network);
  requirePermission(actor, 'organisation.create', { networkIds: [network.id] });
  const serves = toMunicipalityCodes(input.serves, await listMunicipalities(app.db));
  const slug = organisationSlug(input.name);
  const errors = {
    ...(await acceptText(app, actor, { name: input.name })),
    ...(serves ? {} : { serves: { code: 'not-a-choice' as const } }),
    ...(slug ? {} : { name: { code: 'invalid' as const } }),
  };
  if (!serves || Object.keys(errors).length > 0) return refused(errors);
  const { name, kind, countyCode, domains } = input;
  return refuseTakenDomain(() =>
    app.db
      .transaction()
      .execute((trx) =>
        placeOrganisation(app, trx, actor, { network, slug, name, kind, countyCode, domains, serves }),
      ),
  );
}

type NewMember = Pick<OrganisationInput, 'name' | 'kind' | 'countyCode'> & {
  network: Pick<Network, 'id' | 'isDemo'>;
  slug: string;
  domains: readonly string[];
  /** Codes of municipalities. */
  serves: readonly string[];
};

/** Writes a new organisation into the network within the open transaction; returns the slug that it got. */
export async function placeOrganisation(
  app: Omit<WriteApp, 'db' | 'config'>,
  trx: Db,
  actor: Actor,
  { network, serves, domains, ...organisation }: NewMember,
): Promise<string> {
  const at = app.clock.now().toISOString();
  const id = app.ids.next();
  const isDemo = network.isDemo;
  const slug = await insertOrganisation(trx, {
    ...emptyProfile,
    ...organisation,
    id,
    isDemo,
    isSource: false,
    at,
  });
  await insertNetworkOrganisation(trx, network.id, id, at);
  await replaceServedMunicipalities(trx, id, serves);
  await replaceDomains(trx, id, domains, at);
  await recordOrganisation(app, trx, actor, {
    kind: 'organisation.created',
    id,
    fields: ['domains', 'serves'],
  });
  return slug;
}

const emptyProfile = {
  about: '',
  contactFunction: '',
  functionEmail: '',
  switchboard: '',
  website: '',
  size: null,
  approvesAutomatically: false,
};
