import { directory } from '#src/features/network/directory-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { listHeardOf } from './silence-queries.ts';
import { bySilence, isToContact, silentSince } from './silence-rules.ts';
import { silenceWords } from './silence-text.ts';

/** Organisations to get in touch with, one row a network, for its coordinators. */
export const silenceTasks: TaskSource = {
  name: 'silent-organisations',
  async list({ db, clock }, actor): Promise<readonly Task[]> {
    const today = swedishDay(clock.now());
    const own = (await directory.networks(db)).filter(({ id }) =>
      isPermitted(actor, 'network.edit', { networkIds: [id] }),
    );
    const tasks = own.map(async ({ id, slug, name }): Promise<readonly Task[]> => {
      const silent = (await listHeardOf(db, id)).filter((one) => isToContact(one, today));
      const [longest] = bySilence(silent, today);
      if (!longest) return [];
      return [
        {
          since: silentSince(longest),
          isUrgent: false,
          path: `/natverk/${slug}/att-hora-av`,
          key: id,
          words: (lang) => silenceWords(lang, { network: name, count: silent.length }),
        },
      ];
    });
    return (await Promise.all(tasks)).flat();
  },
};
