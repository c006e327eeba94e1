import type { FeatureRegistration } from '#src/platform/registries.ts';
import { indicatorLinkKind } from './indicator-link-text.ts';
import { indicatorSource } from './search/indicator-source.ts';

/** What the definitions of figures hand to the registries. */
export const definitionsRegistration: FeatureRegistration = {
  linkKinds: [indicatorLinkKind],
  searchSources: [indicatorSource],
};
