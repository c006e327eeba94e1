import type { App } from '#src/platform/app.ts';
import type { SearchSource } from '#src/platform/search/search-source.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { findOrganisation } from '../organisations/organisation-queries.ts';
import { readSituation } from '../situation/situation-service.ts';
import { organisationDocument, organisationHit } from './organisation-document-text.ts';
import { findOrganisationSlugs, listOrganisationIds } from './organisation-search-queries.ts';

const name = 'organisation';

/** The organisations as the search finds them: open to all, as their pages are. */
export const organisationSource: SearchSource = {
  name,
  changedBy: async (_app, { kind, subjectId, data }) => {
    if (kind === 'situation.approved') return [String(data['organisation'])];
    return kind === 'organisation.created' || kind === 'organisation.changed' ? [subjectId] : [];
  },
  listIds: (app, after, limit) => listOrganisationIds(app.db, after, limit),
  documents: async (app, ids) => {
    const situations = await readSituation(app, ids);
    return (await organisationsOf(app, ids)).map((one) => organisationDocument(one, situations.get(one.id)));
  },
  present: async (app, _actor, documentIds, asked) => {
    const ids = documentIds.map((id) => id.slice(name.length + 1));
    const [found, situations] = await Promise.all([organisationsOf(app, ids), readSituation(app, ids)]);
    return new Map(
      found.map((one) => [`${name}:${one.id}`, organisationHit(one, asked, situations.get(one.id))]),
    );
  },
};

async function organisationsOf({ db }: Pick<App, 'db'>, ids: readonly string[]): Promise<Organisation[]> {
  const slugs = await findOrganisationSlugs(db, ids);
  const found = await Promise.all([...slugs.values()].map((slug) => findOrganisation(db, slug)));
  return found.filter((organisation) => organisation !== undefined);
}
