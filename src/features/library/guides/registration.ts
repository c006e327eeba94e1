import type { FeatureRegistration } from '#src/platform/registries.ts';

/** What the guides hand to the registries: the routines that municipalities add. */
export const guidesRegistration: FeatureRegistration = {
  retention: [
    {
      table: 'guide_routine',
      keep: 'permanent',
      because: 'Shown with the guide until the organisation takes it away, or the guide is gone.',
    },
  ],
  personalData: [
    {
      table: 'guide_routine',
      column: 'changed_by',
      purpose: 'Tells the organisation who wrote its routine last.',
      basis: 'public-task',
    },
  ],
};
