import type { Analyser } from '../../analysis/analyse.ts';
import { termsVersion } from '../../ranking/terms-version.ts';
import { schemaVersion } from './index-schema.ts';

/** An index of other versions is of no use and is built anew. */
export function indexVersions(analyser: Analyser, contentVersion: string): string {
  return [schemaVersion, termsVersion(analyser), contentVersion]
    .filter((version) => version !== '')
    .join(' ');
}
