import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { modulesInUse } from '#src/features/network/networks/module-service.ts';
import type { App } from '#src/platform/app.ts';
import type { SearchSource } from '#src/platform/search/search-source.ts';
import type { Indicator } from '../indicator.ts';
import { readIndicators } from '../indicator-service.ts';
import { indicatorDocument, indicatorHit } from './indicator-document-text.ts';

const name = 'indicator';

/** The indicators as the search finds them: open to all while some network uses figures, and others with another release. */
export const indicatorSource: SearchSource = {
  name,
  // a network may begin or cease to use figures
  changedBy: async (app, { subjectType }) =>
    subjectType === 'network' ? (await readIndicators(app)).map(({ id }) => id) : [],
  listIds: async (app, after = '', limit) =>
    (await readIndicators(app))
      .map(({ id }) => id)
      .sort()
      .filter((id) => id > after)
      .slice(0, limit),
  documents: async (app, ids) => (await shownIndicators(app, ids)).map(indicatorDocument),
  present: async (app, _actor, documentIds, asked) => {
    const shown = await shownIndicators(
      app,
      documentIds.map((id) => id.slice(name.length + 1)),
    );
    return new Map(shown.map((one) => [`${name}:${one.id}`, indicatorHit(one, asked)]));
  },
  fingerprint: () =>
    createHash('sha256').update(readFileSync('content/indicators/indicators.yaml')).digest('hex'),
};

async function shownIndicators(app: Pick<App, 'db'>, ids: readonly string[]): Promise<readonly Indicator[]> {
  const modules = await modulesInUse(app);
  if (!modules.has('indicators')) return [];
  return (await readIndicators(app)).filter(({ id }) => ids.includes(id));
}
