import type { App } from '#src/platform/app.ts';
import type { SearchSource } from '#src/platform/search/search-source.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { findOrganisation } from '../organisations/organisation-queries.ts';
import { organisationDocument, organisationHit } from './organisation-document-text.ts';
import { findOrganisationSlugs, listOrganisationIds } from './organisation-search-queries.ts';

const name = 'organisation';

/** The organisations as the search finds them: open to all, as their pages are. */
export const organisationSource: SearchSource = {
  name,
  changedBy: async (_app, { kind, subjectId }) =>
    kind === 'organisation.created' || kind === 'organisation.changed' ? [subjectId] : [],
  listIds: (app, after, limit) => listOrganisationIds(app.db, after, limit),
  documents: async (app, ids) => (await organisationsOf(app, ids)).map(organisationDocument),
  present: async (app, _actor, documentIds, asked) => {
    const ids = documentIds.map((id) => id.slice(name.length + 1));
    const found = await organisationsOf(app, ids);
    return new Map(found.map((one) => [`${name}:${one.id}`, organisationHit(one, asked)]));
  },
};

async function organisationsOf({ db }: Pick<App, 'db'>, ids: readonly string[]): Promise<Organisation[]> {
  const slugs = await findOrganisationSlugs(db, ids);
  const found = await Promise.all([...slugs.values()].map((slug) => findOrganisation(db, slug)));
  return found.filter((organisation) => organisation !== undefined);
}
