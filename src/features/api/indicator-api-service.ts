import type { z } from 'zod';
import type { Indicator } from '#src/features/indicators/definitions/indicator.ts';
import { readChanges } from '#src/features/indicators/open-data/changes-service.ts';
import { dataPath, tablePath } from '#src/features/indicators/open-data/open-data-address.ts';
import {
  getOpenFigures,
  listOpenFigures,
  type OpenSet,
} from '#src/features/indicators/open-data/open-figures-service.ts';
import type { App } from '#src/platform/app.ts';
import { apiRoot } from './addresses.ts';
import { indicatorChanges, indicatorDocument, indicatorList } from './documents/indicator-document.ts';
import { licenceOf } from './documents/shared.ts';
import type { Asked } from './entry-api-service.ts';
import { indicatorChangesQuery } from './query/indicator-changes-query.ts';
import { noQuery, readQuery } from './query/read-query.ts';

const changesPath = `${apiRoot}/indicators/changes`;

/** Every indicator with its definitions, and of which terms there are open figures. */
export async function listIndicatorDocuments(
  app: Pick<App, 'db'>,
  { origin, parameters }: Asked,
): Promise<z.output<typeof indicatorList>> {
  readQuery(noQuery, parameters);
  const figures = await listOpenFigures(app);
  return indicatorList.parse({
    licence: licenceOf('cc0-1.0'),
    changes: origin + changesPath,
    items: figures.map(({ indicator, sets }) => ({
      ...toSummary(indicator, origin),
      terms: [...new Set(sets.map(({ term }) => term))],
    })),
  });
}

/** One indicator with everything that is open of it; throws `not-found` for any other. */
export async function readIndicatorDocument(
  app: Pick<App, 'db'>,
  { origin, parameters }: Asked,
  slug: string,
): Promise<z.output<typeof indicatorDocument>> {
  readQuery(noQuery, parameters);
  const { indicator, sets } = await getOpenFigures(app, slug);
  return indicatorDocument.parse({
    ...toSummary(indicator, origin),
    licence: licenceOf('cc0-1.0'),
    sets: sets.map(toSet),
  });
}

/** What has been released or withdrawn, so that a copy can be kept up to date. */
export async function listIndicatorChanges(
  app: Pick<App, 'db'>,
  { origin, parameters }: Asked,
): Promise<z.output<typeof indicatorChanges>> {
  const { after, limit } = readQuery(indicatorChangesQuery, parameters);
  const changes = await readChanges(app, { after: Number(after), limit: Number(limit) });
  const last = changes.at(-1)?.seq;
  const isFull = changes.length === Number(limit);
  return indicatorChanges.parse({
    next: last !== undefined && isFull ? `${origin}${changesPath}?after=${last}&limit=${limit}` : null,
    items: changes.map(({ seq, roundId, ...change }) => ({ ...change, number: seq, round: roundId })),
  });
}

function toSummary({ slug, retiredOn, versions }: Indicator, origin: string) {
  return {
    slug,
    self: origin + dataPath(slug),
    page: `${origin}/siffror/${slug}`,
    table: origin + tablePath(slug),
    isRetired: retiredOn !== null,
    versions,
  };
}

function toSet({ network, organisations, values, indicatorVersion, releaseId, ...set }: OpenSet) {
  return {
    ...set,
    release: releaseId,
    of: set.view === 'region' ? 'region' : 'municipalities',
    network,
    version: indicatorVersion,
    isExample: network.isDemo,
    values: values.map(({ organisationId, ...value }) => ({
      ...value,
      organisation: organisations.get(organisationId ?? '')?.slug ?? null,
    })),
  };
}
