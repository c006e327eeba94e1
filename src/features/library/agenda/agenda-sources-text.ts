import { messages } from '#src/i18n/index.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { AgendaSource } from '#src/platform/agenda/agenda-source.ts';
import { listDoubtedEntries } from '../freshness/doubt-queries.ts';
import { listEvaluated, listOpenExperiences } from './agenda-queries.ts';

const most = 5;
const titles = () => messages('sv').meetings.proposedAgenda.titles;

/** Descriptions that have come to tell of an evaluation since the network met. */
export const evaluationAgenda: AgendaSource = {
  name: 'evaluations',
  async list({ db }, { network, since }) {
    const found = await listEvaluated(db, { networkId: network.id, since, limit: most });
    return found.map(({ id, slug, title }) => ({
      id,
      title: titles().evaluation(title),
      path: `/bibliotek/${slug}`,
    }));
  },
};

/** What organisations have told openly since then about how it went with what another has described. */
export const experienceAgenda: AgendaSource = {
  name: 'experiences',
  async list({ db }, { network, since }) {
    const found = await listOpenExperiences(db, { networkId: network.id, since, limit: most });
    return found.map(({ id, slug, title, organisation }) => ({
      id,
      title: titles().experience(organisation, title),
      path: `/bibliotek/${slug}`,
    }));
  },
};

/** Descriptions that cannot be relied on any more, the longest in doubt first. */
export const dueAgenda: AgendaSource = {
  name: 'due',
  async list({ db, clock }, { network }) {
    const scope = { organisationIds: [], networkIds: [network.id], isEverywhere: false };
    const doubted = await listDoubtedEntries(db, scope, swedishDay(clock.now()));
    return doubted.slice(0, most).map(({ id, slug, title }) => ({
      id,
      title: titles().due(title),
      path: `/bibliotek/${slug}`,
    }));
  },
};
