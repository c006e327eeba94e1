import { swedishDay } from '#src/lib/dates.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { listNetworks } from '../../networks/network-queries.ts';
import { mailAsked } from './round-mails.ts';
import { listRounds } from './round-queries.ts';
import { isTimeToRemind, newestRounds } from './round-rules.ts';

/** Reminds those who have not answered once, in the last week before a round's last day; run twice it does nothing more. */
export const reminderJob: JobHandler = {
  kind: 'situation.remind',
  everyMinutes: 24 * 60,
  async run(app) {
    const today = swedishDay(app.clock.now());
    const networks = await listNetworks(app.db);
    for (const round of newestRounds(await listRounds(app.db))) {
      const network = networks.find(({ id }) => id === round.networkId);
      if (!network || !isTimeToRemind(round, today)) continue;
      await app.db.transaction().execute((trx) => mailAsked(app, trx, round, { about: 'remind', network }));
    }
  },
};
