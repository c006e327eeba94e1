import { acceptText, blockedText } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isDomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { listMunicipalities } from '../municipalities/municipality-queries.ts';
import type { OrganisationContact } from '../networks/network.ts';
import { listContacts } from './contact-queries.ts';
import type { ProfileInput } from './editing/organisation-input.ts';
import {
  replaceAliases,
  replaceDomains,
  replaceServedMunicipalities,
  updateOrganisationProfile,
} from './editing/organisation-write-queries.ts';
import { toMunicipalityCodes } from './editing/serves-rules.ts';
import { type Organisation, organisationScope } from './organisation.ts';
import { getOrganisation } from './organisation-queries.ts';

type ReadApp = Pick<App, 'db'>;
type WriteApp = Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'config'>;

/** An organisation as the visitor may see it, and what they may do with it. */
export type OrganisationView = {
  organisation: Organisation;
  /** Names for signed-in members; null for everybody else. */
  contacts: readonly OrganisationContact[] | null;
  mayEdit: boolean;
  mayEditBelonging: boolean;
  mayListMembers: boolean;
};

/** Reads the organisation for its page; names of contact people only for members. */
export async function readOrganisation(app: ReadApp, actor: Actor, slug: string): Promise<OrganisationView> {
  const organisation = await getOrganisation(app.db, slug);
  const scope = organisationScope(organisation);
  return {
    organisation,
    contacts: canSee(actor, 'member') ? await listContacts(app.db, organisation.id) : null,
    mayEdit: isPermitted(actor, 'organisation.edit', scope),
    mayEditBelonging: isPermitted(actor, 'network.edit', scope),
    mayListMembers: isPermitted(actor, 'member.list', scope),
  };
}

/** Reads the organisation for those who may change it. */
export async function openOrganisation(app: ReadApp, actor: Actor, slug: string): Promise<OrganisationView> {
  const view = await readOrganisation(app, actor, slug);
  requirePermission(actor, 'organisation.edit', organisationScope(view.organisation));
  return view;
}

/** Changes the organisation; served municipalities and domains only when the coordinator asks. */
export async function editOrganisation(
  app: WriteApp,
  actor: Actor,
  slug: string,
  input: ProfileInput,
): Promise<Outcome<void>> {
  const { organisation, mayEditBelonging } = await openOrganisation(app, actor, slug);
  const serves = toMunicipalityCodes(input.serves, await listMunicipalities(app.db));
  const errors = {
    ...(await acceptText(app, actor, {
      name: input.name,
      about: input.about,
      contactFunction: input.contactFunction,
      website: input.website,
      aliases: input.aliases.map((alias) => alias.name).join('\n'),
    })),
    ...blockedText({ functionEmail: input.functionEmail, switchboard: input.switchboard }),
    ...(serves || !mayEditBelonging ? {} : { serves: { code: 'not-a-choice' as const } }),
  };
  if (Object.keys(errors).length > 0) return refused(errors);
  const { id } = organisation;
  const at = app.clock.now().toISOString();
  return refuseTakenDomain(() =>
    app.db.transaction().execute(async (trx) => {
      await updateOrganisationProfile(trx, { ...toProfile(input), id, version: input.version, at });
      await replaceAliases(
        trx,
        id,
        input.aliases.map((alias) => ({ ...alias, id: app.ids.next() })),
      );
      if (mayEditBelonging && serves) {
        await replaceServedMunicipalities(trx, id, serves);
        await replaceDomains(trx, id, input.domains, at);
      }
      await recordOrganisation(app, trx, actor, { kind: 'organisation.changed', id, fields: ['profile'] });
    }),
  );
}

function toProfile(input: ProfileInput) {
  const { sizeCount, sizeOf, sizePrecision, sizeStatedOn } = input;
  return {
    name: input.name,
    about: input.about,
    contactFunction: input.contactFunction,
    functionEmail: input.functionEmail ?? '',
    switchboard: input.switchboard,
    website: input.website ?? '',
    approvesAutomatically: input.approvesAutomatically,
    size:
      sizeCount === null
        ? null
        : { count: sizeCount, of: sizeOf, precision: sizePrecision, statedOn: sizeStatedOn },
  };
}

/** Writes the event and the audit row of a change. */
export async function recordOrganisation(
  app: Pick<App, 'events' | 'audit'>,
  trx: Db,
  actor: Actor,
  change: { kind: 'organisation.created' | 'organisation.changed'; id: string; fields: readonly string[] },
): Promise<void> {
  const object = { type: 'organisation' as const, id: change.id };
  await app.events.append(trx, {
    kind: change.kind,
    actor,
    subject: object,
    data: { fields: change.fields },
  });
  await app.audit.record(trx, { actor, action: change.kind, object, data: { fields: change.fields } });
}

/** A domain that another organisation has is something to correct; every other conflict rises. */
export async function refuseTakenDomain<T>(write: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await write());
  } catch (error) {
    if (isDomainError(error) && error.detail['field'] === 'domains') {
      return refused({ domains: { code: 'taken', values: error.detail } } satisfies FieldErrors);
    }
    throw error;
  }
}
