import type { FeatureRegistration } from '#src/platform/registries.ts';
import { glossarySource } from './search/glossary-source.ts';

/** What the glossary hands to the registries. */
export const glossaryRegistration: FeatureRegistration = { searchSources: [glossarySource] };
