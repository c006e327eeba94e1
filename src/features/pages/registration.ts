import type { FeatureRegistration } from '#src/platform/registries.ts';
import { pageSource } from './page-source.ts';

/** What the editors' pages hand to the registries. */
export const pagesRegistration: FeatureRegistration = { searchSources: [pageSource] };
