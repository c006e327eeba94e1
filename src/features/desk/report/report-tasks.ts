import { directory } from '#src/features/network/directory-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { TaskSource } from '#src/platform/registries.ts';
import { spanOf } from '../year/year-service.ts';
import { reportWords } from './report-text.ts';

/** In January: the report of the year that was, one row a network that is older, for its coordinators. */
export const reportTasks: TaskSource = {
  name: 'annual-reports',
  async list({ db, clock }, actor) {
    const [year = '', month] = swedishDay(clock.now()).split('-');
    if (month !== '01') return [];
    const reported = Number(year) - 1;
    const own = (await directory.networks(db)).filter(({ id }) =>
      isPermitted(actor, 'network.edit', { networkIds: [id] }),
    );
    return own.map(({ id, slug, name }) => ({
      since: spanOf(reported).before,
      isUrgent: false,
      path: `/natverk/${slug}/arsberattelse?ar=${reported}`,
      key: `${id} ${reported}`,
      words: (lang) => reportWords(lang, { network: name, year: reported }),
    }));
  },
};
