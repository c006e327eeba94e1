import { messages } from '#src/i18n/index.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { AgendaSource } from '#src/platform/agenda/agenda-source.ts';
import { unsaid } from '../demand/demand.ts';
import { readDemand } from '../demand/demand-service.ts';
import { groupLabel, tierLabel } from '../demand/demand-text.ts';

const most = 4;

/** What is asked for and missing in the network, for meetings of its own people. */
export const missingAgenda: AgendaSource = {
  name: 'missing',
  async list(app, { network, reader, organiser }) {
    const key = `network:${network.id}` as const;
    if (!canSee(reader, key) || !canSee(organiser, key)) return [];
    const { missing } = await readDemand(app, organiser, { slug: network.slug });
    const m = messages('sv').meetings.proposedAgenda.titles;
    const said = missing.filter(({ group, tier }) => group !== unsaid && tier !== unsaid);
    return said.slice(0, most).map(({ group, tier }) => ({
      id: `${group}-${tier}`,
      title: m.missing(groupLabel(group, 'sv'), tierLabel(tier, 'sv')),
      path: `/natverk/${network.slug}/efterfragat`,
    }));
  },
};
