import { swedishDay } from '#src/lib/dates.ts';
import type { App } from '#src/platform/app.ts';
import { replacePackages, retireOthers, upsertIndicator, upsertVersion } from './indicator-queries.ts';
import { readIndicatorSet, readPackages, type ShippedIndicator } from './indicator-set.ts';

/** Brings indicators and packages to what the portal comes with: new versions are added, none is taken away. */
export async function loadIndicators(app: Pick<App, 'db' | 'clock'>): Promise<void> {
  const [set, packages] = await Promise.all([readIndicatorSet(), readPackages()]);
  const on = swedishDay(app.clock.now());
  await app.db.transaction().execute(async (trx) => {
    for (const [index, shipped] of set.entries()) {
      const { id, slug, version } = shipped;
      await upsertIndicator(trx, { id, slug, version, position: index + 1 });
      await upsertVersion(trx, id, toVersion(shipped));
    }
    await retireOthers(
      trx,
      set.map(({ id }) => id),
      on,
    );
    await replacePackages(trx, packages);
  });
}

function toVersion({ version, from, measure, kind, basis, threshold, register, sv, en }: ShippedIndicator) {
  return {
    ...{ version, measure, sv, en },
    validFrom: from,
    absenceKind: kind ?? null,
    basis: basis ?? null,
    threshold: threshold ?? null,
    registerName: register,
  };
}
