import type { FeatureRegistration } from '#src/platform/registries.ts';

/** What the likeness of municipalities hands to the registries. */
export const similarRegistration: FeatureRegistration = {
  retention: [{ table: 'municipality_background', keep: 'permanent', because: 'Reference data.' }],
};
