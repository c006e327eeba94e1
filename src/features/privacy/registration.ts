import type { FeatureRegistration } from '#src/platform/registries.ts';
import { deleteConfirmedBefore } from './confirmed-queries.ts';

/** A text that is written anew after that is asked about anew. */
const confirmationsAreKeptDays = 730;

/** What the privacy guard hands to the registries. */
export const privacyRegistration: FeatureRegistration = {
  retention: [
    {
      table: 'confirmed_text',
      keep: { days: confirmationsAreKeptDays },
      column: 'confirmed_at',
      sweep: ({ db }, before) => deleteConfirmedBefore(db, before),
    },
  ],
  personalData: [
    {
      table: 'confirmed_text',
      column: 'confirmed_by',
      purpose: 'Who has looked at a place that the privacy guard asked about.',
      basis: 'public-task',
    },
  ],
};
