import type { z } from 'zod';
import { directory } from '#src/features/network/directory-service.ts';
import type { OrganisationSummary } from '#src/features/network/organisations/organisation.ts';
import { readOrganisation } from '#src/features/network/organisations/organisation-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { addressesOf, nextAddress } from './addresses.ts';
import {
  organisationDocument,
  organisationItem,
  type organisationList,
} from './documents/organisation-document.ts';
import { licenceOf } from './documents/shared.ts';
import type { Asked } from './entry-api-service.ts';
import { openCursor, sealCursor } from './query/cursor.ts';
import { organisationListQuery } from './query/organisation-list-query.ts';
import { readQuery } from './query/read-query.ts';

/** A page of the organisations that pass the filters, in Swedish order. */
export async function listOrganisationDocuments(
  app: Pick<App, 'db' | 'config'>,
  { origin, parameters }: Asked,
): Promise<z.output<typeof organisationList>> {
  const { limit, cursor, ...asked } = readQuery(organisationListQuery, parameters);
  const question = { resource: 'organisations', ...asked };
  const filter = {
    kind: asked.kind,
    countyCode: asked.county,
    municipalityCode: asked.municipality,
    networkSlug: asked.network,
  };
  const afterSlug = cursor === undefined ? undefined : openCursor(app.config, question, cursor);
  const [found, total] = await Promise.all([
    directory.organisations(app.db, filter, { afterSlug, limit: limit + 1 }),
    directory.organisationCount(app.db, filter),
  ]);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    total,
    next: nextAddress(
      origin,
      'organisations',
      parameters,
      last && sealCursor(app.config, question, last.slug),
    ),
    items: shown.map((organisation) => organisationItem.parse(headOf(organisation, origin))),
  };
}

/** The organisation as everybody may read it; throws `not-found`. */
export async function readOrganisationDocument(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
  origin: string,
): Promise<z.output<typeof organisationDocument>> {
  const { organisation } = await readOrganisation(app, actor, slug);
  return organisationDocument.parse({
    ...organisation,
    ...headOf(organisation, origin),
    licence: licenceOf('cc0-1.0'),
  });
}

function headOf(organisation: OrganisationSummary, origin: string) {
  const { countyCode, countyName } = organisation;
  return {
    ...organisation,
    ...addressesOf(origin, 'organisations', organisation.slug),
    county: countyCode && countyName ? { code: countyCode, name: countyName } : null,
    isExample: organisation.isDemo,
  };
}
