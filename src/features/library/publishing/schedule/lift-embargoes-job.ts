import { refreshCard } from '#src/features/library/cards/entry-cards.ts';
import { listIdsPublishing, updateState } from '#src/features/library/entry/entry-queries.ts';
import { updateLifted } from '#src/features/library/storage/mark-queries.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { system } from '#src/platform/access/actor.ts';
import type { JobHandler } from '#src/platform/registries.ts';

/** Shows fields whose day has come in Sweden: lists, pages and caches follow the event. Late is safe, early never happens. */
export const liftEmbargoesJob: JobHandler = {
  kind: 'library.lift-embargoes',
  everyMinutes: 10,
  async run(app) {
    const now = app.clock.now();
    const at = now.toISOString();
    await app.db.transaction().execute(async (trx) => {
      const revisionIds = await updateLifted(trx, { today: swedishDay(now), at });
      for (const id of await listIdsPublishing(trx, revisionIds)) {
        await updateState(trx, id, { from: 'published', to: 'published', reason: null, at });
        await refreshCard(trx, id);
        await app.events.append(trx, {
          kind: 'entry.relisted',
          actor: system,
          subject: { type: 'entry', id },
        });
      }
    });
  },
};
