import { directory } from '#src/features/network/directory-service.ts';
import { plusDays, swedishDay } from '#src/lib/dates.ts';
import { system } from '#src/platform/access/actor.ts';
import { isDomainError } from '#src/platform/errors.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { listRounds } from './round-queries.ts';
import { isTimeToRemind } from './round-rules.ts';
import { openRoundPage, sendReminder } from './round-service.ts';

/** Reminds a week before figures are due, once, of what nobody has reminded of in the days before; run twice it does nothing more. */
export const reminderJob: JobHandler = {
  kind: 'figures.remind',
  everyMinutes: 24 * 60,
  async run(app) {
    const today = swedishDay(app.clock.now());
    const networks = await directory.networks(app.db);
    for (const round of await listRounds(app.db)) {
      const network = networks.find(({ id }) => id === round.networkId);
      if (!network || !isTimeToRemind(round, today, plusDays(round.dueOn, -7))) continue;
      const page = await openRoundPage(app, system, network.slug, round.id);
      try {
        await sendReminder(app, page.round, page.standing);
      } catch (error) {
        // the coordinator reminded in the same moment
        if (!isDomainError(error) || error.code !== 'conflict') throw error;
      }
    }
  },
};
