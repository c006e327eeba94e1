import type { Analyser } from '../../analysis/analyse.ts';
import { schemaVersion } from './index-schema.ts';

/** An index of other versions is of no use and is built anew. */
export function indexVersions(analyser: Pick<Analyser, 'version'>, contentVersion: string): string {
  return [schemaVersion, analyser.version, contentVersion].filter((version) => version !== '').join(' ');
}
