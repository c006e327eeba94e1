import { swedishDay } from '#src/lib/dates.ts';
import type { App } from '#src/platform/app.ts';
import { retireOtherStandard, upsertQuestion, upsertWording } from './question-queries.ts';
import { readStandardSet } from './standard-set.ts';

/** Brings the standard questions to what the portal comes with: new versions are added, none is taken away. */
export async function loadStandardQuestions(app: Pick<App, 'db' | 'clock'>): Promise<void> {
  const set = await readStandardSet();
  const on = swedishDay(app.clock.now());
  await app.db.transaction().execute(async (trx) => {
    for (const [index, { id, part, version, from, search, sv, en }] of set.entries()) {
      await upsertQuestion(trx, { id, networkId: null, part, position: index + 1, version });
      const key = { questionId: id, version, validFrom: from };
      await upsertWording(trx, { ...key, lang: 'sv' }, { ...sv, search });
      await upsertWording(trx, { ...key, lang: 'en' }, { ...en, search });
    }
    await retireOtherStandard(
      trx,
      set.map(({ id }) => id),
      on,
    );
  });
}
