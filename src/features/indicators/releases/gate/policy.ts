import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const policyInput = z.strictObject({
  /** Counts under it are few: never less than 5. */
  T: z.int().min(5),
  /** Smallest group whose rate is shown. */
  nMinRate: z.int().min(10),
  /** How many municipalities each value of a field could belong to, at least. */
  kAnon: z.int().min(3),
  /** How closely the second greatest contributor may work out the greatest. */
  pPercent: z.int().min(10).max(20),
  minContributors: z.int().min(3),
  /** How many others a field has for each who looks at it, at least. */
  minOthers: z.int().min(5),
  /** How long the figures that were handed in stay after their release. */
  rawRetentionDays: z.int().min(30),
});
export type ReleasePolicy = z.infer<typeof policyInput>;

/** What every release must keep to (`content/indicators/release-policy.yaml`); looser rules than the floors do not load. */
export function loadReleasePolicy(): ReleasePolicy {
  const file = new URL('../../../../../content/indicators/release-policy.yaml', import.meta.url);
  return policyInput.parse(parse(readFileSync(fileURLToPath(file), 'utf8')));
}
