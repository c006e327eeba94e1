import { messages } from '#src/i18n/index.ts';
import type { TaskSource } from '#src/platform/registries.ts';
import { findPerson } from './person-queries.ts';

/** "Arbetar du kvar?", for whoever has been asked and has not answered. */
export const stillWorkingTasks: TaskSource = {
  name: 'still-working',
  async list({ db }, actor) {
    if (actor.kind !== 'person') return [];
    const since = (await findPerson(db, actor.personId))?.askedAt;
    if (!since) return [];
    return [
      {
        since,
        isUrgent: true,
        path: '/mitt/arbetar-du-kvar',
        post: '/mitt/arbetar-du-kvar/ja',
        isPersonal: true,
        words: (lang) => messages(lang).accounts.stillWorking.task,
      },
    ];
  },
};
