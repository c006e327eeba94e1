import type { FeatureRegistration } from '#src/platform/registries.ts';
import { dueAgenda, evaluationAgenda, experienceAgenda } from '../agenda/agenda-sources-text.ts';
import { contactConsumer } from './expiry/contact-consumer.ts';
import { freshnessTasks } from './freshness-tasks.ts';
import { deleteOldLinks } from './still-true/link-queries.ts';
import { askFreshnessJob } from './still-true/link-service.ts';

/** What the library's currency hands to the registries. */
export const freshnessRegistration: FeatureRegistration = {
  consumers: [contactConsumer],
  jobs: [askFreshnessJob],
  agendaSources: [evaluationAgenda, experienceAgenda, dueAgenda],
  tasks: [freshnessTasks],
  retention: [
    { table: 'entry_expiry', keep: 'permanent', because: 'Written anew whenever its entry is listed anew.' },
    { table: 'statute_change', keep: 'permanent', because: 'Tells which texts were written before a law.' },
    {
      table: 'freshness_link',
      keep: { days: 30 },
      column: 'expires_at',
      sweep: ({ db }, before) => deleteOldLinks(db, before),
    },
  ],
};
