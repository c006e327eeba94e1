import type { FeatureRegistration } from '#src/platform/registries.ts';
import { indicatorLinkKind } from './indicator-link-text.ts';

/** What the definitions of figures hand to the registries. */
export const definitionsRegistration: FeatureRegistration = { linkKinds: [indicatorLinkKind] };
